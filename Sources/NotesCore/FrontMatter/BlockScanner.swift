/// Reads the YAML that notes are made of, about ten times as fast as libyaml, and gives up on all other.
///
/// What it reads: block mappings and block lists of one-line scalars that are plain, or quoted without an escape;
/// keys of letters, digits, `-` and `_`; comments and blank lines between the outermost entries. Whatever it
/// reads, it reads as libyaml does; a property test holds the two against each other.
struct BlockScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var index: Int
  private var builder = YAMLTreeBuilder()

  /// The tree of the content; nil where libyaml has to look.
  ///
  /// The content must be valid UTF-8.
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, content: Range<Int>) -> YAMLTree? {
    var scanner = BlockScanner(bytes: bytes, content: content)
    guard scanner.scanDocument() else { return nil }
    return scanner.builder.tree
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, content: Range<Int>) {
    self.bytes = bytes
    end = content.upperBound
    index = content.lowerBound
  }

  private mutating func scanDocument() -> Bool {
    guard skipBlankLinesAndComments(), index < end else { return false }
    builder.open(.blockMapping, at: index)
    while index < end {
      guard scanEntry(indent: 0), skipBlankLinesAndComments() else { return false }
    }
    builder.close(end: nil)
    return true
  }

  private mutating func skipBlankLinesAndComments() -> Bool {
    while index < end {
      if bytes[index] == UInt8(ascii: "\n") {
        index += 1
      } else if bytes[index] == UInt8(ascii: "#") {
        guard skipComment() else { return false }
      } else {
        return true
      }
    }
    return true
  }

  /// Skips to the start of the next line, over text that libyaml would let pass.
  private mutating func skipComment() -> Bool {
    while index < end, bytes[index] != UInt8(ascii: "\n") {
      guard isPrintable(at: index) else { return false }
      index += 1
    }
    index += 1
    return index <= end
  }

  /// One `key: value` with the value's lines, from the key's first byte to the next line's start.
  private mutating func scanEntry(indent: Int) -> Bool {
    guard scanKey() else { return false }
    let afterColon = index
    skipSpaces()
    guard index < end else { return false }
    if bytes[index] == UInt8(ascii: "\n") {
      index += 1
      return scanNestedValue(below: indent, afterColon: afterColon)
    }
    // Without a space after it, a colon is part of a plain scalar.
    guard index > afterColon else { return false }
    return scanScalar()
  }

  private mutating func scanKey() -> Bool {
    let start = index
    guard index < end, isLetter(bytes[index]) else { return false }
    while index < end, isKeyByte(bytes[index]) { index += 1 }
    guard index < end, bytes[index] == UInt8(ascii: ":") else { return false }
    builder.addScalar(.plain, range: start..<index, text: start..<index)
    index += 1
    return true
  }

  /// The lines below `key:`: a list or a mapping further in, a list at the key's own indent, or no value.
  private mutating func scanNestedValue(below indent: Int, afterColon: Int) -> Bool {
    let lineStart = index
    skipSpaces()
    let nested = index - lineStart
    guard index < end else {
      guard nested == 0 else { return false }
      builder.addScalar(.plain, range: afterColon..<afterColon, text: afterColon..<afterColon)
      return true
    }
    let byte = bytes[index]
    if byte == UInt8(ascii: "-"), nested >= indent { return scanList(indent: nested) }
    if nested > indent { return builder.depth < 4 && scanMapping(indent: nested) }
    // A blank line or a comment may still be followed by the value.
    guard byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "#") else { return false }
    index = lineStart
    builder.addScalar(.plain, range: afterColon..<afterColon, text: afterColon..<afterColon)
    return true
  }

  private mutating func scanList(indent: Int) -> Bool {
    builder.open(.blockSequence, at: index)
    while true {
      guard index + 1 < end, bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: " ")
      else { return false }
      index += 2
      skipSpaces()
      guard index < end, scanScalar() else { return false }
      let lineStart = index
      skipSpaces()
      if index - lineStart != indent || index >= end || bytes[index] != UInt8(ascii: "-") {
        return closeBlock(indent: indent, lineStart: lineStart)
      }
    }
  }

  private mutating func scanMapping(indent: Int) -> Bool {
    builder.open(.blockMapping, at: index)
    while true {
      guard scanEntry(indent: indent) else { return false }
      let lineStart = index
      skipSpaces()
      guard index < end else { return closeBlock(indent: indent, lineStart: lineStart) }
      if index - lineStart != indent { return closeBlock(indent: indent, lineStart: lineStart) }
    }
  }

  /// Ends a block whose next line is indented less, or not at all.
  private mutating func closeBlock(indent: Int, lineStart: Int) -> Bool {
    let nextIndent = index - lineStart
    let isOutermost = nextIndent == 0 && (index >= end || bytes[index] != UInt8(ascii: "-"))
    let isLess = nextIndent < indent && index < end && isLetter(bytes[index])
    guard isOutermost || isLess else { return false }
    index = lineStart
    builder.close(end: nil)
    return true
  }

  /// A scalar on one line, and a comment after it; goes to the next line's start.
  private mutating func scanScalar() -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "\""): return scanQuoted(.doubleQuoted)
    case UInt8(ascii: "'"): return scanQuoted(.singleQuoted)
    case let byte where BlockScanner.startsPlain(byte): return scanPlain()
    default: return false
    }
  }

  private mutating func scanQuoted(_ form: YAMLTree.Form) -> Bool {
    let start = index
    let quote = bytes[start]
    index += 1
    while index < end, bytes[index] != quote {
      guard bytes[index] != UInt8(ascii: "\\") || form == .singleQuoted, isPrintable(at: index) else {
        return false
      }
      index += 1
    }
    guard index < end else { return false }
    index += 1
    builder.addScalar(form, range: start..<index, text: start + 1..<index - 1)
    let afterQuote = index
    skipSpaces()
    guard index < end else { return false }
    if bytes[index] == UInt8(ascii: "\n") {
      index += 1
      return true
    }
    return bytes[index] == UInt8(ascii: "#") && index > afterQuote && skipComment()
  }

  private mutating func scanPlain() -> Bool {
    let start = index
    var textEnd = index
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") { break }
      if byte == UInt8(ascii: "#"), bytes[index - 1] == UInt8(ascii: " ") { break }
      if byte == UInt8(ascii: ":") {
        guard index + 1 < end, bytes[index + 1] != UInt8(ascii: " "), bytes[index + 1] != UInt8(ascii: "\n")
        else {
          return false
        }
      }
      guard isPrintable(at: index) else { return false }
      index += 1
      if byte != UInt8(ascii: " ") { textEnd = index }
    }
    builder.addScalar(.plain, range: start..<textEnd, text: start..<textEnd)
    return skipComment()
  }

  private mutating func skipSpaces() {
    while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
  }

  /// Whether a byte is one that libyaml reads as itself: no control character, no line break of Unicode's, no
  /// byte order mark, nothing that needs a second look.
  private func isPrintable(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte >= 0x20 && byte != 0x7F }
    switch byte {
    case 0xC2: return index + 1 < end && bytes[index + 1] >= 0xA0
    case 0xE2: return index + 2 < end && !(bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8)
    case 0xEF:
      return index + 2 < end && bytes[index + 1] != 0xBB && bytes[index + 1] != 0xBF || isFullWidth(at: index)
    default: return true
    }
  }

  /// U+FEC0 to U+FEFE and U+FFC0 to U+FFFD, which share their first two bytes with what is not printable.
  private func isFullWidth(at index: Int) -> Bool {
    guard index + 2 < end else { return false }
    return bytes[index + 1] == 0xBB ? bytes[index + 2] < 0xBF : bytes[index + 2] < 0xBE
  }

  /// Whether a byte begins a plain scalar: no blank, no control character, none of `-?:,[]{}#&*!|>'"%@` and the
  /// backquote. Spelled out, since this is asked for each value, and looking through a text would take longer than
  /// all the rest of it.
  private static func startsPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "/"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"), UInt8(ascii: "<"),
      UInt8(ascii: "="), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
      UInt8(ascii: "_"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "~"), 0x80...0xFF:
      true
    default: false
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
