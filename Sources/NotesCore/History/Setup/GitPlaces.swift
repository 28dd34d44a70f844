/// Where git keeps what belongs to the repository that a library is in.
struct GitPlaces {
  /// The top of the working tree, an absolute path.
  let workTree: String
  /// The directory that all working trees of the repository share, an absolute path.
  let common: String
  /// The library's folder below the top, with a slash at its end; empty for the top.
  let libraryFolder: String
  /// The folder of the hooks, an absolute path.
  let hooks: String

  /// The places of a repository. Runs git twice. Throws a `NotesError` where there is none.
  init(_ repository: GitRepository) throws(NotesError) {
    let found = try repository.git.output([
      "rev-parse", "--show-toplevel", "--git-common-dir", "--show-prefix",
    ])
    let lines = String(decoding: found, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 3, !lines[0].isEmpty, !lines[1].isEmpty else {
      throw GitFailure.error(of: "git rev-parse gave \(lines.count) lines")
    }
    workTree = lines[0]
    common = GitPlaces.absolute(lines[1], from: repository.root.path)
    libraryFolder = lines[2]
    let configured = try GitPlaces.configuredHooks(repository.git)
    hooks = configured.map { GitPlaces.absolute($0, from: lines[0]) } ?? common + "/hooks"
  }

  /// The repository's own configuration.
  var configuration: String { common + "/config" }

  /// The repository's own attributes.
  var attributes: String { common + "/info/attributes" }

  /// The hook that runs before a commit.
  var hook: String { hooks + "/pre-commit" }

  /// Whether the hooks are the repository's own, and not those of all repositories of the user.
  var hasOwnHooks: Bool {
    [workTree, common].contains { SymbolicLink.relativePath(of: hooks, below: $0) != nil }
  }

  /// Whether the hook is a file of the working tree, which may be committed, and not one of git's.
  var hookIsShared: Bool {
    let real = GitPlaces.absolute(hook, from: workTree)
    return SymbolicLink.relativePath(of: real, below: common) == nil
      && SymbolicLink.relativePath(of: real, below: workTree) != nil
  }

  /// The places of the repository's own where the hook may be, also from before `core.hooksPath` was set.
  var ownHooks: [String] {
    let usual = common + "/hooks/pre-commit"
    return hasOwnHooks && !hook.utf8.elementsEqual(usual.utf8) ? [hook, usual] : [usual]
  }

  /// A path as people know it: from the top of the working tree on, where it is below it.
  func shown(_ path: String) -> String {
    let relative = SymbolicLink.relativePath(of: path, below: workTree) ?? ""
    return relative.isEmpty ? path : relative
  }

  /// What `core.hooksPath` says, `~` written out. What this program says to git itself does not count.
  private static func configuredHooks(_ git: GitCommand) throws(NotesError) -> String? {
    let found = try git.run(["config", "--type=path", "--show-scope", "-z", "--get-all", "core.hooksPath"])
    var parts = found.output.split(separator: 0, omittingEmptySubsequences: false).makeIterator()
    var path: String?
    while let scope = parts.next(), let value = parts.next() {
      if !scope.elementsEqual("command".utf8) { path = String(decoding: value, as: UTF8.self) }
    }
    return path.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A path that git gives, from the folder that it means.
  private static func absolute(_ path: String, from folder: String) -> String {
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    // What does not exist yet has no real path, but its folder may.
    return (try? SymbolicLink.realPath(of: whole)) ?? whole
  }
}
