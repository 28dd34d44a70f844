#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The git directory that a library's folder belongs to.
struct GitDirectory: Sendable, Hashable {
  /// The directory itself, an absolute path.
  let path: String
  /// The top of the working tree, an absolute path.
  let workTree: String

  /// The git directory of `folder` or the nearest folder above it; nil when there is none.
  ///
  /// `.git` is a folder, or in linked working trees and submodules a file that names one.
  init?(of folder: String) {
    var candidate = folder
    while true {
      if let path = GitDirectory.directory(in: candidate) {
        self.path = path
        workTree = candidate
        return
      }
      guard let slash = candidate.utf8.lastIndex(of: UInt8(ascii: "/")), candidate.utf8.count > 1 else {
        return nil
      }
      candidate = slash == candidate.startIndex ? "/" : String(candidate[..<slash])
    }
  }

  private static func directory(in folder: String) -> String? {
    let entry = LibraryRoot(path: folder).absolute(".git")
    guard let status = try? stat(at: entry, followingLinks: true) else { return nil }
    let path = status.isFolder ? entry : named(by: folder)
    // As git does: without a HEAD it is some other folder of that name, and nothing is to be put into it.
    guard let path, let real = try? SymbolicLink.realPath(of: path),
      ((try? stat(at: real + "/HEAD")) ?? nil) != nil
    else { return nil }
    return real
  }

  private static func named(by folder: String) -> String? {
    let root = LibraryRoot(path: folder)
    guard let bytes = try? FileReader.contents(of: ".git", in: root), bytes.count <= 8192,
      let text = String(validating: bytes, as: UTF8.self), text.utf8.starts(with: "gitdir:".utf8)
    else { return nil }
    let line = text.unicodeScalars.dropFirst(7).prefix { $0 != "\n" && $0 != "\r" }
    let path = String(String.UnicodeScalarView(line.drop { $0 == " " }))
    if path.isEmpty { return nil }
    return path.utf8.first == UInt8(ascii: "/") ? path : root.absolute(path)
  }
}
