#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The part of a library that paths on the command line name.
public struct PathScope: Sendable, Hashable {
  /// The whole library.
  public static let everything = PathScope(prefixes: [""])

  /// Files and folders, relative to the root; the root itself is empty.
  private let prefixes: [String]

  private init(prefixes: [String]) {
    self.prefixes = prefixes
  }

  /// The part that `paths` name: files or folders, absolute, relative to the current folder, or else to the root.
  ///
  /// No paths name everything. A path that is not on disk may name what the overlay knows. Throws a usage error for
  /// a path that does not exist, or lies outside of the library.
  public init(
    _ paths: [String], in root: LibraryRoot, overlay: ContentOverlay = .none
  ) throws(NotesError) {
    var prefixes: [String] = []
    for path in paths { prefixes.append(try PathScope.relative(path, in: root, overlay)) }
    self.prefixes = paths.isEmpty ? [""] : prefixes
  }

  /// The files and folders that were named, relative to the root; empty when none was.
  public var paths: [String] { prefixes.filter { !$0.isEmpty } }

  /// The part that some files are, by their paths relative to the root; none of the library where there are none.
  public init(files: [String]) {
    self.init(prefixes: files)
  }

  /// The path, relative to the root, of a file that need not exist: absolute, relative to the current folder, or else
  /// to the root. Throws a usage error where that is outside of the library.
  public static func relativePath(ofFile path: String, in root: LibraryRoot) throws(NotesError) -> String {
    let candidates = path.hasPrefix("/") ? [path] : [path, root.absolute(path)]
    for candidate in candidates {
      guard let place = place(candidate) ?? futurePlace(candidate),
        let relative = SymbolicLink.relativePath(of: place, below: root.path), !relative.isEmpty
      else { continue }
      return relative
    }
    throw outside(path, root)
  }

  /// Whether a path, relative to the root, lies in this part.
  public func contains(_ path: String) -> Bool {
    prefixes.contains { SymbolicLink.relativePath(of: "/" + path, below: "/" + $0) != nil }
  }

  /// Whether each of the paths that it was made of is one of these files.
  func names(exactly files: [String]) -> Bool {
    let files = Set(files)
    return prefixes.allSatisfy(files.contains)
  }

  private static func relative(
    _ path: String, in root: LibraryRoot, _ overlay: ContentOverlay
  ) throws(NotesError) -> String {
    let candidates = path.hasPrefix("/") ? [path] : [path, root.absolute(path)]
    let found = path.isEmpty ? [] : candidates.compactMap(place)
    for place in found {
      if let relative = SymbolicLink.relativePath(of: place, below: root.path) { return relative }
    }
    if !overlay.isEmpty, !path.isEmpty {
      for candidate in candidates {
        guard let place = futurePlace(candidate),
          let relative = SymbolicLink.relativePath(of: place, below: root.path),
          overlay.hasFile(relative) || overlay.hasFolder(relative)
        else { continue }
        return relative
      }
    }
    throw found.isEmpty ? missing(path) : outside(path, root)
  }

  /// The absolute path of what is at `path`, nil when nothing is. A link at its end stays, for the report is about
  /// the link; links on the way are followed.
  private static func place(_ path: String) -> String? {
    guard let status = try? stat(at: path) else { return nil }
    guard status.isLink else { return try? SymbolicLink.realPath(of: path) }
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let name = parts.last, !name.isEmpty else { return try? SymbolicLink.realPath(of: path) }
    let above = String(path.utf8.dropLast(name.count)) ?? "."
    guard let folder = try? SymbolicLink.realPath(of: above.isEmpty ? "." : above) else { return nil }
    return folder + "/" + String(decoding: name, as: UTF8.self)
  }

  /// The absolute path that something not on disk would have: that of the nearest folder that is, and the rest.
  private static func futurePlace(_ path: String) -> String? {
    var above = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
    above.removeAll { $0.elementsEqual(".".utf8) }
    var rest: [String] = []
    while let name = above.popLast() {
      // Upwards from a folder that is not there leads nowhere.
      if name.elementsEqual("..".utf8) { return nil }
      rest.insert(String(decoding: name, as: UTF8.self), at: 0)
      let start = path.hasPrefix("/") ? "/" : "./"
      let folder = start + above.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
      guard let real = try? SymbolicLink.realPath(of: folder) else { continue }
      return LibraryRoot(path: real).absolute(rest.joined(separator: "/"))
    }
    return nil
  }

  private static let standardInput = Message(
    "for the standard input, say `--stdin-filename FILE`", zh: "检查标准输入用 `--stdin-filename 文件`")
  private static let starts = Message(
    "paths start at the current folder, or at the library's", zh: "路径从当前文件夹或文库的文件夹算起")

  private static func missing(_ path: String) -> NotesError {
    NotesError(
      .usage, Message("there is no file or folder \(path)", zh: "没有 \(path) 这个文件或文件夹"),
      hints: [path == "-" ? standardInput : starts])
  }

  private static func outside(_ path: String, _ root: LibraryRoot) -> NotesError {
    NotesError(
      .usage, Message("\(path) is not in this library", zh: "\(path) 不在这个文库里"),
      hints: [Message("the library is \(root.path)", zh: "文库是 \(root.path)")])
  }
}
