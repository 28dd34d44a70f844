/// How the tags of a library are spelled where one tag is spelled in several ways: `RAG`, `rag`, `r-a-g`.
struct TagSpellings: Sendable {
  /// For each spelling that is not the usual one, the usual one.
  private let usual: [String: String]

  /// The spellings in notes that were decoded for their tags. Costs a look-up a tag, and more for each distinct one.
  init(_ notes: [Note]) {
    var counts: [String: Int] = [:]
    for note in notes {
      // A tag that stands in a note twice is no more usual for it.
      for tag in Set(note.tags) { counts[tag, default: 0] += 1 }
    }
    var usual: [String: String] = [:]
    for (_, spellings) in Dictionary(grouping: counts.keys, by: { FoldedName($0) }) where spellings.count > 1
    {
      // Of two that are as common, the first in order.
      let ordered = spellings.sorted {
        let (first, second) = (counts[$0] ?? 0, counts[$1] ?? 0)
        return first == second ? $0.utf8.lexicographicallyPrecedes($1.utf8) : first > second
      }
      for other in ordered.dropFirst() where !FoldedName(other).isEmpty { usual[other] = ordered[0] }
    }
    self.usual = usual
  }

  /// How a tag is usually spelled; nil where it is spelled so already.
  func usual(of tag: String) -> String? { usual[tag] }
}
