/// Where the lines of a text start: turns byte offsets into lines and columns.
///
/// A line ends at LF, CRLF or a lone CR, as editors count; U+2028 and its like end none.
public struct LineTable: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]
  /// Places within long lines, in order, so that nobody has to count from the start of one again and again.
  private let marks: [Mark]

  /// How many scalars and code units of UTF-16 a line has up to an offset.
  private struct Mark {
    let offset: Int
    let scalars: Int
    let utf16Units: Int
  }

  /// The bytes from one mark to the next; a line that has no more needs none.
  private static let spacing = 1 << 10

  /// The lines of `bytes`. Costs one pass over them, and another over long lines.
  public init(_ bytes: [UInt8]) {
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
    marks = LineTable.marks(in: bytes, starts)
  }

  private static func marks(in bytes: [UInt8], _ starts: [Int]) -> [Mark] {
    var marks: [Mark] = []
    for (start, end) in zip(starts, starts.dropFirst() + [bytes.count]) where end - start > spacing {
      var (scalars, utf16Units) = (0, 0)
      for offset in start..<end {
        if offset > start, (offset - start) % spacing == 0 {
          marks.append(Mark(offset: offset, scalars: scalars, utf16Units: utf16Units))
        }
        if bytes[offset] & 0xC0 == 0x80 { continue }
        scalars += 1
        utf16Units += utf16Length(bytes[offset])
      }
    }
    return marks
  }

  /// How many code units of UTF-16 a scalar takes, by its first byte: only what takes four bytes takes two.
  private static func utf16Length(_ byte: UInt8) -> Int { byte >= 0xF0 ? 2 : 1 }

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
    let hasMark = line == 0 && offset >= 3 && ByteOrderMark.length(in: bytes) > 0
    let mark = mark(before: offset, from: starts[line])
    var column = (hasMark ? 0 : 1) + mark.scalars
    var utf16Column = (hasMark ? 0 : 1) + mark.utf16Units
    for byte in bytes[mark.offset..<offset] where byte & 0xC0 != 0x80 {
      column += 1
      utf16Column += LineTable.utf16Length(byte)
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

  /// The last mark of a line up to an offset, else the start of the line.
  private func mark(before offset: Int, from start: Int) -> Mark {
    let index = LineTable.last(marks.count) { marks[$0].offset <= offset }
    guard let index, marks[index].offset > start else {
      return Mark(offset: start, scalars: 0, utf16Units: 0)
    }
    return marks[index]
  }

  private func lineIndex(of offset: Int) -> Int {
    LineTable.last(starts.count) { starts[$0] <= offset } ?? 0
  }

  /// The last of some places of which something holds; it must hold of none after one of which it does not.
  private static func last(_ count: Int, where holds: (Int) -> Bool) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
