import NotesCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What other programs send on the standard input.
enum StandardInput {
  /// All that is sent, as a file that goes by `name`. Throws where it cannot be read, or is larger than any note.
  static func read(as name: String) throws(NotesError) -> Source {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= Source.maximumSize {
      let count = readSome(into: &buffer)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        let reason = String(cString: strerror(errno))
        throw NotesError(
          .inputOutput,
          Message("cannot read the standard input: \(reason)", zh: "无法读取标准输入：\(reason)"))
      }
      if count == 0 { return Source(path: name, bytes: bytes) }
      bytes += buffer[..<count]
    }
    throw FileProblem.tooLarge(bytes.count).error(path: name)
  }

  private static func readSome(into buffer: inout [UInt8]) -> Int {
    buffer.withUnsafeMutableBytes { buffer in
      #if canImport(Glibc)
        Glibc.read(0, buffer.baseAddress, buffer.count)
      #else
        Darwin.read(0, buffer.baseAddress, buffer.count)
      #endif
    }
  }
}
