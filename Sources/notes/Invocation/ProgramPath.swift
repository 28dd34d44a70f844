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
    let slash = name.lastIndex(of: "/")
    if let slash, let folder = Environment.realPath(String(name[..<slash])) { return folder + name[slash...] }
    if let file = Environment.realPath("/proc/self/exe") { return file }
    throw NotesError(
      .configuration, Message("the path of this program cannot be told", zh: "找不到这个程序所在的路径"),
      hints: [Message("start it by its whole path", zh: "用完整路径启动它")])
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
