import NotesCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program that the user writes with, as the environment names it.
struct Editor {
  /// The user's own command line, for the shell; a library has no say in it.
  let command: String

  /// The editor of `VISUAL`, else of `EDITOR`; nil where neither is set.
  init?(_ environment: Environment) {
    guard let command = environment["VISUAL"] ?? environment["EDITOR"] else { return nil }
    self.command = command
  }

  /// Edits a file, and waits until that is done. Throws when the editor fails.
  func edit(_ path: String) throws(NotesError) {
    let arguments = ["/bin/sh", "-c", "\(command) \"$1\"", "sh", path]
    let copies: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { copies.forEach { free($0) } }
    var child: pid_t = 0
    var status: Int32 = 0
    if posix_spawn(&child, "/bin/sh", nil, nil, copies, Environment.variables) == 0 {
      while waitpid(child, &status, 0) == -1, errno == EINTR {}
      if status == 0 { return }
    }
    throw NotesError(.inputOutput, Message("the editor `\(command)` failed", zh: "编辑器 `\(command)` 出错"))
  }
}
