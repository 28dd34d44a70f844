#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that the user names on the command line, in the library or elsewhere.
public enum UserFile {
  /// The bytes of the file at a path, at most `Source.maximumSize`; a pipe is read to its end.
  ///
  /// Throws a `NotesError` where it cannot be read, or is larger.
  public static func read(_ path: String) throws(NotesError) -> Source {
    let bytes: [UInt8]
    do throws(SystemFailure) {
      let file = try Descriptor(opening: path, O_RDONLY)
      if try file.status().isFolder { throw SystemFailure(code: EISDIR) }
      // Opened so that it never waits for the other end of a pipe; what comes through one is waited for.
      _ = try SystemFailure.retrying { fcntl(file.raw, F_SETFL, 0) }
      bytes = try contents(of: file)
    } catch {
      throw NotesError.cannot("read", zh: "读取", path, error)
    }
    if bytes.count > Source.maximumSize { throw tooLarge(path) }
    return Source(path: path, bytes: bytes)
  }

  /// The error about a file that is larger than can be read.
  public static func tooLarge(_ path: String) -> NotesError {
    let size = Source.maximumSize >> 20
    return NotesError(
      .inputOutput,
      Message("\(path) has more than \(size) MiB", zh: "\(path) 超过 \(size) MiB"),
      hints: [Message("split it, or export fewer works at once", zh: "分成几份，或者一次少导出几篇")])
  }

  private static func contents(of file: borrowing Descriptor) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count <= Source.maximumSize {
      let count = try file.read(into: &buffer, 0..<buffer.count)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}
