#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where symbolic links of the library lead.
enum SymbolicLink {
  /// The path of the regular file that the link at `path` leads to; links on the way are gone from it.
  ///
  /// `root` is the library's real path. Nothing outside of it, and nothing in a git directory, is ever the answer.
  static func target(of path: String, inside root: String) throws(FileProblem) -> String {
    let target = try realPath(of: path)
    guard let relative = relativePath(of: target, below: root), !relative.isEmpty,
      !relative.utf8.split(separator: UInt8(ascii: "/")).contains(where: isGitDirectory)
    else { throw .outsideLibrary }
    guard let status = try? stat(at: target) else { throw .danglingLink }
    if status.isFolder { throw .folderNamedAsNote }
    guard status.isRegular else { throw .notARegularFile }
    return target
  }

  /// The path of what is at `path`, without any link on the way.
  static func realPath(of path: String) throws(FileProblem) -> String {
    guard let resolved = realpath(path, nil) else {
      switch errno {
      case ELOOP: throw .linkLoop
      case ENOENT, ENOTDIR: throw .danglingLink
      default: throw .unreadable(.last)
      }
    }
    defer { free(resolved) }
    guard let text = String(validatingCString: resolved) else { throw .nameNotUTF8 }
    return text
  }

  /// The part of an absolute path below a folder, without a slash in front; nil when it lies elsewhere.
  static func relativePath(of path: String, below folder: String) -> String? {
    let path = path.utf8
    let folder = folder.utf8
    if path.elementsEqual(folder) { return "" }
    let slash = folder.elementsEqual("/".utf8) ? 0 : 1
    guard path.starts(with: folder), path.count > folder.count else { return nil }
    let rest = path.dropFirst(folder.count)
    if slash == 1, rest.first != UInt8(ascii: "/") { return nil }
    return String(Substring(rest.dropFirst(slash)))
  }

  /// Whether a component of a path names a git directory, on any file system.
  static func isGitDirectory(_ component: some Collection<UInt8>) -> Bool {
    component.elementsEqual(".git".utf8) { $0 | 0x20 == $1 | 0x20 }
  }
}
