/// All note files of a library, in the order of their paths' bytes, and what could not be listed.
///
/// Names stand in one array, so that a library of 100,000 notes costs a few allocations; a `NoteFile` is made when
/// it is asked for.
public struct DirectoryListing: Sendable {
  /// A folder that was listed.
  struct Folder: Sendable {
    /// Relative to the library's root.
    let path: String
    /// Relative to the notes folder.
    let section: String
  }

  /// One file: its name is `length` bytes of `names` from `start` on, and a zero after them.
  struct Record: Sendable {
    let start: Int
    let length: Int
    let folder: Int
    let isLink: Bool
    /// Whether the overlay has its contents; then nothing need be on disk.
    var isOverlaid = false
  }

  /// The library.
  public let root: LibraryRoot
  /// What is wrong with the files and folders themselves, in the order of their paths.
  public internal(set) var problems: [Diagnostic] = []
  var folders: [Folder] = []
  var names: [UInt8] = []
  var records: [Record] = []
  /// Contents that stand in for those on disk.
  let overlay: ContentOverlay

  /// Lists the notes below the folder `notes`, which is relative to the root.
  ///
  /// Hidden files and folders and linked folders are left out, and what `exclude` covers; with `include`, a file has
  /// to be covered by one of its patterns. Patterns are for paths relative to the root. Files that `overlay` hides are
  /// left out, and notes that only it has are put in. Throws a `NotesError` when the notes folder itself cannot be
  /// used.
  public init(
    of root: LibraryRoot, notes: String = "notes", include: [Glob] = [], exclude: [Glob] = [],
    overlay: ContentOverlay = .none
  ) throws {
    var walk = FolderWalk(root: root, include: include, exclude: exclude, overlay: overlay)
    try walk.list(notes)
    self = walk.listing
    problems.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    guard !overlay.isEmpty else { return }
    let selection = NoteSelection(notes: notes, include: include, exclude: exclude)
    insert(overlay.paths.filter(selection.isNote), notesFolder: selection.notesFolder)
  }

  /// A listing with nothing in it yet.
  init(empty root: LibraryRoot, overlay: ContentOverlay) {
    self.root = root
    self.overlay = overlay
  }

  /// How many note files there are.
  public var count: Int { records.count }

  /// The file at a place in the order, from 0.
  public subscript(index: Int) -> NoteFile {
    let record = records[index]
    let folder = folders[record.folder]
    let name = String(decoding: names[record.start..<record.start + record.length], as: UTF8.self)
    return NoteFile(
      path: folder.path.isEmpty ? name : folder.path + "/" + name, section: folder.section,
      stem: String(decoding: stem(index), as: UTF8.self), isLink: record.isLink)
  }

  /// The bytes of a file's name without `.md`.
  func stem(_ index: Int) -> ArraySlice<UInt8> {
    let record = records[index]
    return names[record.start..<record.start + max(record.length - 3, 0)]
  }

  /// Every file, in order.
  public var files: [NoteFile] { (0..<count).map { self[$0] } }
}
