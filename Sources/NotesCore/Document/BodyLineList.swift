/// The lines of a body, in order.
///
/// Takes eight bytes a line; what a line is made of is worked out when it is asked for.
public struct BodyLineList: Sendable, RandomAccessCollection {
  private let bytes: [UInt8]
  private let records: [Record]
  private let end: Int

  /// Where a line starts and what it is, in one word.
  struct Record: Sendable {
    private var word: UInt64

    init(_ line: BodyLines.Line) {
      word = UInt64(line.range.lowerBound) << 8 | UInt64(line.block.rawValue) | (line.isQuoted ? 0x80 : 0)
    }

    var start: Int { Int(word >> 8) }
    var isQuoted: Bool { word & 0x80 != 0 }

    var block: BodyBlock {
      get { BodyBlock(rawValue: UInt8(word & 0x7F)) ?? .text }
      set { word = word & ~0x7F | UInt64(newValue.rawValue) }
    }
  }

  init(_ records: [Record], in bytes: [UInt8]) {
    self.bytes = bytes
    self.records = records
    end = bytes.count
  }

  /// The lines of a file from where its body starts, which no paragraph below them has changed.
  init(of source: Source, from bodyStart: Int) {
    let records = source.bytes.withUnsafeBufferPointer { bytes in
      var records: [Record] = []
      records.reserveCapacity((bytes.count - bodyStart) / 48 + 8)
      var lines = BodyLines(bytes, in: bodyStart..<bytes.count)
      while let line = lines.next() { records.append(Record(line)) }
      return records
    }
    self.init(records, in: source.bytes)
  }

  /// The place of the first line.
  public var startIndex: Int { 0 }
  /// The place after the last line.
  public var endIndex: Int { records.count }

  /// A line by its place.
  public subscript(position: Int) -> BodyLine {
    let record = records[position]
    let next = position + 1 < records.count ? records[position + 1].start : end
    var stop = next
    if stop > record.start, bytes[stop - 1] == UInt8(ascii: "\n") { stop -= 1 }
    // A feed may be that of a pair; a return alone is a break too.
    if stop > record.start, stop == next || bytes[stop] == UInt8(ascii: "\n"),
      bytes[stop - 1] == UInt8(ascii: "\r")
    {
      stop -= 1
    }
    return BodyLine(
      content: record.start..<stop, lineBreak: stop..<next, block: record.block, isQuoted: record.isQuoted)
  }

  /// The spaces and tabs before the break of a line; empty where there are none.
  public func trailingBlanks(of line: BodyLine) -> Range<Int> {
    var start = line.content.upperBound
    while start > line.content.lowerBound, bytes[start - 1].isBlank { start -= 1 }
    return start..<line.content.upperBound
  }

  /// The line that an offset stands in, as an index; nil outside of the body. Costs a binary search.
  public func index(containing offset: Int) -> Int? {
    guard let first = records.first, first.start <= offset, offset <= end else { return nil }
    var (low, high) = (0, records.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if records[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
