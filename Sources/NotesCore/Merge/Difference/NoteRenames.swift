/// The notes that have another path than before, by their old ones.
struct NoteRenames: Sendable {
  /// No note has another path.
  static let none = NoteRenames([])

  private var paths: [PathName: String] = [:]
  /// By ids as links compare them.
  private var ids: [String: String] = [:]

  /// Renames from old paths to new ones.
  init(_ pairs: [(old: NoteFile, new: NoteFile)]) {
    for pair in pairs {
      paths[PathName(pair.old.path)] = pair.new.path
      if !LinkName.isSame(pair.old.stem, pair.new.stem) {
        ids[NoteRenames.key(pair.old.stem)] = pair.new.stem
      }
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { paths.isEmpty }

  /// What a note of an id is called now.
  func id(_ old: String) -> String { ids.isEmpty ? old : ids[NoteRenames.key(old)] ?? old }

  /// Where the file of a path, relative to the root, is now.
  func path(_ old: String) -> String { paths[PathName(old)] ?? old }

  /// An id in the form in which those that links take for the same are equal.
  static func key(_ id: String) -> String { Normalization.composed(id.lowercased()) }
}
