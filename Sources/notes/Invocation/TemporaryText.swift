import NotesCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A text in a file of its own that only the user can read, for an editor.
struct TemporaryText {
  /// The absolute path; it ends in `.md`.
  let path: String

  /// A new file in the folder for temporary files that holds `text`.
  init(_ text: String, environment: Environment) throws(NotesError) {
    let folder = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var name = Array("\(folder)/notes-XXXXXX.md".utf8CString)
    let descriptor = mkstemps(&name, 3)
    guard descriptor >= 0 else { throw TemporaryText.failure("\(folder)") }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { close(descriptor) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw TemporaryText.failure(path) }
      rest = rest.dropFirst(count)
    }
  }

  /// What the file holds now.
  func read() throws(NotesError) -> String {
    guard let file = fopen(path, "r") else { throw TemporaryText.failure(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= Source.maximumSize {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
    throw FileProblem.tooLarge(bytes.count).error(path: path)
  }

  /// Deletes it.
  func remove() { unlink(path) }

  private static func failure(_ path: String) -> NotesError {
    let reason = String(cString: strerror(errno))
    return NotesError(.inputOutput, Message("\(path): \(reason)", zh: "\(path)：\(reason)"))
  }
}
