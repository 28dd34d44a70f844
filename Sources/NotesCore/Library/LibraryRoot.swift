#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder that a library is in, and what its configuration says, unread.
public struct LibraryRoot: Sendable, Hashable {
  /// The folder's absolute path, without links.
  public let path: String
  /// The bytes of `.notes.yml`; nil when there is none.
  public let configurationBytes: [UInt8]?

  /// The name of the configuration file.
  public static let configurationName = ".notes.yml"

  /// A root whose configuration has been read; `path` must be absolute and free of links.
  public init(path: String, configurationBytes: [UInt8]? = nil) {
    self.path = path
    self.configurationBytes = configurationBytes
  }

  /// The library that `folder` is in: the nearest folder upwards with `.notes.yml`, or with `notes/` beside
  /// `schema/` or `.git`.
  ///
  /// Throws a `NotesError` of kind configuration when there is none.
  public static func discover(from folder: String = ".") throws -> LibraryRoot {
    var candidate = try start(folder)
    while true {
      if let root = try root(at: candidate) { return root }
      guard let slash = candidate.utf8.lastIndex(of: UInt8(ascii: "/")), candidate.utf8.count > 1 else {
        throw noLibrary(folder)
      }
      candidate = slash == candidate.startIndex ? "/" : String(candidate[..<slash])
    }
  }

  /// The absolute path of a path that is relative to the root.
  public func absolute(_ relative: String) -> String {
    path.utf8.elementsEqual("/".utf8) ? "/" + relative : path + "/" + relative
  }

  /// The root with the configuration that an overlay has: its contents, none where it hides the file.
  public func overlaid(with overlay: ContentOverlay) -> LibraryRoot {
    let name = LibraryRoot.configurationName
    if let bytes = overlay.bytes(of: name) { return LibraryRoot(path: path, configurationBytes: bytes) }
    return overlay.hides(name) ? LibraryRoot(path: path) : self
  }

  /// The root's folder in the working tree of its git repository; empty where it is the top, or there is none.
  public var folderInRepository: String {
    GitDirectory(of: path).flatMap { SymbolicLink.relativePath(of: path, below: $0.workTree) } ?? ""
  }

  /// Whether there is a regular file at a path that is relative to the root.
  func hasFile(_ relative: String) -> Bool {
    let status = (try? stat(at: absolute(relative), followingLinks: true)) ?? nil
    return status?.isRegular ?? false
  }

  private static func start(_ folder: String) throws -> String {
    do {
      let path = try SymbolicLink.realPath(of: folder)
      if let status = try? stat(at: path), status.isFolder { return path }
    } catch .unreadable(let failure) {
      throw NotesError.cannot("open", zh: "打开", folder, failure)
    } catch .nameNotUTF8 {
      throw NotesError(
        .configuration,
        Message("the path of \(folder) is not valid UTF-8", zh: "\(folder) 的路径不是有效的 UTF-8"),
        hints: [FileProblem.nameNotUTF8.hint])
    } catch {}
    throw NotesError(
      .configuration, Message("there is no folder \(folder)", zh: "没有 \(folder) 这个文件夹"),
      hints: [Message("check -C and NOTES_LIBRARY", zh: "看看 -C 和 NOTES_LIBRARY 写得对不对")])
  }

  private static func root(at path: String) throws -> LibraryRoot? {
    let root = LibraryRoot(path: path)
    func kind(_ name: String) -> stat? { (try? stat(at: root.absolute(name))) ?? nil }
    if kind(configurationName) != nil {
      return LibraryRoot(path: path, configurationBytes: try configuration(of: root))
    }
    guard kind("notes")?.isFolder == true else { return nil }
    return kind("schema")?.isFolder == true || kind(".git") != nil ? root : nil
  }

  private static func configuration(of root: LibraryRoot) throws -> [UInt8] {
    do {
      return try FileReader.contents(of: configurationName, in: root)
    } catch {
      throw NotesError(
        .configuration,
        Message(
          "\(configurationName) cannot be used: \(error.message.english)",
          zh: "\(configurationName) 用不了：\(error.message.chinese)"),
        hints: [Message("it has to be a small text file", zh: "它应当是一个小的文本文件")],
        diagnostics: [error.diagnostic(path: configurationName)])
    }
  }

  private static func noLibrary(_ folder: String) -> NotesError {
    let place = folder.utf8.elementsEqual(".".utf8) ? nil : folder
    return NotesError(
      .configuration,
      Message(
        "there is no library in \(place ?? "this folder") or above it",
        zh: "\(place.map { $0 + " " } ?? "当前文件夹")和它的上级文件夹里都没有文库"),
      hints: [
        Message("`notes init` starts one here", zh: "用 `notes init` 在这里新建一个"),
        Message("`-C DIR` names the folder of another", zh: "用 `-C DIR` 指定别处的文库"),
      ])
  }
}
