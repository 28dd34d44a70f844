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

/// What the environment of a git hook means to git in another folder.
enum HookEnvironment {
  /// The variables that say which repository and which index is meant.
  private static let local = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_SHALLOW_FILE",
  ]

  /// Variables that mean in the library's root what they mean in the current folder.
  ///
  /// `GIT_INDEX_FILE` starts at the top of the working tree wherever git runs, but `GIT_DIR` at its folder; and with
  /// `GIT_DIR` alone, as in the hooks of a linked working tree, git takes its folder for the top.
  static func adapted(_ environment: [String: String], to root: LibraryRoot) -> [String: String] {
    guard let named = environment["GIT_DIR"], !named.isEmpty else { return environment }
    var adapted = environment
    guard let directory = try? SymbolicLink.realPath(of: named),
      let top = workTree(environment, directory, root),
      SymbolicLink.relativePath(of: root.path, below: top) != nil
    else {
      for name in local { adapted[name] = nil }
      return adapted
    }
    adapted["GIT_DIR"] = directory
    adapted["GIT_WORK_TREE"] = top
    return adapted
  }

  private static func workTree(
    _ environment: [String: String], _ directory: String, _ root: LibraryRoot
  ) -> String? {
    if let named = environment["GIT_WORK_TREE"], !named.isEmpty {
      return try? SymbolicLink.realPath(of: named)
    }
    guard let found = GitDirectory(of: root.path) else { return try? SymbolicLink.realPath(of: ".") }
    return found.path.utf8.elementsEqual(directory.utf8) ? found.workTree : nil
  }
}
