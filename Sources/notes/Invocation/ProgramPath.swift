import NotesCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Environment {
  /// The absolute path by which this program can be started again.
  ///
  /// The name that it was started by goes before the file that it is: a link in a folder of `PATH` outlives an update.
  func programPath() throws(NotesError) -> String {
    let name = CommandLine.arguments.first ?? ""
    if name.hasPrefix("/") { return name }
    if !name.contains("/"), let found = CapturedProcess.find(name, path: values["PATH"]) { return found }
    for path in [name, "/proc/self/exe"] where path.contains("/") {
      guard let real = realpath(path, nil) else { continue }
      defer { free(real) }
      return String(cString: real)
    }
    throw NotesError(
      .configuration, Message("the path of this program cannot be told", zh: "找不到这个程序所在的路径"),
      hints: [Message("start it by its whole path", zh: "用完整路径启动它")])
  }
}
