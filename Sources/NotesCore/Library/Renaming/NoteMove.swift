/// A note that gets another id or another section, with every link and relation that goes through the old ones.
public struct NoteMove: Sendable {
  /// The note as it is.
  public let note: Note
  /// The note as it will be.
  public let moved: Note
  /// The files that lead to it by its old id or path.
  public let rewrites: LinkRewrites
  /// Whether the old id becomes another of its names.
  public let keepsAlias: Bool
  /// Whether the old id is one of its other names anyway.
  public let keepsName: Bool
  /// The ids of other notes that have the old id among their names: to who writes it, nobody knows which is meant.
  public let sharers: [String]
  /// How many links of the note itself are written anew.
  public let ownCount: Int

  /// The change of the note's own text, its new place aside; nil where it is there already.
  public let ownChange: FileChange?

  /// Whether the old id still leads to the note.
  public var isFoundByOldID: Bool {
    note.id.utf8.elementsEqual(moved.id.utf8) || (keepsAlias || keepsName) && sharers.isEmpty
  }

  /// All that has to change: nothing where the note is there already.
  public var changes: [FileChange] {
    guard let old = ownChange?.old, let new = ownChange?.new else { return [] }
    return [.moving(note.path, to: moved.path, new)] + rewrites.files.map(\.change) + [
      .removing(note.path, old)
    ]
  }

  /// Works out the move of a note, by its index.
  ///
  /// The notes of the index must be decoded with `FieldSet.names`. Reads every file of the library. With `keepsAlias`
  /// the old id stays as an alias, so that what still uses it resolves. Throws `refused` where the new id is taken,
  /// where a name would come to mean another note, or where the note cannot be changed.
  public init(
    of place: Int, to position: NotePosition, keepsAlias: Bool, in index: LinkIndex
  ) throws(NotesError) {
    let note = index.notes[place]
    self.note = note
    let path = index.files.configuration.notePath(section: position.section, id: position.id)
    let isSameID = position.id.utf8.elementsEqual(note.id.utf8)
    try NoteMoveRefusal.check(position, path, of: place, in: index)
    keepsName = !isSameID && NoteMove.isNamed(note.id, note, besides: position.id)
    self.keepsAlias = keepsAlias && !isSameID && !keepsName
    var moved = note
    (moved.id, moved.path, moved.section) = (position.id, path, position.section)
    moved.aliases.removeAll { !isSameID && $0.utf8.elementsEqual(position.id.utf8) }
    if self.keepsAlias { moved.aliases.append(note.id) }
    self.moved = moved
    if path.utf8.elementsEqual(note.path.utf8) {
      rewrites = LinkRewrites(files: [], problems: [])
      sharers = []
      (ownCount, ownChange) = (0, nil)
      return
    }
    let renaming = Renaming(index, replacing: place, with: moved)
    if case .ambiguous(let holders) = renaming.resolver.resolve(note.id) {
      sharers = holders.filter { $0 != place }.map { renaming.notes[$0].id }
    } else {
      sharers = []
    }
    rewrites = try LinkRewrites.plan(renaming, except: [PathName(note.path)])
    (ownChange, ownCount) = try NoteMove.own(note, moved, renaming)
  }

  /// Whether a name is one of a note's, or the id that it gets.
  private static func isNamed(_ name: String, _ note: Note, besides id: String) -> Bool {
    ([id] + note.aliases + [note.short].compactMap { $0 }).contains { LinkName.isSame($0, name) }
  }

  /// The note's own file: its links where their folder changes, then its names.
  private static func own(
    _ note: Note, _ moved: Note, _ renaming: Renaming
  ) throws(NotesError) -> (FileChange, Int) {
    let bytes: [UInt8]
    do {
      bytes = try renaming.index.files.bytes(of: note.path)
    } catch {
      throw error.error(path: note.path)
    }
    let file = LinkedFile(Source(path: note.path, bytes: bytes), isPage: false)
    let (rewritten, count) = try LinkRewriter(renaming).rewritten(file, at: moved.path)
    let rebased = PDFPathRebasing.rebased(rewritten, from: note, to: moved, in: renaming.index.files)
    let source = Source(path: note.path, bytes: rebased)
    do throws(NotesError) {
      let named = try FrontMatterEditor.apply(aliasChanges(from: note, to: moved), to: source)
      return (.replacing(note.path, bytes, with: named.bytes), count)
    } catch {
      throw NoteMoveRefusal.withoutAlias(error)
    }
  }

  private static func aliasChanges(from note: Note, to moved: Note) -> [FieldChange] {
    let path = [Field.aliases.key]
    let gone = note.aliases.indices.filter { place in
      !moved.aliases.contains { $0.utf8.elementsEqual(note.aliases[place].utf8) }
    }
    let new = moved.aliases.filter { alias in !note.aliases.contains { $0.utf8.elementsEqual(alias.utf8) } }
    return gone.reversed().map { .removeItem(path: path, at: $0) }
      + (new.isEmpty ? [] : [.append(path: path, .texts(new))])
  }
}
