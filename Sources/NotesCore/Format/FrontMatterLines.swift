/// The lines between the fences of a front matter whose lines end in LF or CRLF.
struct FrontMatterLines {
  /// The bytes of the file.
  let bytes: [UInt8]
  /// What stands between the fences.
  let content: Range<Int>

  /// The start of the line that holds an offset.
  func start(of offset: Int) -> Int {
    var index = offset
    while index > content.lowerBound, bytes[index - 1] != UInt8(ascii: "\n") { index -= 1 }
    return index
  }

  /// The offset after the break of the line that holds an offset.
  func end(from offset: Int) -> Int {
    var index = offset
    while index < content.upperBound {
      index += 1
      if bytes[index - 1] == UInt8(ascii: "\n") { break }
    }
    return index
  }

  /// The break that ends the line of an offset.
  func lineBreak(at offset: Int) -> [UInt8] {
    let end = end(from: offset)
    return end >= 2 && bytes[end - 2] == UInt8(ascii: "\r") ? Array("\r\n".utf8) : Array("\n".utf8)
  }

  /// Whether there is nothing but blanks.
  func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// The lines of a range, which starts at a line's start; nil where one is neither blank nor a comment.
  func read(_ range: Range<Int>) -> [(line: FrontMatterBlocks.Line, start: Int)]? {
    var result: [(line: FrontMatterBlocks.Line, start: Int)] = []
    var lineStart = range.lowerBound
    while lineStart < range.upperBound {
      let next = end(from: lineStart)
      var text = lineStart..<next
      while let last = bytes[text].last, " \t\r\n".utf8.contains(last) { text = text.dropLast() }
      while let first = bytes[text].first, " \t".utf8.contains(first) { text = text.dropFirst() }
      if text.isEmpty {
        result.append((.blank, lineStart))
      } else if bytes[text.lowerBound] == UInt8(ascii: "#") {
        result.append((.comment(text), lineStart))
      } else {
        return nil
      }
      lineStart = next
    }
    return result
  }
}
