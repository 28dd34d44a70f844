/// What is different in two states of a library: its notes, by what they say; other files are counted.
public struct LibraryDifference: Sendable {
  /// The notes that differ, in the order of their paths' bytes.
  public private(set) var notes: [NoteDifference]
  /// The other files that differ: pages, pictures, the configuration.
  private var others: [String]

  /// How many other files differ.
  public var otherCount: Int { others.count }

  /// The difference of some files; those that are the same in both states are left out.
  ///
  /// Costs in proportion to the files, and a bounded search for those that are one under another path.
  public init(_ files: [ComparedFile], others: [String] = [], notesFolder: String) {
    let places = files.map { NoteFile(path: $0.path, below: notesFolder) }
    let pairs = LibraryDifference.pairs(files)
    let renames = NoteRenames(pairs.map { (old: places[$0.key], new: places[$0.value]) })
    let taken = Set(pairs.values)
    let compared = files.indices.filter { !taken.contains($0) }
    notes = Parallel.mapInOrder(
      compared.count, threads: compared.count < 200 ? 1 : Parallel.threadCount, scratch: {}
    ) { index, _ -> NoteDifference in
      let old = compared[index]
      let new = pairs[old] ?? old
      return NoteDifference(
        files[old].old == .nothing ? nil : places[old], files[old].old,
        files[new].new == .nothing ? nil : places[new], files[new].new,
        isUnmerged: files[old].isUnmerged, renames: renames)
    }
    self.others = others
    notes = notes.filter { $0.kind != .modified || $0.isMoved || $0.saysOther || !$0.remarks.isEmpty }
      .sorted { $0.note.path.utf8.lexicographicallyPrecedes($1.note.path.utf8) }
  }

  /// The difference of two files that need not be of a library; the new one's name is that of the note.
  public init(_ old: Source?, _ new: Source?) {
    func file(_ source: Source?) -> NoteFile? { source.map { NoteFile(path: $0.path, below: "") } }
    func contents(_ source: Source?) -> ComparedFile.Contents { source.map { .bytes($0.bytes) } ?? .nothing }
    let place = file(new) ?? file(old)
    let difference = NoteDifference(
      old == nil ? nil : place, contents(old), new == nil ? nil : place, contents(new))
    let differs = difference.kind != .modified || difference.saysOther || !difference.remarks.isEmpty
    notes = differs && place != nil ? [difference] : []
    others = []
  }

  /// The part of the difference whose files lie in a scope, notes under their old or their new path.
  public func within(_ scope: PathScope) -> LibraryDifference {
    var part = self
    part.notes = notes.filter { note in
      [note.old, note.new].contains { $0.map { scope.contains($0.path) } ?? false }
    }
    part.others = others.filter(scope.contains)
    return part
  }

  /// The files that are one note under another path: the place of the new one for that of the old one.
  private static func pairs(_ files: [ComparedFile]) -> [Int: Int] {
    var gone: [(index: Int, file: RenamePairing.File)] = []
    var came: [(index: Int, file: RenamePairing.File)] = []
    for (index, file) in files.enumerated() where !file.isUnmerged {
      switch (file.old, file.new) {
      case (.bytes(let bytes), .nothing): gone.append((index, .init(path: file.path, bytes: bytes)))
      case (.nothing, .bytes(let bytes)): came.append((index, .init(path: file.path, bytes: bytes)))
      default: continue
      }
    }
    let pairing = RenamePairing(gone: gone.map(\.file), came: came.map(\.file))
    return Dictionary(
      uniqueKeysWithValues: pairing.pairs.map { (gone[$0.gone].index, came[$0.came].index) })
  }
}
