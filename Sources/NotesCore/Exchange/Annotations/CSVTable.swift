/// A table of comma-separated values with a line of names above it (RFC 4180), in UTF-8.
///
/// Lines may end in any way; a field in quotes may hold what it likes.
struct CSVTable {
  /// A row, whose fields go by the names of their columns.
  struct Row {
    fileprivate let fields: [String]
    fileprivate let start: Int
    fileprivate let columns: [String: Int]

    /// A field by the name of its column in lower case; empty where the row has none.
    subscript(column: String) -> String {
      guard let place = columns[column], place < fields.count else { return "" }
      return fields[place]
    }
  }

  /// The names of the columns, in lower case.
  let columns: Set<String>
  /// The rows below them.
  let rows: [Row]

  private let file: Source
  /// How many fields the first line has.
  private let width: Int

  /// Reads a file. Throws a `NotesError` about the place where it is no such table.
  init(_ file: Source) throws(NotesError) {
    var reader = Reader(bytes: file.bytes)
    let invalid = file.bytes.withUnsafeBufferPointer { UTF8Validator.firstInvalid($0, in: 0..<$0.count) }
    if let invalid {
      throw CSVTable.malformed(file, at: invalid, Message("this is not UTF-8", zh: "这不是 UTF-8"))
    }
    let records = reader.records()
    if let open = reader.openQuote {
      throw CSVTable.malformed(file, at: open, Message("nothing closes this quote", zh: "这个引号没有关上"))
    }
    var columns: [String: Int] = [:]
    for (place, name) in (records.first?.fields ?? []).enumerated() {
      let name = DraftText.line(name).lowercased()
      if columns[name] == nil { columns[name] = place }
    }
    self.columns = Set(columns.keys)
    rows = records.dropFirst().map { Row(fields: $0.fields, start: $0.start, columns: columns) }
    self.file = file
    width = records.first?.fields.count ?? 0
  }

  /// Throws a `NotesError` about the first row that has fewer fields than the first line: the file was cut off.
  func checkRows() throws(NotesError) {
    guard let row = rows.first(where: { $0.fields.count < width }) else { return }
    let count = row.fields.count
    throw CSVTable.malformed(
      file, at: row.start,
      Message(
        "this row has \(count == 1 ? "1 field" : "\(count) fields"), and the first line \(width)",
        zh: "这一行只有 \(count) 个字段，首行有 \(width) 个"))
  }

  private static func malformed(_ file: Source, at offset: Int, _ message: Message) -> NotesError {
    NotesError(
      .inputOutput, Message("\(file.path) cannot be read", zh: "读不了 \(file.path)"),
      hints: [Message("export it again", zh: "重新导出一次")],
      diagnostics: [file.diagnostic("import/csv", at: offset..<offset + 1, message)])
  }

  /// Goes over the bytes once.
  private struct Reader {
    private let bytes: [UInt8]
    private var index: Int
    /// The quote that nothing closes.
    private(set) var openQuote: Int?

    init(bytes: [UInt8]) {
      self.bytes = bytes
      index = ByteOrderMark.length(in: bytes)
    }

    mutating func records() -> [(start: Int, fields: [String])] {
      var records: [(start: Int, fields: [String])] = []
      while index < bytes.count {
        let start = index
        let fields = record()
        let isBlank = fields.count == 1 && fields[0].utf8.allSatisfy(\.isBlank)
        if !isBlank { records.append((start, fields)) }
      }
      return records
    }

    private mutating func record() -> [String] {
      var fields: [String] = []
      while true {
        fields.append(field())
        guard index < bytes.count else { return fields }
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: ",") { continue }
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        return fields
      }
    }

    /// A field up to the comma or line break behind it. Quotes inside of one without quotes are plain.
    private mutating func field() -> String {
      var text: [UInt8] = []
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { text = quoted() }
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: ","), !bytes[index].isLineBreak { index += 1 }
      return String(decoding: text + bytes[start..<index], as: UTF8.self)
    }

    private mutating func quoted() -> [UInt8] {
      let quote = index
      var text: [UInt8] = []
      index += 1
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: "\"") {
          guard index < bytes.count, bytes[index] == byte else { return text }
          index += 1
        }
        text.append(byte)
      }
      openQuote = quote
      return text
    }
  }
}
