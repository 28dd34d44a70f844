/// What a front matter says about the reading that cannot be true at once.
enum ReadingContradiction: CaseIterable {
  /// The progress does not go with the status.
  case progress
  /// The reading ended before it began.
  case dates

  /// The keys that contradict each other.
  var fields: [Field] {
    switch self {
    case .progress: [.status, .progress]
    case .dates: [.started, .finished]
    }
  }

  /// Whether a front matter holds it, by the texts of its fields.
  func holds(_ text: (Field) -> String?) -> Bool {
    switch self {
    case .progress:
      guard let progress = text(.progress).flatMap({ Progress($0) }), text(.type) != Kind.topic.rawValue
      else {
        return false
      }
      guard let word = text(.status) else { return true }
      return switch Status(rawValue: word) {
      case .unread: !progress.isNone
      case .reading, .unfinished: progress.isFull
      case .read: !progress.isFull
      case .dropped, nil: false
      }
    case .dates:
      guard let started = text(.started).flatMap({ CivilDate($0) }),
        let finished = text(.finished).flatMap({ CivilDate($0) })
      else { return false }
      return finished < started
    }
  }
}
