/// Reads a body: tells its lines, and scans its paragraphs as they end.
struct BodyReader {
  private let bytes: BodyBytes
  private var lines: BodyLines
  private(set) var inline: InlineScanner
  private(set) var records: [BodyLineList.Record] = []
  private(set) var headings: [Heading] = []
  private(set) var footnotes: [FootnoteDefinition] = []
  /// Whether the lines below the last footnote may belong to it.
  private var isInFootnote = false
  /// Whether the paragraph that is open is the first of the last footnote.
  private var isFootnoteParagraph = false
  /// The paragraph that is open, and the place of its first line.
  private var paragraph: Range<Int>?
  private var paragraphLine = 0
  /// How many `>` stand before the open paragraph; 0 outside of quotations.
  private var quotationDepth = 0
  /// Where the comment begins that no line has closed yet.
  private var commentStart: Int?
  private(set) var openComment: Range<Int>?
  private var conflicts: ConflictMarkers
  /// Whether nothing but the notes that links lead to is kept.
  private let keepsTargetsAlone: Bool
  /// Whether no paragraph is looked into.
  private let passesOverText: Bool
  /// The first `[` from where the last paragraph began, or where such a search ended in vain.
  private var nextBracket = -1

  /// A reader that keeps all that it finds; one that passes over text finds nothing but lines, headings, and comments
  /// that are no part of a paragraph.
  init(_ bytes: BodyBytes, from start: Int, conflicts: ConflictMarkers, passesOverText: Bool = false) {
    self.bytes = bytes
    lines = BodyLines(bytes, in: start..<bytes.count)
    inline = InlineScanner(bytes)
    self.conflicts = conflicts
    keepsTargetsAlone = false
    self.passesOverText = passesOverText
    records.reserveCapacity((bytes.count - start) / 48 + 8)
  }

  /// A reader of the notes that links lead to.
  private init(targetsIn bytes: BodyBytes, from start: Int) {
    self.bytes = bytes
    lines = BodyLines(bytes, in: start..<bytes.count)
    inline = InlineScanner(bytes, keepsTargetsAlone: true)
    conflicts = ConflictMarkers()
    keepsTargetsAlone = true
    passesOverText = false
  }

  /// The notes and pages that a body links to, in order: those of all its links, at a lower cost.
  static func noteTargets(_ bytes: BodyBytes, from start: Int) -> [LinkTarget] {
    guard let last = bytes.lastOffset(of: UInt8(ascii: "["), in: start..<bytes.count) else { return [] }
    var reader = BodyReader(targetsIn: bytes, from: start)
    reader.readTargets(upTo: last)
    return reader.inline.targets
  }

  /// The opening line of a fence that nothing closes.
  var openFence: Range<Int>? { lines.fence.flatMap { $0.isQuoted ? nil : $0.line } }

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

  /// Reads all that may belong to a link whose bracket stands at `last` at the latest.
  private mutating func readTargets(upTo last: Int) {
    while let line = lines.next() {
      if paragraph == nil, line.range.lowerBound > last { return }
      take(line, isMarker: false)
    }
    finishParagraph()
  }

  @inline(__always) private mutating func take(_ line: BodyLines.Line, isMarker: Bool) {
    if isInFootnote, !line.content.isEmpty { return takeInFootnote(line, isMarker: isMarker) }
    takeBlock(line, isMarker: isMarker)
  }

  @inline(__always) private mutating func takeBlock(_ line: BodyLines.Line, isMarker: Bool) {
    switch line.block {
    case .text where line.beginsFootnote:
      beginFootnote(line, at: line.content.lowerBound)
      isInFootnote = !keepsTargetsAlone
    case .text: extend(line)
    case .blank, .code, .math, .rule: finishParagraph()
    case .comment: takeComment(line)
    case .quotation: takeQuotation(line)
    case .list:
      finishParagraph()
      if line.inner < line.content.upperBound { beginFootnote(line, at: line.inner) }
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
    quotationDepth = line.isQuoted ? depth(of: line) : 0
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
    if isFootnoteParagraph { extendFootnote(to: range.upperBound) }
    isFootnoteParagraph = false
    if passesOverText || keepsTargetsAlone && !hasBracket(range) { return }
    inline.scan(range)
  }

  /// Whether a `[` stands in a paragraph; they must be asked for in their order.
  @inline(__always) private mutating func hasBracket(_ range: Range<Int>) -> Bool {
    if nextBracket < range.lowerBound {
      nextBracket = bytes.offset(of: UInt8(ascii: "["), in: range.lowerBound..<bytes.count)
    }
    return nextBracket < range.upperBound
  }

  private func depth(of line: BodyLines.Line) -> Int {
    (line.content.lowerBound..<line.inner).count { bytes[$0] == UInt8(ascii: ">") }
  }

  /// A quotation is one paragraph until a line of it is empty, stands deeper, or begins a list or a heading.
  private mutating func takeQuotation(_ line: BodyLines.Line) {
    if line.inner == line.content.upperBound { return finishParagraph() }
    switch bytes[line.inner] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "|"),
      0x30...0x39:
      finishParagraph()
    default:
      if depth(of: line) > quotationDepth { finishParagraph() }
      if bytes[line.inner] == UInt8(ascii: "[") { return beginFootnote(line, at: line.inner) }
    }
    extend(line)
  }

  // MARK: Footnotes

  /// Begins the paragraph of the footnote whose bracket may stand at `open`; without one, begins or extends another.
  private mutating func beginFootnote(_ line: BodyLines.Line, at open: Int) {
    let end = line.content.upperBound
    guard let label = LinkLabel.ofFootnoteDefinition(bytes, at: open, to: end) else { return extend(line) }
    finishParagraph()
    let text = bytes.skipBlanks(from: label.upperBound + 2, to: end)
    if !keepsTargetsAlone {
      footnotes.append(
        FootnoteDefinition(
          label: LocatedText(text: bytes.text(label), range: label), textStart: text, range: open..<end))
    }
    guard text < end else { return }
    begin(line)
    paragraph = text..<end
    isFootnoteParagraph = !keepsTargetsAlone
  }

  /// A line belongs to the footnote above it when four spaces stand before it, or it goes on with its paragraph.
  private mutating func takeInFootnote(_ line: BodyLines.Line, isMarker: Bool) {
    let isIndented = line.content.lowerBound >= line.range.lowerBound + 4 || hasTab(line)
    let isLazy = line.block == .text && paragraph != nil
    isInFootnote = isIndented || isLazy
    let count = footnotes.count
    takeBlock(line, isMarker: isMarker)
    if isInFootnote, footnotes.count == count { extendFootnote(to: line.content.upperBound) }
  }

  private func hasTab(_ line: BodyLines.Line) -> Bool {
    (line.range.lowerBound..<line.content.lowerBound).contains { bytes[$0] == UInt8(ascii: "\t") }
  }

  private mutating func extendFootnote(to end: Int) {
    guard let last = footnotes.indices.last, footnotes[last].range.upperBound < end else { return }
    footnotes[last].range = footnotes[last].range.lowerBound..<end
  }

  // MARK: Headings

  private mutating func takeHeading(_ line: BodyLines.Line) {
    finishParagraph()
    begin(line)
    finishParagraph()
    if keepsTargetsAlone { return }
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
    guard let text = paragraph, !isMarker, !keepsTargetsAlone else { return finishParagraph() }
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
    if keepsTargetsAlone { return }
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
