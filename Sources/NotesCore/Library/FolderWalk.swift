#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The walk through the notes folder that makes a `DirectoryListing`.
struct FolderWalk {
  /// What has been found so far.
  var listing: DirectoryListing
  private let root: LibraryRoot
  private let include: [Glob]
  private let exclude: [Glob]
  private let overlay: ContentOverlay
  private let hasOverlay: Bool
  private var sectionStart = 0

  /// A walk that has not begun.
  init(root: LibraryRoot, include: [Glob], exclude: [Glob], overlay: ContentOverlay) {
    listing = DirectoryListing(empty: root, overlay: overlay)
    self.overlay = overlay
    hasOverlay = !overlay.isEmpty
    self.root = root
    self.include = include
    self.exclude = exclude
  }

  /// Lists the notes folder and all below it.
  mutating func list(_ notes: String) throws {
    let folder = NoteSelection(notes: notes, include: [], exclude: []).notesFolder
    let path = folder.isEmpty ? root.path : root.absolute(folder)
    if hasOverlay, overlay.hasFolder(folder), FolderWalk.isMissing(path) { return }
    guard notes.utf8.first != UInt8(ascii: "/"), let real = try? SymbolicLink.realPath(of: path),
      real.utf8.elementsEqual(path.utf8), let status = try? stat(at: path), status.isFolder
    else { throw FolderWalk.unusable(notes) }
    sectionStart = folder.utf8.isEmpty ? 0 : folder.utf8.count + 1
    do {
      try walk(folder)
    } catch {
      throw NotesError.cannot("list", zh: "列出", folder.isEmpty ? root.path : folder, error)
    }
  }

  private static func isMissing(_ path: String) -> Bool {
    do { return try stat(at: path) == nil } catch { return false }
  }

  private static func unusable(_ notes: String) -> NotesError {
    NotesError(
      .configuration,
      Message(
        "the notes folder \(notes) is not a folder of this library", zh: "笔记文件夹 \(notes) 不是这个文库里的文件夹"),
      hints: [
        Message(
          "create it, or name another one in .notes.yml (notes: FOLDER)",
          zh: "新建它，或者在 .notes.yml 里另写一个（notes: 文件夹）"),
        Message("it cannot be a symbolic link", zh: "它不能是符号链接"),
      ])
  }

  private mutating func walk(_ path: String) throws(SystemFailure) {
    // Opened by its whole path, not from the folder above: no descriptor stays open on the way down, and the
    // longest path that the system takes bounds the depth.
    var reader = try FolderReader(path.isEmpty ? root.path : root.absolute(path))
    let section = path.utf8.count > sectionStart ? String(path.utf8.dropFirst(sectionStart)) ?? "" : ""
    let index = listing.folders.count
    listing.folders.append(.init(path: path, section: section))
    var found: [FolderEntry] = []
    while let (name, kind) = try reader.next() { note(name, kind, in: path, &found) }
    FolderEntry.sort(&found, names: listing.names)
    for entry in found {
      if entry.isFolder {
        descend(into: entry, of: path)
      } else {
        listing.records.append(
          .init(
            start: entry.start, length: entry.length, folder: index, isLink: entry.isLink,
            isOverlaid: entry.isOverlaid))
      }
    }
  }

  private mutating func descend(into entry: FolderEntry, of path: String) {
    let name = String(decoding: listing.names[entry.start..<entry.start + entry.length], as: UTF8.self)
    let below = join(path, name)
    do {
      try walk(below)
    } catch {
      report(.unreadable(error), below)
    }
  }

  /// Decides about one name: a note, a folder to list, a problem, or nothing of ours.
  private mutating func note(
    _ name: UnsafeBufferPointer<UInt8>, _ kind: FolderReader.Kind, in path: String,
    _ found: inout [FolderEntry]
  ) {
    if name.first == UInt8(ascii: ".") { return }
    let isNote = NoteFile.isNamedAsNote(name)
    guard kind == .folder || isNote && !NoteFile.isReadme(name) else { return }
    guard FolderWalk.isUTF8(name) else {
      if overlay.isClosed { return }
      return report(.nameNotUTF8, join(path, String(decoding: name, as: UTF8.self)))
    }
    if !exclude.isEmpty || !include.isEmpty, isLeftOut(name, kind, in: path) { return }
    let standing = hasOverlay ? standing(name, kind, in: path) : .onDisk
    switch kind {
    case _ where standing == .hidden: return
    case _ where standing == .overlaid: break
    case .file: break
    case .folder:
      if isNote { report(.folderNamedAsNote, join(path, String(decoding: name, as: UTF8.self))) }
    case .link:
      guard isFollowed(join(path, String(decoding: name, as: UTF8.self))) else { return }
    case .other:
      return report(.notARegularFile, join(path, String(decoding: name, as: UTF8.self)))
    }
    let start = listing.names.count
    listing.names.append(contentsOf: name)
    listing.names.append(0)
    found.append(
      FolderEntry(
        start: start, length: name.count, isFolder: kind == .folder,
        isLink: kind == .link && standing == .onDisk, isOverlaid: standing == .overlaid))
  }

  /// What the overlay makes of a name that is on disk.
  private enum Standing {
    case onDisk, overlaid, hidden
  }

  private func standing(
    _ name: UnsafeBufferPointer<UInt8>, _ kind: FolderReader.Kind, in path: String
  ) -> Standing {
    let path = join(path, String(decoding: name, as: UTF8.self))
    if kind == .folder { return overlay.hidesFolder(path) ? .hidden : .onDisk }
    if overlay.bytes(of: path) != nil { return .overlaid }
    return overlay.hides(path) ? .hidden : .onDisk
  }

  private mutating func isFollowed(_ path: String) -> Bool {
    do {
      _ = try SymbolicLink.target(of: root.absolute(path), inside: root.path)
      return true
    } catch {
      report(error, path)
      return false
    }
  }

  private func isLeftOut(
    _ name: UnsafeBufferPointer<UInt8>, _ kind: FolderReader.Kind, in path: String
  ) -> Bool {
    let path = join(path, String(decoding: name, as: UTF8.self))
    // A folder that is left out is not listed, so what is above this name has been let in already.
    if exclude.contains(where: { $0.matches(path, isFolder: kind == .folder) }) { return true }
    return kind != .folder && !include.isEmpty && !include.contains { $0.covers(path) }
  }

  private mutating func report(_ problem: FileProblem, _ path: String) {
    listing.problems.append(problem.diagnostic(path: path))
  }

  private func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }

  private static func isUTF8(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.allSatisfy { $0 < 0x80 } || String(validating: name, as: UTF8.self) != nil
  }
}
