#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files of a library: its notes, its pages, and what links may point at.
public struct LibraryFiles: Sendable {
  /// Where the library is.
  public let root: LibraryRoot
  /// What its `.notes.yml` says.
  public let configuration: Configuration
  /// Contents that stand in for those on disk.
  public let overlay: ContentOverlay
  /// The note files.
  public let listing: DirectoryListing

  /// Lists the notes of a library. Throws a `NotesError` when the notes folder itself cannot be listed.
  public init(_ root: LibraryRoot, _ configuration: Configuration, overlay: ContentOverlay = .none) throws {
    self.root = root
    self.configuration = configuration
    self.overlay = overlay
    listing = try DirectoryListing(
      of: root, notes: configuration.notesFolder, include: configuration.include.map { Glob($0) },
      exclude: configuration.exclude.map { Glob($0) }, overlay: overlay)
  }

  /// The bytes of a file by its path relative to the root, `Source.maximumSize` at most.
  ///
  /// Only regular files inside the root are read, through whatever links; nothing in a git directory.
  public func bytes(of path: String) throws(FileProblem) -> [UInt8] {
    if let bytes = overlay.bytes(of: path) {
      guard bytes.count <= Source.maximumSize else { throw .tooLarge(bytes.count) }
      return bytes
    }
    let missing = FileProblem.unreadable(SystemFailure(code: ENOENT))
    if overlay.hides(path) { throw missing }
    do throws(FileProblem) {
      return try LibraryFiles.bytesOnDisk(of: path, in: root)
    } catch .danglingLink where !isLink(path) {
      throw missing
    } catch .folderNamedAsNote {
      throw .unreadable(SystemFailure(code: EISDIR))
    }
  }

  /// The bytes of a regular file inside the root, through whatever links.
  static func bytesOnDisk(of path: String, in root: LibraryRoot) throws(FileProblem) -> [UInt8] {
    try FileReader.contents(of: try target(of: path, in: root), in: root)
  }

  /// Whether there is a file at a path relative to the root: one that the overlay knows, else a regular file on disk
  /// inside the root.
  public func hasFile(_ path: String) -> Bool {
    if overlay.hasFile(path) { return true }
    if overlay.isClosed { return false }
    return (try? LibraryFiles.target(of: path, in: root)) != nil
  }

  /// What is at a path, as far as links may lead there.
  public enum Place: Sendable, Hashable {
    case file, folder
    /// Nothing.
    case nothing
    /// What lies outside of the root, in a git directory, or cannot be looked at.
    case elsewhere
  }

  /// What is at a path relative to the root; the root itself is the empty path.
  public func place(of path: String) -> Place {
    if path.isEmpty { return .folder }
    if overlay.hasFile(path) { return .file }
    if overlay.hasFolder(path) { return .folder }
    if overlay.isClosed { return .nothing }
    do throws(FileProblem) {
      _ = try LibraryFiles.target(of: path, in: root)
      return .file
    } catch {
      switch error {
      case .folderNamedAsNote: return .folder
      case .danglingLink: return isInside(path) ? .nothing : .elsewhere
      default: return .elsewhere
      }
    }
  }

  /// How many notes there are.
  public var noteCount: Int { listing.count }

  /// The note file at a place in the order of the paths, from 0.
  public func note(at index: Int) -> NoteFile { listing[index] }

  /// The note files that are symbolic links to the file at a path relative to the root.
  func links(to path: String) -> [String] {
    listing.files.lazy.filter(\.isLink).map(\.path).filter { link in
      ((try? LibraryFiles.target(of: link, in: root)) ?? "").utf8.elementsEqual(path.utf8)
    }
  }

  /// The Markdown files that are no notes, in the order of their paths' bytes: `README.md`, and all Markdown outside
  /// the notes folder.
  ///
  /// Left out are hidden files and folders, links, folders that are repositories of their own, `node_modules`, and
  /// what the configuration excludes. Walks through all folders of the library each time; one that cannot be listed
  /// has no pages.
  public func pages() -> [String] {
    var walk = PageWalk(root: root, selection: NoteSelection(configuration), overlay: overlay)
    return walk.list()
  }

  /// Where the links of a path lead, relative to the root: to a regular file inside it.
  private static func target(of path: String, in root: LibraryRoot) throws(FileProblem) -> String {
    // The system would take what comes before a zero for the whole path.
    if path.utf8.contains(0) { throw .danglingLink }
    let target = try SymbolicLink.target(of: root.absolute(path), inside: root.path)
    guard let relative = SymbolicLink.relativePath(of: target, below: root.path) else {
      throw .outsideLibrary
    }
    return relative
  }

  /// Whether what is missing at a path is missing inside the root: no link on the way leads out of it.
  private func isInside(_ path: String) -> Bool {
    if path.utf8.contains(0) { return true }
    if isLink(path) { return false }
    for folder in PathName(path).folders {
      guard let real = try? SymbolicLink.realPath(of: root.absolute(folder.text)) else {
        if isLink(folder.text) { return false }
        continue
      }
      return SymbolicLink.relativePath(of: real, below: root.path) != nil
    }
    return true
  }

  /// Whether there is a symbolic link at a path.
  func isLink(_ path: String) -> Bool {
    let status = (try? stat(at: root.absolute(path))) ?? nil
    return status?.isLink ?? false
  }
}
