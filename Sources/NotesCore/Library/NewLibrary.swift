#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The start of a library in a folder, and what became of it.
public struct NewLibrary: Sendable, Hashable {
  /// The folder, an absolute path without links.
  public let path: String
  /// The files and folders that were made, relative to the folder; a folder ends with a slash.
  public let made: [String]
  /// Those that were there already and were left alone.
  public let kept: [String]
  /// Whether the folder is in a git repository, so that every change of a note can be undone.
  public let isInRepository: Bool

  /// A library that is there already: in the folder itself, or, with `orAbove`, in one above it.
  ///
  /// The folder's own counts when it has a configuration; without one there is something left to make.
  public static func existing(at folder: String, orAbove: Bool) -> (path: String, isAbove: Bool)? {
    guard let path = try? SymbolicLink.realPath(of: folder) else { return nil }
    if exists(LibraryRoot.configurationName, in: LibraryRoot(path: path)) { return (path, false) }
    guard orAbove, let root = try? LibraryRoot.discover(from: path), !root.path.utf8.elementsEqual(path.utf8)
    else { return nil }
    return (root.path, true)
  }

  /// Starts a library in a folder, which is made if need be. Nothing that is there is ever changed.
  ///
  /// The configuration's comments are in `language`. For `stateDirectory` see `WriteTransaction`. With `isDryRun`
  /// nothing is made, and the result says what would be.
  public static func start(
    in folder: String, language: Language, stateDirectory: String?, isDryRun: Bool = false
  ) throws -> NewLibrary {
    let root = LibraryRoot(path: isDryRun ? plannedFolder(folder) : try makeFolder(folder))
    let files: [(name: String, text: String)] = [
      (LibraryRoot.configurationName, StarterConfiguration.text(in: language)),
      (noteSchemaPath, PublishedSchema.note), (configurationSchemaPath, PublishedSchema.configuration),
    ]
    let missing = files.filter { !exists($0.name, in: root) }
    let hasNotes = exists(notesFolder, in: root)
    if !isDryRun {
      if !hasNotes { try makeNotesFolder(in: root) }
      let transaction = try WriteTransaction(in: root, stateDirectory: stateDirectory)
      try transaction.commit(missing.map { .creating($0.name, Array($0.text.utf8)) })
    }
    let names = [files[0].name, notesFolder + "/"] + files.dropFirst().map(\.name)
    let made = Set(missing.map(\.name) + (hasNotes ? [] : [notesFolder + "/"]))
    return NewLibrary(
      path: root.path, made: names.filter { made.contains($0) }, kept: names.filter { !made.contains($0) },
      isInRepository: GitDirectory(of: root.path) != nil)
  }

  private static let notesFolder = "notes"
  private static let noteSchemaPath = "schema/note.schema.json"
  private static let configurationSchemaPath = "schema/config.schema.json"

  private static func exists(_ name: String, in root: LibraryRoot) -> Bool {
    ((try? stat(at: root.absolute(name))) ?? nil) != nil
  }

  /// Where a folder is, or would be.
  private static func plannedFolder(_ folder: String) -> String {
    (try? SymbolicLink.realPath(of: folder)) ?? folder
  }

  /// Makes a folder with those above it; its real path.
  private static func makeFolder(_ folder: String) throws -> String {
    var end = folder.startIndex
    while end < folder.endIndex {
      let next = folder.index(after: end)
      end = folder[next...].firstIndex(of: "/") ?? folder.endIndex
      if mkdir(String(folder[..<end]), 0o777) != 0, ![EEXIST, EISDIR, EACCES, EROFS].contains(errno) {
        throw NotesError.cannot("make the folder", zh: "新建文件夹", folder, .last)
      }
    }
    do {
      let path = try SymbolicLink.realPath(of: folder)
      if let status = try? stat(at: path), status.isFolder { return path }
    } catch .danglingLink {
      throw NotesError.cannot("make the folder", zh: "新建文件夹", folder, SystemFailure(code: EACCES))
    } catch {
      throw error.error(path: folder)
    }
    throw NotesError.cannot("make the folder", zh: "新建文件夹", folder, SystemFailure(code: ENOTDIR))
  }

  private static func makeNotesFolder(in root: LibraryRoot) throws {
    guard mkdir(root.absolute(notesFolder), 0o777) == 0 else {
      throw NotesError.cannot("make the folder", zh: "新建文件夹", notesFolder, .last)
    }
  }
}
