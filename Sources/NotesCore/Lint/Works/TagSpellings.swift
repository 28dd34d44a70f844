/// How the tags of a library are spelled where one tag is spelled in several ways: `RAG`, `rag`, `r-a-g`.
struct TagSpellings: Sendable {
  /// For each spelling of the library, the usual one of that tag.
  private let usual: [String: String]
  /// For each tag, its usual spelling.
  private let usualByName: [FoldedName: String]

  /// The spellings in notes that were decoded for their tags. Costs a look-up a tag, and more for each distinct one.
  init(_ notes: [Note]) {
    var counts: [String: Int] = [:]
    for note in notes {
      // A tag that stands in a note twice is no more usual for it.
      for tag in Set(note.tags) { counts[tag, default: 0] += 1 }
    }
    var usual: [String: String] = [:]
    var usualByName: [FoldedName: String] = [:]
    for (name, spellings) in Dictionary(grouping: counts.keys, by: { FoldedName($0) }) where !name.isEmpty {
      // Of two that are as common, the first in order.
      let best = spellings.min {
        let (first, second) = (counts[$0] ?? 0, counts[$1] ?? 0)
        return first == second ? $0.utf8.lexicographicallyPrecedes($1.utf8) : first > second
      }
      for spelling in spellings { usual[spelling] = best }
      usualByName[name] = best
    }
    self.usual = usual
    self.usualByName = usualByName
  }

  /// How a tag is usually spelled; nil where it is spelled so already, or no note has it.
  ///
  /// A spelling that no note has yet is one that a fix has just brought about.
  func usual(of tag: String) -> String? {
    guard let found = usual[tag] ?? usualByName[FoldedName(tag)] else { return nil }
    return found == tag ? nil : found
  }
}
