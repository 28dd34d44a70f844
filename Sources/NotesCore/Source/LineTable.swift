/// Where the lines of a text start: turns byte offsets into lines and columns.
///
/// A line ends at LF, CRLF or a lone CR, as editors count; U+2028 and its like end none.
public struct LineTable: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]
  private let countsColumns: Bool

  /// The lines of `bytes`. Costs one pass over them.
  ///
  /// Without `countsColumns` every column is the first: to count them costs a pass over the line for each position.
  public init(_ bytes: [UInt8], countsColumns: Bool = true) {
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
        index += 1
      }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { starts.append(index) }
    }
    self.bytes = bytes
    self.starts = starts
    self.countsColumns = countsColumns
  }

  /// How many lines there are; the text after the last line break is one, even when it is empty.
  public var count: Int { starts.count }

  /// The line (from 1) of a byte offset. Costs a binary search.
  public func line(of offset: Int) -> Int { lineIndex(of: min(max(offset, 0), bytes.count)) + 1 }

  /// The line and the columns of a byte offset.
  ///
  /// A byte order mark at the start of the text takes no column but in bytes.
  public func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    guard countsColumns else { return Position(line: line + 1, column: 1) }
    let hasMark = line == 0 && offset >= 3 && ByteOrderMark.length(in: bytes) > 0
    var column = hasMark ? 0 : 1
    var utf16Column = column
    for byte in bytes[starts[line]..<offset] where byte & 0xC0 != 0x80 {
      column += 1
      // Only what takes four bytes takes two code units.
      utf16Column += byte >= 0xF0 ? 2 : 1
    }
    return Position(
      line: line + 1, column: column, utf8Column: offset - starts[line] + 1, utf16Column: utf16Column)
  }

  /// Where a range of bytes starts and ends.
  public func place(of range: Range<Int>) -> Place {
    Place(position(of: range.lowerBound), position(of: range.upperBound))
  }

  /// The bytes of a line (from 1), without its break; empty when there is no such line.
  public func content(ofLine line: Int) -> Range<Int> {
    guard starts.indices.contains(line - 1) else { return bytes.count..<bytes.count }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return start..<end
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
