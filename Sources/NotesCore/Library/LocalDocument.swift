#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A PDF or EPUB file that a note may have opened: inside the library, or in a folder that the user named.
///
/// A note may come from a stranger, so its path is resolved first, and the file is known by its first bytes.
public struct LocalDocument: Sendable, Hashable {
  /// The absolute path, without links.
  public let path: String
  /// Whether it is a PDF, and no EPUB.
  public let isPDF: Bool

  /// Why a path leads to no such file.
  public enum Problem: Error, Sendable, Hashable {
    /// Nothing is there.
    case missing
    /// It lies elsewhere.
    case outside
    /// It is no regular file, or its first bytes are not those of a PDF or EPUB.
    case notADocument
    /// The system does not let it be read.
    case unreadable(SystemFailure)
  }

  /// The document at a path that a note names: relative to the root, to the note's folder or to one of `folders`,
  /// or absolute.
  ///
  /// `folders` are the user's own, by absolute paths; others are left out.
  public init(_ path: String, of note: Note, in root: LibraryRoot, folders: [String]) throws(Problem) {
    let allowed = [root.path] + folders.filter { $0.hasPrefix("/") }.compactMap(LocalDocument.real)
    var problem = Problem.missing
    for candidate in LocalDocument.candidates(path, note, root, allowed) {
      guard let real = LocalDocument.real(candidate) else { continue }
      do throws(Problem) {
        isPDF = try LocalDocument.checkedIsPDF(real, allowed)
        self.path = real
        return
      } catch {
        if problem == .missing { problem = error }
      }
    }
    throw problem
  }

  private static func candidates(
    _ path: String, _ note: Note, _ root: LibraryRoot, _ allowed: [String]
  ) -> [String] {
    if path.utf8.first == UInt8(ascii: "/") { return [path] }
    let folder = note.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(note.path[..<$0]) } ?? ""
    let bases = [root.path, root.absolute(folder)] + allowed.dropFirst()
    return bases.map { "\($0)/\(path)" }
  }

  private static func real(_ path: String) -> String? { try? SymbolicLink.realPath(of: path) }

  /// Whether a document that may be opened is a PDF. Throws where it may not, or is none.
  private static func checkedIsPDF(_ path: String, _ allowed: [String]) throws(Problem) -> Bool {
    let isInside = allowed.contains { folder in
      guard let relative = SymbolicLink.relativePath(of: path, below: folder), !relative.isEmpty else {
        return false
      }
      return !relative.utf8.split(separator: UInt8(ascii: "/")).contains(where: SymbolicLink.isGitDirectory)
    }
    guard isInside else { throw .outside }
    let head: ArraySlice<UInt8>
    do throws(SystemFailure) {
      // Looked at before it is opened: to open a device may already do something.
      guard let status = try stat(at: path), status.isRegular else { throw SystemFailure(code: ENOTSUP) }
      head = try self.head(of: path)
    } catch {
      throw error.code == ENOTSUP ? .notADocument : .unreadable(error)
    }
    guard LocalDocument.isDocument(head) else { throw .notADocument }
    return head.starts(with: "%PDF-".utf8)
  }

  private static func head(of path: String) throws(SystemFailure) -> ArraySlice<UInt8> {
    let file = try Descriptor(opening: path, O_RDONLY | O_NOFOLLOW)
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = try file.read(into: &bytes, 0..<bytes.count)
    return bytes[..<min(count, bytes.count)]
  }

  /// Whether a file begins as a PDF, or as an EPUB: a zip archive whose first entry is `mimetype`.
  static func isDocument(_ head: ArraySlice<UInt8>) -> Bool {
    if head.starts(with: "%PDF-".utf8) { return true }
    let bytes = Array(head)
    guard bytes.count > 30, bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return false }
    let nameLength = Int(bytes[26]) | Int(bytes[27]) << 8
    let extraLength = Int(bytes[28]) | Int(bytes[29]) << 8
    return bytes.dropFirst(30).prefix(nameLength).elementsEqual("mimetype".utf8)
      && bytes.dropFirst(30 + nameLength + extraLength).starts(with: "application/epub+zip".utf8)
  }
}

extension LocalDocument.Problem {
  /// What is wrong with the path.
  public var message: Message {
    switch self {
    case .missing: Message("there is no such file", zh: "没有这个文件")
    case .outside:
      Message("it lies outside the library and your own pdf folders", zh: "它在文库和你的 pdf 文件夹之外")
    case .notADocument: Message("it is neither a PDF nor an EPUB", zh: "它不是 PDF，也不是 EPUB")
    case .unreadable(let failure): failure.reason
    }
  }
}
