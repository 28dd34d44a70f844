/// What the notes of a library become when some of them get another id or place, or become one.
struct Renaming: Sendable {
  /// The places within a note that are called otherwise afterwards.
  struct Places: Sendable, Hashable {
    /// The new anchor of a heading by the old one.
    var anchors: [String: String] = [:]
    /// The new id of a block by the old one.
    var blocks: [String: String] = [:]
    /// The new words of a heading by the key of the old ones.
    var headings: [String: String] = [:]
  }

  /// The library as it is.
  let index: LinkIndex
  /// The notes as they will be.
  let notes: [Note]
  /// What names lead to then.
  let resolver: LinkResolver
  /// For each note as it is, the one of `notes` that it becomes.
  private let successors: [Int]
  /// For notes as they are, what changes within them.
  private let places: [Int: Places]

  /// The library after one note has been replaced by another: by itself elsewhere, or by what it was joined to.
  init(_ index: LinkIndex, replacing old: Int, with note: Note) {
    var notes = index.notes
    notes[old] = note
    self.init(index, notes, Array(notes.indices), [:])
  }

  /// The library after `gone` has become part of `kept`, which is then as `note` says; `places` are those within the
  /// two that are called otherwise then.
  init(_ index: LinkIndex, joining gone: Int, to kept: Int, as note: Note, places: [Int: Places]) {
    var notes = index.notes
    notes[kept] = note
    notes.remove(at: gone)
    let successors = index.notes.indices.map { old in
      let successor = old == gone ? kept : old
      return successor > gone ? successor - 1 : successor
    }
    self.init(index, notes, successors, places)
  }

  private init(_ index: LinkIndex, _ notes: [Note], _ successors: [Int], _ places: [Int: Places]) {
    self.index = index
    self.notes = notes
    resolver = LinkResolver(notes)
    self.successors = successors
    self.places = places
  }

  /// Whether two notes become one.
  var isJoin: Bool { notes.count < index.notes.count }

  /// Whether a note, by its index in the library as it will be, is what two have become.
  func isJoined(_ note: Int) -> Bool { successors.count { $0 == note } > 1 }

  /// What a note, by its index in the library as it is, becomes.
  func successor(of old: Int) -> Note { notes[successors[old]] }

  /// Whether a note gets another id.
  func changesID(of old: Int) -> Bool {
    !index.notes[old].id.utf8.elementsEqual(successor(of: old).id.utf8)
  }

  /// Whether a note gets another path.
  func changesPath(of old: Int) -> Bool {
    !index.notes[old].path.utf8.elementsEqual(successor(of: old).path.utf8)
  }

  /// What the places within a note are called afterwards, where that changes.
  func places(within old: Int) -> Places? { places[old] }

  /// Whether a name leads then to what a note has become.
  func leads(_ name: String, to old: Int) -> Bool { resolver.index(of: name) == successors[old] }

  /// Whether the file at a path is then that of what a note has become.
  func isFile(_ path: String, of old: Int) -> Bool { resolver.index(ofFile: path) == successors[old] }
}
