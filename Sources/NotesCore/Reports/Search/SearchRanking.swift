/// The order in which a search lists what it found.
struct SearchRanking {
  /// What is compared of a note, in one word, and its place in the listing.
  private struct Key {
    let word: UInt64
    let index: Int32
  }

  /// The places of the notes in the listing, the best note first.
  let order: [Int]

  /// The order of what came of the files of a listing, one outcome a file.
  init(_ outcomes: [NoteSearch.Outcome], _ listing: DirectoryListing) {
    let sections = SearchRanking.places(of: listing.folders.map(\.section))
    var keys: [Key] = []
    for (index, outcome) in outcomes.enumerated() {
      guard let note = outcome.found else { continue }
      let section = sections[listing.records[index].folder]
      keys.append(Key(word: SearchRanking.word(note, section: section), index: Int32(index)))
    }
    keys.sort { left, right in
      if left.word != right.word { return left.word < right.word }
      return listing.stem(Int(left.index)).lexicographicallyPrecedes(listing.stem(Int(right.index)))
    }
    order = keys.map { Int($0.index) }
  }

  /// Two bits for the rank, thirty for the count, the most hits first, and as many as are left for the section.
  private static func word(_ note: SearchedNote, section: Int) -> UInt64 {
    let count = UInt64(min(note.count, countLimit))
    return UInt64(note.place.rank) << 62 | (UInt64(countLimit) - count) << 32 | UInt64(section)
  }

  /// More hits than a note can have.
  private static let countLimit = 1 << 30 - 1

  /// The place of each section in the order of the sections.
  private static func places(of sections: [String]) -> [Int] {
    var places = sections.map { _ in 0 }
    let order = sections.indices.sorted { SectionOrder.precedes(sections[$0], sections[$1]) }
    for (place, index) in order.enumerated() { places[index] = place }
    return places
  }
}
