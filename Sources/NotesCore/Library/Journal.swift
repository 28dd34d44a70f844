/// What a change of several files is about to do, written down first so that a later command can finish or undo it.
///
/// The old bytes stand in the journal, the new ones in temporary files beside their targets: from either side the
/// whole change can be made.
struct Journal: Sendable, Hashable {
  /// One file of the change.
  struct Entry: Sendable, Hashable {
    /// The file, relative to the library's root.
    let path: String
    /// The name of the temporary file in the same folder.
    let temporary: String
    /// The file's bytes before; nil when it did not exist.
    let old: [UInt8]?
    /// The hash of the file's bytes afterwards; nil when it is removed.
    let new: String?
    /// The file's mode before; 0 when it did not exist.
    let mode: UInt32
  }

  /// The files, in the order in which they change.
  var entries: [Entry]
  /// The folders that are made, the outermost first; relative to the root.
  var folders: [String]
  /// Whether all new bytes are staged and flushed, so that files may have changed.
  var isPrepared = false

  /// What is appended when the change is prepared.
  static let preparedMark = Array("prepared\n".utf8)

  private static let header = "notes journal 1"

  /// The journal as its file holds it; a hash of all before it ends it.
  var encoded: [UInt8] {
    var bytes = Array("\(Journal.header)\n".utf8)
    for folder in folders { bytes += "folder \(Journal.escaped(folder))\n".utf8 }
    for entry in entries {
      let old = entry.old.map { "\(SHA256($0).text) \($0.count)" } ?? "- 0"
      bytes += "change \(old) \(entry.new ?? "-") \(entry.mode) \(entry.temporary) ".utf8
      bytes += "\(Journal.escaped(entry.path))\n".utf8
      bytes += (entry.old ?? []) + [newline]
    }
    bytes += "end \(SHA256(bytes).text)\n".utf8
    return isPrepared ? bytes + Journal.preparedMark : bytes
  }

  /// The journal that `bytes` hold; nil when they are cut short, changed, or no journal at all.
  init?(_ bytes: [UInt8]) {
    var reader = JournalReader(bytes)
    guard reader.line() == Journal.header else { return nil }
    entries = []
    folders = []
    while true {
      let start = reader.position
      guard let fields = reader.line()?.split(separator: " ", omittingEmptySubsequences: false) else {
        return nil
      }
      switch (fields.first, fields.count) {
      case ("folder", 2):
        guard let folder = Journal.unescaped(fields[1]) else { return nil }
        folders.append(folder)
      case ("change", 7):
        guard let entry = Journal.entry(fields, &reader) else { return nil }
        entries.append(entry)
      case ("end", 2):
        guard fields[1] == SHA256(Array(bytes[..<start])).text else { return nil }
        isPrepared = Array(bytes[reader.position...]) == Journal.preparedMark
        return
      default: return nil
      }
    }
  }

  /// A journal of what is to be done.
  init(entries: [Entry], folders: [String]) {
    self.entries = entries
    self.folders = folders
  }

  private static func entry(_ fields: [Substring], _ reader: inout JournalReader) -> Entry? {
    guard let count = Int(fields[2]), let mode = UInt32(fields[4]), let path = unescaped(fields[6]),
      let old = reader.bytes(count), reader.bytes(1) == [newline],
      fields[1] == "-" ? count == 0 : SHA256(old).text == fields[1]
    else { return nil }
    return Entry(
      path: path, temporary: String(fields[5]), old: fields[1] == "-" ? nil : old,
      new: fields[3] == "-" ? nil : String(fields[3]), mode: mode)
  }

  /// Keeps a path on one line and in one field.
  private static func escaped(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in path.utf8 {
      if byte <= 0x20 || byte == 0x7F || byte == percent {
        result += [percent, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func unescaped(_ text: Substring) -> String? {
    var result: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == percent {
        let digits = String(decoding: bytes.prefix(2), as: UTF8.self)
        guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else { return nil }
        result.append(value)
        bytes = bytes.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(validating: result, as: UTF8.self)
  }
}

private let newline = UInt8(ascii: "\n")
private let percent = UInt8(ascii: "%")

/// A place in a journal's bytes, and what comes next there.
private struct JournalReader {
  private let content: [UInt8]
  private(set) var position = 0

  init(_ content: [UInt8]) {
    self.content = content
  }

  /// The next line without its end; nil when there is no whole one, or it is not text.
  mutating func line() -> String? {
    guard let end = content[position...].firstIndex(of: newline) else { return nil }
    defer { position = end + 1 }
    return String(validating: content[position..<end], as: UTF8.self)
  }

  /// The next `count` bytes; nil when there are fewer.
  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard count >= 0, count <= content.count - position else { return nil }
    defer { position += count }
    return Array(content[position..<position + count])
  }
}
