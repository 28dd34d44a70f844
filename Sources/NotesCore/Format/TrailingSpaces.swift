/// Takes the blanks at the ends of a body's lines away.
///
/// Kept are those in code, comments and formulas, and two or more spaces that break a line within a paragraph.
package enum TrailingSpaces {
  /// The edits of a file's body.
  package static func edits(_ source: Source, bodyStart: Int) -> [Edit] {
    var scanner = TrailingSpaceScanner(source.bytes, bodyStart)
    return scanner.scan()
  }
}

/// Goes through the lines of a body, one behind the one that is looked at: whether blanks break a line shows in
/// the next.
private struct TrailingSpaceScanner {
  private let bytes: [UInt8]
  private var lines: BodyLines
  private var cursor: Int
  private var edits: [Edit] = []
  /// The two or more spaces that end the last line, if they do.
  private var pending: Range<Int>?
  /// Whether the last line that was not blank is code by its indentation.
  private var isInIndentedCode = false
  private var previous = BodyLines.Block.blank
  /// The fence that is open in a quotation.
  private var quotedFence: [UInt8]?
  /// The tag that ends the HTML whose text is kept as it is.
  private var endTag: [UInt8]?

  init(_ bytes: [UInt8], _ bodyStart: Int) {
    self.bytes = bytes
    cursor = bodyStart
    lines = BodyLines(bytes[bodyStart...])
  }

  mutating func scan() -> [Edit] {
    while let line = lines.next() {
      let start = cursor
      let contentEnd = line.content.isEmpty ? start : line.content.endIndex
      let end = bytes[contentEnd...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      cursor = min(bytes.count, end + (isPair ? 2 : 1))
      settle(before: line)
      defer { previous = line.block }
      guard !isVerbatim(line, bytes[start..<end]), contentEnd < end else { continue }
      let isBreak = end - contentEnd >= 2 && bytes[end - 2] == 0x20 && bytes[end - 1] == 0x20
      if isBreak, !line.content.isEmpty, [.text, .list, .quotation].contains(line.block) {
        pending = contentEnd..<end
      } else {
        edits.append(Edit(contentEnd..<end, []))
      }
    }
    if let pending { edits.append(Edit(pending, [])) }
    return edits
  }

  /// Spaces before a line that does not go on with the paragraph break nothing.
  private mutating func settle(before line: BodyLines.Line) {
    guard let range = pending else { return }
    pending = nil
    if !goesOn(line) { edits.append(Edit(range, [])) }
  }

  /// Whether a line may go on with the paragraph of the line before it.
  private func goesOn(_ line: BodyLines.Line) -> Bool {
    switch line.block {
    case .text, .table, .math: true
    case .quotation: line.content.contains { !"> \t".utf8.contains($0) }
    // A number does not begin a list within a paragraph, unless it is 1.
    case .list: line.content.first.map { (0x30...0x39).contains($0) } ?? false
    case .blank, .heading, .code, .comment, .rule: false
    }
  }

  /// Whether a line's blanks are its content.
  private mutating func isVerbatim(_ line: BodyLines.Line, _ raw: ArraySlice<UInt8>) -> Bool {
    if isInRawHTML(line.content) || isInQuotedFence(line) { return true }
    switch line.block {
    case .code, .comment, .math:
      isInIndentedCode = line.block == .code
      return true
    case .blank: return isInIndentedCode
    case .text where raw.prefix(4).contains(UInt8(ascii: "\t")) && raw.first.map { $0 <= 0x20 } ?? false:
      // Within a paragraph the indentation says nothing; after a list only its own would tell.
      isInIndentedCode = isInIndentedCode || ![.text, .list].contains(previous)
      return isInIndentedCode
    default:
      isInIndentedCode = false
      return false
    }
  }

  private mutating func isInQuotedFence(_ line: BodyLines.Line) -> Bool {
    guard line.block == .quotation else {
      quotedFence = nil
      return false
    }
    let text = line.content.drop { ">".utf8.contains($0) || $0 == 0x20 }
    if let fence = quotedFence {
      if text.starts(with: fence), text.allSatisfy({ $0 == fence[0] }) { quotedFence = nil }
      return true
    }
    guard let sign = text.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return false }
    let length = text.prefix { $0 == sign }.count
    if length >= 3 { quotedFence = [UInt8](repeating: sign, count: length) }
    return length >= 3
  }

  private static let rawTags: [(start: [UInt8], end: [UInt8])] = ["pre", "script", "style", "textarea"].map {
    (Array("<\($0)".utf8), Array("</\($0)>".utf8))
  }

  private mutating func isInRawHTML(_ content: ArraySlice<UInt8>) -> Bool {
    var rest = content
    if endTag == nil {
      guard content.first == UInt8(ascii: "<"),
        let tag = TrailingSpaceScanner.rawTags.first(where: {
          content.starts(with: $0.start, by: isSameLetter)
        })
      else { return false }
      endTag = tag.end
      rest = content.dropFirst(tag.start.count)
    }
    if let end = endTag,
      rest.indices.contains(where: { rest[$0] == end[0] && rest[$0...].starts(with: end, by: isSameLetter) })
    {
      endTag = nil
    }
    return true
  }

  private func isSameLetter(_ left: UInt8, _ right: UInt8) -> Bool {
    left == right || (0x41...0x5A).contains(left) && left | 0x20 == right
  }
}
