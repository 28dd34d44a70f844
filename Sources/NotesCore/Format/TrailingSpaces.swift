/// Takes the blanks at the ends of a body's lines away.
///
/// Kept are those in code, comments and formulas, and two or more spaces that break a line within a paragraph.
package enum TrailingSpaces {
  /// The edits of a file's body.
  package static func edits(_ source: Source, bodyStart: Int) -> [Edit] {
    var scanner = TrailingSpaceScanner(source, bodyStart)
    return scanner.scan()
  }
}

/// Goes through the lines of a body, one behind the one that is looked at: whether blanks break a line shows in
/// the next.
private struct TrailingSpaceScanner {
  private let bytes: [UInt8]
  private let lines: BodyLineList
  private var edits: [Edit] = []
  /// The two or more spaces that end the last line, if they do.
  private var pending: Range<Int>?
  /// Whether the last line that was not blank is code by its indentation.
  private var isInIndentedCode = false
  private var previous = BodyBlock.blank
  /// The tag that ends the HTML whose text is kept as it is.
  private var endTag: [UInt8]?

  init(_ source: Source, _ bodyStart: Int) {
    bytes = source.bytes
    lines = BodyLineList(of: source, from: bodyStart)
  }

  mutating func scan() -> [Edit] {
    for line in lines {
      let blanks = lines.trailingBlanks(of: line)
      settle(before: line)
      defer { previous = line.block }
      guard !isVerbatim(line), !blanks.isEmpty else { continue }
      let isBreak = bytes[blanks].suffix(2).elementsEqual("  ".utf8)
      if isBreak, [.text, .list, .quotation].contains(line.block) {
        pending = blanks
      } else {
        edits.append(Edit(blanks, []))
      }
    }
    if let pending { edits.append(Edit(pending, [])) }
    return edits
  }

  /// Spaces before a line that does not go on with the paragraph break nothing.
  private mutating func settle(before line: BodyLine) {
    guard let range = pending else { return }
    pending = nil
    if !goesOn(line) { edits.append(Edit(range, [])) }
  }

  /// Whether a line may go on with the paragraph of the line before it.
  private func goesOn(_ line: BodyLine) -> Bool {
    let content = bytes.trimmed(line.content)
    return switch line.block {
    case .text, .table, .math: true
    case .quotation: content.contains { !"> \t".utf8.contains($0) }
    // A number does not begin a list within a paragraph, unless it is 1.
    case .list: content.first.map { (0x30...0x39).contains($0) } ?? false
    case .blank, .heading, .code, .comment, .rule: false
    }
  }

  /// Whether a line's blanks are its content.
  private mutating func isVerbatim(_ line: BodyLine) -> Bool {
    let raw = bytes[line.content]
    if isInRawHTML(bytes.trimmed(line.content)) { return true }
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

extension [UInt8] {
  /// The bytes within a range, without the blanks at its ends.
  func trimmed(_ range: Range<Int>) -> ArraySlice<UInt8> {
    var part = self[range]
    while let first = part.first, first.isBlank { part.removeFirst() }
    while let last = part.last, last.isBlank { part.removeLast() }
    return part
  }
}
