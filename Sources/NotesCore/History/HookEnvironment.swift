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
