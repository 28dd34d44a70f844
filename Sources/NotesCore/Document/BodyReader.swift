/// Reads a body: tells its lines, and scans its paragraphs as they end.
struct BodyReader {
  private let bytes: BodyBytes
  private var lines: BodyLines
  private(set) var inline: InlineScanner
  private(set) var records: [BodyLineList.Record] = []
  private(set) var headings: [Heading] = []
  /// The paragraph that is open, and the place of its first line.
  private var paragraph: Range<Int>?
  private var paragraphLine = 0
  private var isQuotation = false
  /// Where the comment begins that no line has closed yet.
  private var commentStart: Int?
  private(set) var openComment: Range<Int>?
  private var conflicts: ConflictMarkers

  init(_ bytes: BodyBytes, from start: Int, conflicts: ConflictMarkers = ConflictMarkers()) {
    self.bytes = bytes
    lines = BodyLines(bytes, in: start..<bytes.count)
    inline = InlineScanner(bytes)
    self.conflicts = conflicts
    records.reserveCapacity((bytes.count - start) / 48 + 8)
  }

  /// The opening line of a fence that nothing closes.
  var openFence: Range<Int>? { lines.fence.flatMap { $0.isQuoted ? nil : $0.line } }

  /// The opening line of a formula that nothing closes.
  var openFormula: Range<Int>? { lines.formula }

  /// The lines that a merge left.
  var conflictMarkers: [Range<Int>] { conflicts.found }

  /// Reads all of it.
  mutating func read() {
    while let line = lines.next() {
      records.append(BodyLineList.Record(line))
      let isMarker = conflicts.note(line.range, in: bytes)
      take(line, isMarker: isMarker)
    }
    finishParagraph()
  }

  @inline(__always) private mutating func take(_ line: BodyLines.Line, isMarker: Bool) {
    switch line.block {
    case .text: extend(line)
    case .blank, .code, .math, .rule: finishParagraph()
    case .comment: takeComment(line)
    case .quotation: takeQuotation(line)
    case .list:
      finishParagraph()
      begin(line)
    case .table:
      finishParagraph()
      begin(line)
      finishParagraph()
    case .heading:
      if bytes[line.content.lowerBound] == UInt8(ascii: "#") {
        takeHeading(line)
      } else {
        takeUnderline(line, isMarker: isMarker)
      }
    }
  }

  // MARK: Paragraphs

  private mutating func begin(_ line: BodyLines.Line) {
    paragraph = line.inner..<line.content.upperBound
    paragraphLine = records.count - 1
    isQuotation = line.isQuoted
  }

  @inline(__always) private mutating func extend(_ line: BodyLines.Line) {
    if let open = paragraph {
      paragraph = open.lowerBound..<line.content.upperBound
    } else {
      begin(line)
    }
  }

  @inline(__always) private mutating func finishParagraph() {
    guard let range = paragraph else { return }
    paragraph = nil
    inline.scan(range)
  }

  /// A quotation is one paragraph until a line of it is empty, or begins a list or a heading.
  private mutating func takeQuotation(_ line: BodyLines.Line) {
    if line.inner == line.content.upperBound { return finishParagraph() }
    switch bytes[line.inner] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "|"),
      0x30...0x39:
      finishParagraph()
    default:
      if !isQuotation { finishParagraph() }
    }
    extend(line)
  }

  // MARK: Headings

  private mutating func takeHeading(_ line: BodyLines.Line) {
    finishParagraph()
    begin(line)
    finishParagraph()
    var level = 0
    while level < line.content.count, bytes[line.content.lowerBound + level] == UInt8(ascii: "#") {
      level += 1
    }
    headings.append(
      Heading(level: level, range: line.content, text: withoutClosing(line), line: records.count - 1))
  }

  /// The text of a heading without the `#` that may stand at its end, after a blank.
  private func withoutClosing(_ line: BodyLines.Line) -> Range<Int> {
    var end = line.content.upperBound
    while end > line.inner, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    guard end == line.inner || bytes[end - 1].isBlank else { return line.inner..<line.content.upperBound }
    return bytes.trimmed(line.inner..<end)
  }

  private mutating func takeUnderline(_ line: BodyLines.Line, isMarker: Bool) {
    guard let text = paragraph, !isMarker else { return finishParagraph() }
    for index in paragraphLine..<records.count { records[index].block = .heading }
    let level = bytes[line.content.lowerBound] == UInt8(ascii: "=") ? 1 : 2
    headings.append(
      Heading(
        level: level, range: text.lowerBound..<line.content.upperBound, text: text, line: paragraphLine))
    finishParagraph()
  }

  // MARK: Comments

  private mutating func takeComment(_ line: BodyLines.Line) {
    finishParagraph()
    let isFirst = commentStart == nil
    var start = commentStart ?? line.content.lowerBound
    if isFirst { openComment = line.content }
    var from = isFirst ? start + 2 : line.range.lowerBound
    commentStart = start
    while let close = bytes.offset(of: "-->", in: min(from, line.range.upperBound)..<line.range.upperBound) {
      let textStart = min(start + 4, close)
      inline.comments.append(BodyComment(range: start..<close + 3, text: textStart..<close))
      (commentStart, openComment) = (nil, nil)
      guard let next = bytes.offset(of: "<!--", in: close + 3..<line.range.upperBound) else { return }
      start = next
      from = next + 2
    }
  }
}
