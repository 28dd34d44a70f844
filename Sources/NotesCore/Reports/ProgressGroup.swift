/// How far the reading of some notes that belong together has come.
public struct ProgressGroup: Sendable, Hashable {
  /// What they share: a section, a type, a year or a tag; empty for those that say nothing.
  public let name: String
  /// How many have each status.
  public private(set) var counts = ReadingCounts()
  /// The pages of those that still wait to be read.
  public private(set) var pages = PageCount()

  /// A group without notes.
  init(_ name: String) { self.name = name }

  /// Adds a note.
  mutating func add(_ note: Note) {
    counts.add(note.status)
    if note.isBacklog { pages.add(note.progress) }
  }
}
