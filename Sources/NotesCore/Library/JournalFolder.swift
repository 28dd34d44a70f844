#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a library's lock and journal are: in the git directory, which is never tracked, or else among the user's
/// own state.
struct JournalFolder: Sendable, Hashable {
  /// The folder, an absolute path.
  let path: String
  /// The name of the journal in it.
  let journalName: String

  /// The folder for a library; `stateDirectory` is used when it is in no git repository.
  ///
  /// Several libraries of one repository share the lock and have a journal each, named by where they are in the
  /// repository, so that it is still theirs after the repository has moved.
  init(for root: LibraryRoot, stateDirectory: String?) throws {
    if let git = GitDirectory(of: root.path) {
      let inside = SymbolicLink.relativePath(of: root.path, below: git.workTree) ?? ""
      path = git.path + "/notes"
      journalName = inside.isEmpty ? "journal" : "journal-" + JournalFolder.short(inside)
    } else if let stateDirectory {
      path = stateDirectory + "/notes/" + JournalFolder.short(root.path)
      journalName = "journal"
    } else {
      throw NotesError(
        .configuration,
        Message("there is no folder for the journal of changes", zh: "没有地方放改动日志"),
        hints: [
          Message(
            "git init the library, or set HOME or XDG_STATE_HOME",
            zh: "在文库里 git init，或者设好 HOME 或 XDG_STATE_HOME")
        ])
    }
  }

  /// The journal's absolute path.
  var journal: String { path + "/" + journalName }

  /// Makes the folder and those above it.
  func make() throws {
    var end = path.utf8.startIndex
    while let slash = path.utf8[path.utf8.index(after: end)...].firstIndex(of: UInt8(ascii: "/")) {
      _ = mkdir(String(path[..<slash]), 0o700)
      end = slash
    }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      let error = NotesError.cannot("make the folder", zh: "新建文件夹", path, .last)
      throw NotesError(
        error.kind, error.message,
        hints: error.hints + [
          Message(
            "set XDG_STATE_HOME to a folder of yours, or git init the library",
            zh: "把 XDG_STATE_HOME 设成自己的文件夹，或者在文库里 git init")
        ])
    }
  }

  private static func short(_ path: String) -> String {
    String(SHA256(Array(path.utf8)).text.prefix(16))
  }
}
