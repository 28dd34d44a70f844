/// The text of a body in the pieces in which it is compared: paragraphs, headings, items of lists, lines of code.
///
/// Annotations, the headings above them and the records of imports are left out. Blanks and line breaks within a
/// piece are single spaces, so that a paragraph which is only wrapped otherwise is the same.
struct ProseBlocks {
  /// The pieces, in order.
  private(set) var texts: [String] = []

  private let document: Document
  private let bytes: [UInt8]
  private var open: (kind: BodyBlock, text: String)?

  /// The pieces of a body. Costs a pass over its lines.
  init(_ document: Document) {
    self.document = document
    bytes = document.source.bytes
    let hidden = ProseBlocks.hidden(in: document)
    var rest = hidden[...]
    for line in document.lines {
      let start = line.content.lowerBound + blanks(before: line)
      rest = rest.drop { $0.upperBound <= start }
      if start < line.content.upperBound, let first = rest.first, first.lowerBound <= start {
        close()
      } else {
        take(line)
      }
    }
    close()
  }

  /// What is no prose, in order.
  private static func hidden(in document: Document) -> [Range<Int>] {
    let headings = AnnotationReader.sections(of: document).map { document.headings[$0.heading].range }
    let records = headings.isEmpty ? [] : ImportLedger.comments(of: document).map(\.range)
    return (document.annotations.map(\.range) + headings + records)
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  private func blanks(before line: BodyLine) -> Int { bytes[line.content].prefix(while: \.isBlank).count }

  private mutating func take(_ line: BodyLine) {
    switch line.block {
    case .blank: close()
    case .code, .math:
      close()
      texts.append(withoutTrailingBlanks(line.content))
    case .heading where !beginsHeading(line) && open?.kind == .heading: extend(line)
    case .list:
      close()
      let indent = String(repeating: " ", count: blanks(before: line))
      open = (.list, indent + folded(line.content))
    case .heading, .table, .rule, .comment:
      close()
      open = (line.block, folded(line.content))
      if line.block != .heading { close() }
    case .text where open?.kind == .list, .text where open?.kind == .text,
      .quotation where open?.kind == .quotation, .text where open?.kind == .quotation:
      extend(line)
    case .text, .quotation:
      close()
      open = (line.block, folded(line.content))
    }
  }

  private func beginsHeading(_ line: BodyLine) -> Bool {
    bytes[line.content].drop(while: \.isBlank).first == UInt8(ascii: "#")
  }

  private mutating func extend(_ line: BodyLine) {
    guard var block = open else { return }
    var content = line.content
    if line.isQuoted {
      content = content.lowerBound + blanks(before: line) + 1..<content.upperBound
    }
    let text = folded(content)
    guard let first = text.utf8.first, let last = block.text.utf8.last else { return }
    // Between two characters that are written without blanks, a line break is none.
    if first < 0x80 || last < 0x80 { block.text += " " }
    block.text += text
    open = block
  }

  private mutating func close() {
    if let block = open, !block.text.isEmpty { texts.append(block.text) }
    open = nil
  }

  private func withoutTrailingBlanks(_ range: Range<Int>) -> String {
    var content = bytes[range]
    while let last = content.last, last.isBlank { content = content.dropLast() }
    return String(decoding: content, as: UTF8.self)
  }

  /// The text without blanks around it, each run of blanks in it made one space.
  private func folded(_ range: Range<Int>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    for byte in bytes[range] {
      if !byte.isBlank {
        result.append(byte)
      } else if let last = result.last, last != UInt8(ascii: " ") {
        result.append(UInt8(ascii: " "))
      }
    }
    if result.last == UInt8(ascii: " ") { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
