/// Reads the annotations of a body from its lines.
struct AnnotationReader {
  private let bytes: BodyBytes
  private let lines: BodyLineList
  private var annotations: [Annotation] = []
  private var index = 0
  private var end = 0
  /// Where the comments begin that stand right above the next callout, and are about it.
  private var lead: Int?

  /// The annotations below the headings that hold them, in order.
  static func read(_ bytes: BodyBytes, _ lines: BodyLineList, _ headings: [Heading]) -> [Annotation] {
    guard headings.contains(where: { holdsAnnotations($0, bytes) }) else { return [] }
    var reader = AnnotationReader(bytes: bytes, lines: lines)
    for (place, next) in sections(headings, bytes) {
      reader.readSection(from: headings[place].line + 1, to: next.map { headings[$0].line } ?? lines.count)
    }
    return reader.annotations
  }

  /// The headings of a document that hold annotations, each with the heading that ends its section; nil where the
  /// section goes on to the end. All by their places among the headings.
  static func sections(of document: Document) -> [(heading: Int, next: Int?)] {
    document.source.bytes.withUnsafeBufferPointer { sections(document.headings, $0) }
  }

  private static func sections(_ headings: [Heading], _ bytes: BodyBytes) -> [(heading: Int, next: Int?)] {
    headings.indices.filter { holdsAnnotations(headings[$0], bytes) }.map { place in
      (place, headings[(place + 1)...].firstIndex { $0.level <= 2 })
    }
  }

  private init(bytes: BodyBytes, lines: BodyLineList) {
    self.bytes = bytes
    self.lines = lines
  }

  private static func holdsAnnotations(_ heading: Heading, _ bytes: BodyBytes) -> Bool {
    guard heading.level == 2 else { return false }
    let text = bytes[heading.text]
    return text.elementsEqual("Annotations".utf8) || text.elementsEqual("批注".utf8)
  }

  private mutating func readSection(from start: Int, to end: Int) {
    (index, self.end, lead) = (start, end, nil)
    while index < end {
      let line = lines[index]
      index += 1
      if let head = CalloutHead(bytes, line) {
        annotations.append(readAnnotation(head))
      } else if line.block != .blank {
        lead = IgnoreComment.isWhole(line, in: bytes) ? lead ?? bytes.trimmed(line.content).lowerBound : nil
      }
    }
  }

  private mutating func readAnnotation(_ head: CalloutHead) -> Annotation {
    var last = head.range.upperBound
    let start = lead ?? head.range.lowerBound
    lead = nil
    let text = readText(&last)
    let id = readID(&last)
    let comment = readComment(&last)
    return Annotation(
      kind: head.kind, head: head.range, locator: head.locator, date: head.date, text: text, id: id,
      comment: comment, range: head.range.lowerBound..<last, start: start)
  }

  /// The lines of the callout, and those that go on with its paragraph without the sign.
  private mutating func readText(_ last: inout Int) -> Range<Int>? {
    var text: Range<Int>?
    while index < end {
      let line = lines[index]
      let isLazy = line.block == .text && text != nil && idLine(line) == nil
      guard line.isQuoted || isLazy, CalloutHead(bytes, line) == nil else { break }
      let content = bytes.trimmed(line.content)
      let start = line.isQuoted ? startOfWords(content) : content.lowerBound
      if bytes.skipBlanks(from: start, to: content.upperBound) < content.upperBound {
        text = (text?.lowerBound ?? start)..<content.upperBound
      }
      last = content.upperBound
      index += 1
    }
    return text
  }

  /// Where the words of a quoted line start: behind the sign, and one blank.
  private func startOfWords(_ content: Range<Int>) -> Int {
    let start = content.lowerBound + 1
    return start < content.upperBound && bytes[start] == UInt8(ascii: " ") ? start + 1 : start
  }

  private mutating func readID(_ last: inout Int) -> LocatedText? {
    var place = index
    while place < end, lines[place].block == .blank { place += 1 }
    guard place < end, let id = idLine(lines[place]) else { return nil }
    index = place + 1
    last = id.upperBound
    return LocatedText(text: bytes.text(id), range: id)
  }

  /// The paragraphs up to the next heading, annotation, or record of what was imported, which belongs to the note.
  /// Comments at their end that keep findings back are about what stands below.
  private mutating func readComment(_ last: inout Int) -> Range<Int>? {
    var comment: Range<Int>?
    var beforeLead: (comment: Range<Int>?, last: Int)?
    var isInHTML = false
    while index < end, lines[index].block != .heading, CalloutHead(bytes, lines[index]) == nil {
      let line = lines[index]
      let content = bytes.trimmed(line.content)
      if !isInHTML, line.block == .comment, ImportLedger.begins(content, in: bytes) {
        (lead, beforeLead) = (nil, nil)
        break
      }
      isInHTML = line.block == .comment && bytes.offset(of: "-->", in: content) == nil
      if !content.isEmpty {
        if !IgnoreComment.isWhole(line, in: bytes) {
          (lead, beforeLead) = (nil, nil)
        } else if lead == nil {
          (lead, beforeLead) = (content.lowerBound, (comment, last))
        }
        comment = (comment?.lowerBound ?? content.lowerBound)..<content.upperBound
        last = content.upperBound
      }
      index += 1
    }
    if let beforeLead { (comment, last) = beforeLead }
    return comment
  }

  /// The id on a line that holds nothing else.
  private func idLine(_ line: BodyLine) -> Range<Int>? {
    guard line.block == .text else { return nil }
    let content = bytes.trimmed(line.content)
    guard content.count > 1, bytes[content.lowerBound] == UInt8(ascii: "^") else { return nil }
    let id = content.lowerBound + 1..<content.upperBound
    let isID = id.allSatisfy { bytes[$0].isLetter || bytes[$0].isDigit || bytes[$0] == UInt8(ascii: "-") }
    return isID ? id : nil
  }
}
