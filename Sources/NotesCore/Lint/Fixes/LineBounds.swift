/// Where the lines of a stretch of bytes begin and end; LF, CRLF and a lone CR end one.
enum LineBounds {
  /// The start of the line that holds an offset.
  static func start(of offset: Int, in bytes: [UInt8], within content: Range<Int>) -> Int {
    var index = offset
    while index > content.lowerBound, !isBreak(bytes[index - 1]) { index -= 1 }
    return index
  }

  /// The offset after the break of the line that holds an offset.
  static func end(from offset: Int, in bytes: [UInt8], within content: Range<Int>) -> Int {
    var index = offset
    while index < content.upperBound {
      index += 1
      guard isBreak(bytes[index - 1]) else { continue }
      let isPair =
        bytes[index - 1] == UInt8(ascii: "\r") && index < content.upperBound
        && bytes[index] == UInt8(ascii: "\n")
      return isPair ? index + 1 : index
    }
    return index
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
