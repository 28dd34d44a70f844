/// The git repository that a library is in, seen from the library's root: paths are relative to it, and what is
/// outside of it does not show.
public struct GitRepository: Sendable {
  /// Where the library is.
  let root: LibraryRoot
  /// Git, at the library's root.
  let git: GitCommand

  /// The repository of a library; `environment` is the program's.
  ///
  /// What git tells its hooks counts: `GIT_INDEX_FILE`, `GIT_DIR` and `GIT_WORK_TREE`, unless they are about a
  /// repository that the library is not in. Throws a `NotesError` when there is no git; whether there is a repository
  /// shows when it is asked something.
  public init(of root: LibraryRoot, environment: [String: String]) throws(NotesError) {
    self.root = root
    git = try GitCommand(
      in: root.path, environment: HookEnvironment.adapted(environment, to: root))
  }

  /// Whether contents of a file are wanted: notes, pages, schemas and the configuration.
  static func isText(_ path: String) -> Bool {
    if path.utf8.elementsEqual(LibraryRoot.configurationName.utf8) { return true }
    let folded = path.suffix(9).lowercased()
    return [".md", ".markdown", ".json"].contains { folded.hasSuffix($0) }
  }

  /// The options for all differences: one record a path, by full ids, below the root only, no program run.
  static let differenceOptions = [
    "--raw", "-z", "--no-abbrev", "--no-renames", "--relative", "--no-ext-diff", "--no-textconv",
    "--ignore-submodules=none", "-O/dev/null",
  ]
}
