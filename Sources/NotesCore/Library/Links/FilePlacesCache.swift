import Synchronization

/// The places within the files that links lead to; each file is read when it is first asked for, and once only.
final class FilePlacesCache: Sendable {
  private let files: LibraryFiles
  private let known = Mutex<[PathName: Once<FilePlaces?>]>([:])

  /// A cache that knows nothing yet.
  init(_ files: LibraryFiles) {
    self.files = files
  }

  /// The places of the Markdown file at a path relative to the root; nil when it cannot be read.
  func places(of path: String) -> FilePlaces? {
    let files = files
    let entry = known.withLock { known in
      let name = PathName(path)
      if let entry = known[name] { return entry }
      let entry = Once<FilePlaces?> {
        guard let bytes = try? files.bytes(of: path) else { return nil }
        return FilePlaces(Document(page: Source(path: path, bytes: bytes)))
      }
      known[name] = entry
      return entry
    }
    return entry.get()
  }
}
