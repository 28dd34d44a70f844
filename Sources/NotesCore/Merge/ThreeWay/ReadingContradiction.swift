/// What a front matter says about the reading that cannot be true at once.
enum ReadingContradiction {
  /// The progress does not go with the status.
  case progress
  /// One day is before another that it cannot precede.
  case dates(earlier: Field, later: Field)
  /// Something is left of what is read.
  case left
  /// There is a day on which a reading began or ended that has not, by its status.
  case undone(Field)
  /// A topic has a reading state of its own.
  case topic(Field)

  /// All of them.
  static let all: [ReadingContradiction] =
    [
      .progress, .left, .dates(earlier: .started, later: .finished), .dates(earlier: .added, later: .started),
      .dates(earlier: .added, later: .finished), .undone(.started), .undone(.finished),
    ] + [Field.status, .progress, .started, .finished].map { .topic($0) }

  /// The keys that contradict each other.
  var fields: [Field] {
    switch self {
    case .progress: [.status, .progress]
    case .dates(let earlier, let later): [earlier, later]
    case .left: [.status, .left]
    case .undone(let field): [.status, field]
    case .topic(let field): [.type, field]
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
    case .dates(let earlier, let later):
      guard let first = text(earlier).flatMap({ CivilDate($0) }),
        let second = text(later).flatMap({ CivilDate($0) })
      else { return false }
      return second < first
    case .left:
      return text(.status) == Status.read.rawValue && !(text(.left) ?? "").isEmpty
    case .undone(let field):
      guard text(field) != nil, let status = text(.status).flatMap({ Status(rawValue: $0) }) else {
        return false
      }
      return status == .unread || field == .finished && (status == .reading || status == .unfinished)
    case .topic(let field):
      return text(.type) == Kind.topic.rawValue && text(field) != nil
    }
  }
}
