/// The address of a Markdown link, `(path#anchor "title")` or `path "title"`, read from its bytes.
///
/// Source: CommonMark 0.31, 6.3 and 4.7.
struct LinkAddress {
  /// The bytes of the address: no brackets, angles or title.
  let range: Range<Int>
  /// The offset after all of it.
  let end: Int

  /// How deep brackets may stand in an address; the depth bounds what hostile text costs.
  private static let maximumDepth = 8

  /// The address in round brackets, from the opening one on; nil when it is none.
  static func inBrackets(_ bytes: BodyBytes, at open: Int, to end: Int) -> LinkAddress? {
    var index = skipSpace(bytes, from: open + 1, to: end)
    guard let destination = destination(bytes, at: index, to: end) else { return nil }
    index = skipSpace(bytes, from: destination.end, to: end)
    if index > destination.end, let after = title(bytes, at: index, to: end) {
      index = skipSpace(bytes, from: after, to: end)
    }
    guard index < end, bytes[index] == UInt8(ascii: ")") else { return nil }
    return LinkAddress(range: destination.range, end: index + 1)
  }

  /// The address of a definition, from after its colon to the end of its line, or on the next one; nil when it is
  /// none. A title must stand on the line of the address.
  static func ofDefinition(_ bytes: BodyBytes, at start: Int, to end: Int) -> LinkAddress? {
    var stop = bytes.endOfLine(from: start, to: end)
    var first = bytes.skipBlanks(from: start, to: stop)
    if first == stop, stop < end {
      first = bytes.skipBlanks(from: bytes.endOfBreak(at: stop, to: end), to: end)
      stop = bytes.endOfLine(from: first, to: end)
      // That is no address, but the sign of the quotation that the definition stands in.
      if first < stop, bytes[first] == UInt8(ascii: ">") { return nil }
    }
    guard let destination = destination(bytes, at: first, to: stop), !destination.range.isEmpty else {
      return nil
    }
    var index = bytes.skipBlanks(from: destination.end, to: stop)
    if index > destination.end, let after = title(bytes, at: index, to: stop) {
      index = bytes.skipBlanks(from: after, to: stop)
    }
    return index == stop ? LinkAddress(range: destination.range, end: stop) : nil
  }

  private static func skipSpace(_ bytes: BodyBytes, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, bytes[index].isBlank || bytes[index].isLineBreak { index += 1 }
    return index
  }

  private static func destination(_ bytes: BodyBytes, at start: Int, to end: Int) -> LinkAddress? {
    guard start < end else { return nil }
    if bytes[start] == UInt8(ascii: "<") { return inAngles(bytes, at: start, to: end) }
    var index = start
    var depth = 0
    scan: while index < end {
      switch bytes[index] {
      case 0x00...0x20: break scan
      case UInt8(ascii: "\\") where index + 1 < end && bytes[index + 1].isPunctuation: index += 1
      case UInt8(ascii: "("):
        depth += 1
        if depth > maximumDepth { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
      default: break
      }
      index += 1
    }
    return depth == 0 ? LinkAddress(range: start..<index, end: index) : nil
  }

  private static func inAngles(_ bytes: BodyBytes, at start: Int, to end: Int) -> LinkAddress? {
    var index = start + 1
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: ">"): return LinkAddress(range: start + 1..<index, end: index + 1)
      case UInt8(ascii: "<"), 0x0A, 0x0D: return nil
      case UInt8(ascii: "\\") where index + 1 < end && bytes[index + 1].isPunctuation: index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// The offset after a title in quotes or brackets; nil where there is none.
  private static func title(_ bytes: BodyBytes, at start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    let open = bytes[start]
    guard open == UInt8(ascii: "\"") || open == UInt8(ascii: "'") || open == UInt8(ascii: "(") else {
      return nil
    }
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open
    var index = start + 1
    while index < end {
      if bytes[index] == close { return index + 1 }
      if bytes[index] == open { return nil }
      index += bytes[index] == UInt8(ascii: "\\") && index + 1 < end && bytes[index + 1].isPunctuation ? 2 : 1
    }
    return nil
  }
}
