/// A heading that is nearly one of those that hold annotations, with callouts below that thus are none.
struct MeantAnnotationHeading {
  /// The heading as it stands.
  let range: Range<Int>
  /// The lines below it, to the next heading that is not below it.
  let lines: Range<Int>
  /// What it should be: `## Annotations` or `## 批注`.
  let meant: String

  /// Those of a document, in order.
  static func find(in document: Document) -> [MeantAnnotationHeading] {
    let headings = candidates(in: document)
    var rest = AnnotationReader.sections(of: document).map { heading, next in
      document.headings[heading].line..<(next.map { document.headings[$0].line } ?? document.lines.count)
    }[...]
    return headings.indices.compactMap { place in
      let heading = headings[place]
      rest = rest.drop { $0.upperBound <= heading.line }
      guard heading.text.count <= maximumLength, !(rest.first?.contains(heading.line) ?? false),
        let language = language(of: document.plainText(of: heading))
      else { return nil }
      let next = headings[(place + 1)...].first { $0.level <= max(2, heading.level) }
      let lines = heading.line + 1..<(next?.line ?? document.lines.count)
      guard hasCallout(lines, in: document) else { return nil }
      return MeantAnnotationHeading(
        range: heading.range, lines: lines, meant: AnnotationPlacement.heading(language))
    }
  }

  /// More bytes than any spelling of the words has, signs of emphasis included.
  private static let maximumLength = 40

  /// The headings, and the lines that would be some with a blank behind the `#`: `##Annotations`.
  private static func candidates(in document: Document) -> [Heading] {
    let bytes = document.source.bytes
    let unparted = document.lines.indices.compactMap { index -> Heading? in
      let line = document.lines[index]
      guard line.block == .text, line.content.count <= maximumLength else { return nil }
      let content = bytes[line.content].drop(while: \.isBlank)
      guard content.first == UInt8(ascii: "#") else { return nil }
      let text = content.drop { $0 == UInt8(ascii: "#") }
      let (level, range) = (content.count - text.count, content.indices)
      guard language(of: document.source.text(text.indices)) != nil else { return nil }
      return Heading(level: level, range: range, text: text.indices, line: index)
    }
    if unparted.isEmpty { return document.headings }
    return (document.headings + unparted).sorted { $0.line < $1.line }
  }

  /// The language of the heading that a text is nearly.
  private static func language(of text: String) -> Language? {
    let word = text.halfWidth.lowercased().filter { $0.isLetter || $0.isNumber }
    if chineseWords.contains(word) { return .chinese }
    let english = ["annotations", "annotation"]
    return english.contains { EditDistance.nearest(to: word, in: [$0]) == [$0] } ? .english : nil
  }

  /// What other programs and people call what stands below.
  private static let chineseWords: Set<String> = [
    "批注", "批註", "注释", "注釋", "註釋", "摘录", "摘錄",
  ]

  private static func hasCallout(_ lines: Range<Int>, in document: Document) -> Bool {
    document.source.bytes.withUnsafeBufferPointer { bytes in
      lines.contains { CalloutHead(bytes, document.lines[$0]) != nil }
    }
  }
}
