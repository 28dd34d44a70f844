#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Source {
  /// The most bytes that a note may have; what is larger is hardly a note.
  public static let maximumSize = 10 << 20
}

/// Reads the files of a listing one after the other, each into the same memory.
///
/// Files in the order of the listing cost three system calls each: the folder stays open from one to the next. What
/// the listing's overlay has comes from there.
public struct FileReader: ~Copyable, Sendable {
  /// How many bytes `readHead` reads unless told otherwise: more than any front matter has.
  public static let headSize = 16 << 10

  private let listing: DirectoryListing
  private var folder: Descriptor?
  private var folderIndex = -1
  private var buffer: [UInt8] = []

  /// A reader of the files of `listing`.
  public init(_ listing: DirectoryListing) {
    self.listing = listing
  }

  /// Reads at most the first `limit` bytes of a file, by its place in the listing, and says whether they are all.
  ///
  /// The bytes are good within `body` only.
  public mutating func readHead<Result>(
    _ index: Int, limit: Int = FileReader.headSize, _ body: (Span<UInt8>, _ isWhole: Bool) -> Result
  ) throws(FileProblem) -> Result {
    let limit = min(max(limit, 0), Source.maximumSize)
    if let bytes = try overlaid(index) {
      return body(bytes.span.extracting(0..<min(bytes.count, limit)), bytes.count <= limit)
    }
    let file = try open(index)
    // One byte more than is wanted tells a file of just that size from a longer one.
    let count = try FileReader.fill(&buffer, from: file, upTo: limit + 1)
    return body(buffer.span.extracting(0..<min(count, limit)), count <= limit)
  }

  /// Reads all of a file, by its place in the listing; the bytes are good within `body` only.
  public mutating func readAll<Result>(
    _ index: Int, _ body: (Span<UInt8>) -> Result
  ) throws(FileProblem) -> Result {
    if let bytes = try overlaid(index) { return body(bytes.span) }
    let file = try open(index)
    let count = try FileReader.fillWhole(&buffer, from: file)
    return body(buffer.span.extracting(0..<count))
  }

  /// The bytes of one file by its path relative to the root; a link is followed to a regular file inside the root.
  public static func contents(of path: String, in root: LibraryRoot) throws(FileProblem) -> [UInt8] {
    var path = root.absolute(path)
    let status: stat?
    do { status = try stat(at: path) } catch { throw .unreadable(error) }
    if let status, status.isLink { path = try SymbolicLink.target(of: path, inside: root.path) }
    let file = try openChecked(path)
    var bytes: [UInt8] = []
    let count = try fillWhole(&bytes, from: file)
    bytes.removeSubrange(count...)
    return bytes
  }

  /// The bytes that the overlay has for a file; nil when they are on disk.
  private func overlaid(_ index: Int) throws(FileProblem) -> [UInt8]? {
    guard listing.records[index].isOverlaid else { return nil }
    guard let bytes = listing.overlay.bytes(of: listing[index].path) else { return nil }
    guard bytes.count <= Source.maximumSize else { throw .tooLarge(bytes.count) }
    return bytes
  }

  private mutating func open(_ index: Int) throws(FileProblem) -> Descriptor {
    let record = listing.records[index]
    if record.isLink {
      // Resolved again, not remembered: the link may have been turned since it was listed.
      let path = listing.root.absolute(listing[index].path)
      return try FileReader.openChecked(try SymbolicLink.target(of: path, inside: listing.root.path))
    }
    do throws(SystemFailure) {
      try enterFolder(record.folder)
      return try Descriptor(reading: listing.names, at: record.start, in: folder?.raw ?? AT_FDCWD)
    } catch {
      throw .unreadable(error)
    }
  }

  private mutating func enterFolder(_ index: Int) throws(SystemFailure) {
    if index == folderIndex { return }
    let path = listing.folders[index].path
    folderIndex = -1
    folder = try Descriptor(
      opening: path.isEmpty ? listing.root.path : listing.root.absolute(path),
      O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    folderIndex = index
  }

  private static func openChecked(_ path: String) throws(FileProblem) -> Descriptor {
    do {
      let file = try Descriptor(opening: path, O_RDONLY | O_NOFOLLOW)
      let status = try file.status()
      if status.isRegular { return file }
      throw status.isFolder ? FileProblem.unreadable(SystemFailure(code: EISDIR)) : .notARegularFile
    } catch let problem as FileProblem {
      throw problem
    } catch let failure as SystemFailure {
      // A socket or a device without a driver cannot even be opened.
      throw failure.code == ENXIO ? .notARegularFile : .unreadable(failure)
    } catch {
      throw .unreadable(SystemFailure(code: EIO))
    }
  }

  private static func fillWhole(
    _ buffer: inout [UInt8], from file: borrowing Descriptor
  ) throws(FileProblem) -> Int {
    let count = try fill(&buffer, from: file, upTo: Source.maximumSize + 1)
    guard count > Source.maximumSize else { return count }
    let size = try? Int(file.status().st_size)
    throw .tooLarge(max(size ?? 0, count))
  }

  /// Reads from the start until the end or until `limit` bytes are there; how many there are.
  private static func fill(
    _ buffer: inout [UInt8], from file: borrowing Descriptor, upTo limit: Int
  ) throws(FileProblem) -> Int {
    var count = 0
    do throws(SystemFailure) {
      while count < limit {
        if buffer.count - count < min(limit - count, headSize + 1) {
          buffer += [UInt8](repeating: 0, count: max(headSize + 1, buffer.count))
        }
        let room = min(buffer.count, limit) - count
        let read = try file.read(into: &buffer, count..<count + room)
        count += read
        // A regular file gives less than asked for at its end only, which spares the read that says so.
        if read < room { break }
      }
    } catch {
      throw .unreadable(error)
    }
    return count
  }
}
