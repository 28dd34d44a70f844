#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The names in one folder, one after the other, as the system gives them.
struct FolderReader: ~Copyable {
  /// What has a name.
  enum Kind {
    case file, folder, link, other
  }

  #if canImport(Glibc)
    private let stream: OpaquePointer
  #else
    private let stream: UnsafeMutablePointer<DIR>
  #endif

  private static let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0

  /// The folder at `path`, which must not be a link.
  init(_ path: String) throws(SystemFailure) {
    let file = try SystemFailure.retrying { open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW) }
    guard let stream = fdopendir(file) else {
      let failure = SystemFailure.last
      _ = close(file)
      throw failure
    }
    self.stream = stream
  }

  deinit { _ = closedir(stream) }

  /// The next name and what it is; nil at the end. The bytes are good until the next call.
  mutating func next() throws(SystemFailure) -> (UnsafeBufferPointer<UInt8>, Kind)? {
    errno = 0
    guard let entry = readdir(stream) else {
      if errno != 0 { throw .last }
      return nil
    }
    // The name may be longer than the tuple that Swift sees in its place, so it is read where it lies.
    let name = UnsafeRawPointer(entry).advanced(by: FolderReader.nameOffset)
      .assumingMemoryBound(to: UInt8.self)
    let bytes = UnsafeBufferPointer(
      start: name, count: strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)))
    return (bytes, kind(entry, name))
  }

  private func kind(_ entry: UnsafeMutablePointer<dirent>, _ name: UnsafePointer<UInt8>) -> Kind {
    switch Int32(entry.pointee.d_type) {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .link
    case Int32(DT_UNKNOWN): break
    default: return .other
    }
    var status = stat()
    let text = UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)
    guard fstatat(dirfd(stream), text, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
    if status.isRegular { return .file }
    if status.isFolder { return .folder }
    return status.isLink ? .link : .other
  }
}
