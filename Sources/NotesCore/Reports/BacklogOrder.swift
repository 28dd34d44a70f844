/// The order in which the notes of one status are taken up.
///
/// What is compared is worked out once a note, so that sorting 100,000 of them compares numbers.
struct BacklogOrder {
  private struct Key {
    /// Pages left, or what stands in for them; the same for all where nobody reads yet.
    let effort: Double
    let priority: Int
    let section: Int
    let index: Int
  }

  private let notes: [Note]

  init(_ notes: [Note]) { self.notes = notes }

  /// By priority, then as the sections list them.
  func byPriority() -> [Note] { sorted { _ in 0 } }

  /// Fewest pages left first, then the largest share read; where neither is known, last.
  func byPagesLeft() -> [Note] { sorted(by: BacklogOrder.effort) }

  private static func effort(_ note: Note) -> Double {
    guard let progress = note.progress else { return .infinity }
    // Every count comes before every share: nobody knows how long a share is.
    let pages = progress.pagesLeft.map { Double($0) }
    return pages ?? Double(Progress.maximumTotal) + 1 - progress.fraction
  }

  private func sorted(by effort: (Note) -> Double) -> [Note] {
    let sections = SectionRanks(notes)
    var keys = notes.indices.map { index in
      Key(
        effort: effort(notes[index]), priority: notes[index].effectivePriority.rank,
        section: sections.ranks[index], index: index)
    }
    keys.sort { left, right in
      if left.effort != right.effort { return left.effort < right.effort }
      if left.priority != right.priority { return left.priority < right.priority }
      if left.section != right.section { return left.section < right.section }
      return SectionOrder.notePrecedes(notes[left.index], notes[right.index])
    }
    return keys.map { notes[$0.index] }
  }
}

/// The place of each note's section among the sections.
struct SectionRanks {
  /// A rank for each note, in their order.
  let ranks: [Int]

  init(_ notes: [Note]) {
    var names: [String] = []
    var places: [String: Int] = [:]
    var indices: [Int] = []
    indices.reserveCapacity(notes.count)
    for note in notes {
      let section = note.section
      // Notes come in the order of their paths, so that a section's stand together.
      if let last = indices.last, names[last].utf8.elementsEqual(section.utf8) {
        indices.append(last)
      } else if let known = places[section] {
        indices.append(known)
      } else {
        places[section] = names.count
        indices.append(names.count)
        names.append(section)
      }
    }
    var rankOfName = Array(repeating: 0, count: names.count)
    for (rank, name) in names.indices.sorted(by: { SectionOrder.precedes(names[$0], names[$1]) }).enumerated()
    {
      rankOfName[name] = rank
    }
    ranks = indices.map { rankOfName[$0] }
  }
}
