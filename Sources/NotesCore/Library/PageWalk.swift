#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The walk through a library's folders that finds its pages.
struct PageWalk {
  private let root: LibraryRoot
  private let selection: NoteSelection
  private let overlay: ContentOverlay
  private var pages: Set<PathName> = []
  private var waiting = [""]

  /// A walk that has not begun.
  init(root: LibraryRoot, selection: NoteSelection, overlay: ContentOverlay) {
    self.root = root
    self.selection = selection
    self.overlay = overlay
  }

  /// The pages on disk and in the overlay, in the order of their paths' bytes.
  mutating func list() -> [String] {
    pages = Set(overlay.paths.lazy.filter(selection.isPage).map(PathName.init))
    // Opened by whole paths, so the longest path that the system takes bounds the depth; links are not followed,
    // so there is no way round.
    while let folder = waiting.popLast() { list(folder) }
    return pages.map(\.text).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func list(_ folder: String) {
    guard folder.isEmpty || !isRepository(folder),
      var reader = try? FolderReader(folder.isEmpty ? root.path : root.absolute(folder))
    else { return }
    while let (bytes, kind) = try? reader.next() {
      guard kind == .file || kind == .folder, bytes.first != UInt8(ascii: "."),
        let name = String(validating: bytes, as: UTF8.self)
      else { continue }
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if kind == .folder {
        if !selection.isLeftOut(path), !overlay.hidesFolder(path) { waiting.append(path) }
      } else if selection.isPageName(path), !selection.excludesFile(path), !overlay.hides(path) {
        pages.insert(PathName(path))
      }
    }
  }

  /// Whether a folder has a git directory of its own: its pages are another project's.
  private func isRepository(_ folder: String) -> Bool {
    ((try? stat(at: root.absolute(folder) + "/.git")) ?? nil) != nil
  }
}
