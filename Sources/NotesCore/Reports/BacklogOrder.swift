/// The order of the backlog's lines.
///
/// What notes are compared by is worked out once for each, and a note is moved only when the order is known: in a
/// large library, comparing and swapping whole notes costs more than all else of the report.
struct BacklogOrder {
  private let notes: [Note]
  /// The place of each section among all of the notes' sections.
  private let sectionRanks: [String: Int]

  /// What a note is compared by.
  private struct Key {
    let index: Int
    /// 0 where the pages left are known, 1 where only the share is, 2 where nothing is; all 0 among the unread.
    let certainty: Int
    let effort: Double
    let priority: Int
    let section: Int
    let order: ListOrder?
  }

  /// The order among some notes.
  init(_ notes: [Note]) {
    self.notes = notes
    var sections: Set<String> = []
    for note in notes where note.isBacklog { sections.insert(note.section) }
    let ordered = sections.sorted(by: SectionOrder.precedes)
    sectionRanks = Dictionary(
      ordered.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// Sorts indices of notes that have one status.
  ///
  /// The unread go by priority, then as the sections list them; others by the fewest pages left first, then the
  /// largest share read, and last where neither is known.
  func sorted(_ indices: [Int], of status: Status) -> [Int] {
    indices.map { key($0, status) }.sorted(by: precedes).map(\.index)
  }

  private func key(_ index: Int, _ status: Status) -> Key {
    let (certainty, effort) = status == .unread ? (0, 0) : BacklogOrder.effort(notes[index].progress)
    return Key(
      index: index, certainty: certainty, effort: effort, priority: notes[index].effectivePriority.rank,
      section: sectionRanks[notes[index].section] ?? 0, order: notes[index].order)
  }

  private static func effort(_ progress: Progress?) -> (Int, Double) {
    guard let progress else { return (2, 0) }
    if let pages = progress.pagesLeft { return (0, Double(pages)) }
    return (1, 1 - progress.fraction)
  }

  private func precedes(_ left: Key, _ right: Key) -> Bool {
    if left.certainty != right.certainty { return left.certainty < right.certainty }
    if left.effort != right.effort { return left.effort < right.effort }
    if left.priority != right.priority { return left.priority < right.priority }
    if left.section != right.section { return left.section < right.section }
    switch (left.order, right.order) {
    case (let first?, let second?) where first != second: return first < second
    case (.some, nil): return true
    case (nil, .some): return false
    default: return notes[left.index].id.utf8.lexicographicallyPrecedes(notes[right.index].id.utf8)
    }
  }
}
