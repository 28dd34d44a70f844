extension JSON {
  /// The value that a JSON text says. A byte order mark is skipped; a key that stands twice in an object is an error.
  ///
  /// Values nested deeper than `depthLimit` are refused, which also bounds the stack that all else here needs.
  public static func parse(_ bytes: [UInt8], depthLimit: Int = 200) throws(JSONSyntaxError) -> JSONDocument {
    var parser = JSONParser(bytes: bytes, depthLimit: depthLimit)
    return try parser.document()
  }
}

/// Reads a JSON text as RFC 8259 has it.
struct JSONParser {
  /// The text.
  let bytes: [UInt8]
  /// How far it was read.
  var index = 0
  private let depthLimit: Int
  private var depth = 0
  private var spans: [JSONDocument.Span] = []

  /// A parser at the start of a text.
  init(bytes: [UInt8], depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
  }

  fileprivate mutating func document() throws(JSONSyntaxError) -> JSONDocument {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    let root = try value(keyRange: nil)
    skipSpace()
    guard index == bytes.count else { throw unexpected("the end") }
    return JSONDocument(root: root, spans: spans)
  }

  private mutating func value(keyRange: Range<Int>?) throws(JSONSyntaxError) -> JSON {
    skipSpace()
    let start = index
    let span = spans.count
    spans.append(JSONDocument.Span(range: start..<start, keyRange: keyRange, count: 1))
    let value: JSON
    guard let first = current else { throw unexpected("a value") }
    switch first {
    case UInt8(ascii: "{"): value = try nested { parser throws(JSONSyntaxError) in try parser.object() }
    case UInt8(ascii: "["): value = try nested { parser throws(JSONSyntaxError) in try parser.array() }
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "t"): value = try word("true", .boolean(true))
    case UInt8(ascii: "f"): value = try word("false", .boolean(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): value = try number()
    default: throw unexpected("a value")
    }
    spans[span].range = start..<index
    spans[span].count = spans.count - span
    return value
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(JSONSyntaxError) -> JSON
  ) throws(JSONSyntaxError) -> JSON {
    guard depth < depthLimit else { throw error(.tooDeep(limit: depthLimit), at: index) }
    depth += 1
    defer { depth -= 1 }
    index += 1
    return try read(&self)
  }

  private mutating func array() throws(JSONSyntaxError) -> JSON {
    var items: [JSON] = []
    skipSpace()
    if skip(UInt8(ascii: "]")) { return .array([]) }
    while true {
      items.append(try value(keyRange: nil))
      skipSpace()
      if skip(UInt8(ascii: "]")) { return .array(items) }
      guard skip(UInt8(ascii: ",")) else { throw unexpected("a comma or ]") }
    }
  }

  private mutating func object() throws(JSONSyntaxError) -> JSON {
    var members: [JSONObject.Member] = []
    var keys: Set<Name> = []
    skipSpace()
    if skip(UInt8(ascii: "}")) { return .object(JSONObject([])) }
    while true {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
      let start = index
      let key = try string()
      let keyRange = start..<index
      guard keys.insert(Name(key)).inserted else { throw error(.duplicateKey(key), at: start) }
      skipSpace()
      guard skip(UInt8(ascii: ":")) else { throw unexpected("a colon") }
      members.append(JSONObject.Member(key: key, value: try value(keyRange: keyRange)))
      skipSpace()
      if skip(UInt8(ascii: "}")) { return .object(JSONObject(members)) }
      guard skip(UInt8(ascii: ",")) else { throw unexpected("a comma or }") }
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONSyntaxError) -> JSON {
    let length = word.utf8CodeUnitCount
    let isThere = word.withUTF8Buffer { bytes[index...].starts(with: $0) }
    guard isThere else { throw unexpected("a value") }
    index += length
    return value
  }

  private mutating func number() throws(JSONSyntaxError) -> JSON {
    let start = index
    while let byte = current, JSONParser.isNumberByte(byte) { index += 1 }
    let number = bytes.withUnsafeBufferPointer {
      JSONNumber(utf8: UnsafeBufferPointer(rebasing: $0[start..<index]))
    }
    guard let number else { throw error(.badNumber, at: start) }
    return .number(number)
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// The byte at hand; nil at the end.
  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Goes past the byte at hand where it is this one.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  /// An error at a place.
  func error(_ problem: JSONSyntaxError.Problem, at offset: Int) -> JSONSyntaxError {
    JSONSyntaxError(offset: offset, problem: problem)
  }

  /// An error about what stands here instead of what was expected.
  func unexpected(_ expected: String) -> JSONSyntaxError {
    error(
      index < bytes.count ? .unexpectedByte(expected: expected) : .unexpectedEnd(expected: expected),
      at: index)
  }
}
