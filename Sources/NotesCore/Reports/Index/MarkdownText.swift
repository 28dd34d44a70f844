/// Text from notes as Markdown that reads the same and does nothing else, on code hosts as in the tool's own pages.
///
/// A backslash stands before what would be markup, an address or a mention, so that no title can end the block that
/// it stands in, open a formula, or bring HTML into the page.
enum MarkdownText {
  /// A text for the middle of a line: controls are written out, and all blanks are single ones.
  static func escaped(_ text: String) -> String {
    var line = isFolded(text) ? text.visible : FieldText.folded(text).visible
    return line.withUTF8 { bytes in
      guard let first = bytes.indices.first(where: { isMarkup($0, in: bytes) }) else {
        return String(decoding: bytes, as: UTF8.self)
      }
      var result = Array(bytes[..<first])
      result.reserveCapacity(bytes.count + 16)
      for index in first..<bytes.count {
        if isMarkup(index, in: bytes) { result.append(UInt8(ascii: "\\")) }
        result.append(bytes[index])
      }
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// A text for the start of a line, where some signs would begin a list, a heading or a quotation.
  static func escapedAtStart(_ text: String) -> String {
    let text = escaped(text)
    guard let first = text.utf8.first else { return text }
    // Two colons begin a command in the output of some code hosts' workflows.
    if ">+-=".utf8.contains(first) || text.hasPrefix("::") { return "\\" + text }
    let digits = text.utf8.prefix(while: \.isDigit)
    let rest = text.utf8.dropFirst(digits.count)
    guard !digits.isEmpty, let sign = rest.first, ".)".utf8.contains(sign) else { return text }
    return String(Substring(digits)) + "\\" + String(Substring(rest))
  }

  // MARK: Blanks

  /// Whether all blanks of a text are single spaces within it. Takes some texts for folded less often than they are.
  private static func isFolded(_ text: String) -> Bool {
    var previous = UInt8(ascii: " ")
    var beforePrevious = previous
    for byte in text.utf8 {
      switch byte {
      case 0x00...0x1F: return false
      case 0x20: if previous == 0x20 { return false }
      // What the blanks beyond ASCII begin with; U+3000 is told from the punctuation beside it.
      case 0xC2, 0xE1, 0xE2: return false
      case 0x80: if previous == 0x80, beforePrevious == 0xE3 { return false }
      default: break
      }
      (beforePrevious, previous) = (previous, byte)
    }
    return previous != 0x20
  }

  // MARK: Markup

  private static func isMarkup(_ index: Int, in bytes: BodyBytes) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "$"):
      true
    // Within a word it is no emphasis.
    case UInt8(ascii: "_"): !(isWord(before(index, in: bytes)) && isWord(after(index, in: bytes)))
    // A tag, the number of an issue, a mention.
    case UInt8(ascii: "#"), UInt8(ascii: "@"): !isWord(before(index, in: bytes))
    // The id of a block.
    case UInt8(ascii: "^"): before(index, in: bytes) == 0x20
    // The templates of static sites: `{{ … }}`, `{% … %}`.
    case UInt8(ascii: "{"):
      before(index, in: bytes) == UInt8(ascii: "{") || "{%".utf8.contains(after(index, in: bytes))
    case UInt8(ascii: "&"): isEntity(index, in: bytes)
    // Code hosts make links of bare addresses, and take the backslashes in them for parts of the address.
    case UInt8(ascii: ":"): bytes.has("://", at: index, before: bytes.count)
    case UInt8(ascii: "."):
      index >= 3 && bytes[index - 3..<index].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
    default: false
    }
  }

  /// The byte before another, a blank at the start of the line.
  private static func before(_ index: Int, in bytes: BodyBytes) -> UInt8 {
    index > 0 ? bytes[index - 1] : 0x20
  }

  /// The byte after another, a blank at the end of the line.
  private static func after(_ index: Int, in bytes: BodyBytes) -> UInt8 {
    index + 1 < bytes.count ? bytes[index + 1] : 0x20
  }

  /// Whether a byte is a letter or a digit of ASCII; beyond it, a backslash too many does no harm.
  private static func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }

  /// The longest name of a character that HTML knows has 31 letters.
  private static let maximumEntityLength = 40

  /// Whether `&` begins the name or the number of a character: `&lt;`, `&#60;`.
  static func isEntity(_ index: Int, in bytes: BodyBytes) -> Bool {
    guard bytes[index] == UInt8(ascii: "&") else { return false }
    let rest = bytes[(index + 1)...].prefix(maximumEntityLength)
    let name = rest.prefix { $0 == UInt8(ascii: "#") || isWord($0) }
    return !name.isEmpty && rest.dropFirst(name.count).first == UInt8(ascii: ";")
  }
}
