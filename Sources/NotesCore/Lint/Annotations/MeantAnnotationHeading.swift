/// A heading that is nearly one of those that hold annotations, with callouts below that thus are none.
struct MeantAnnotationHeading {
  /// The heading as it stands.
  let heading: Heading
  /// The lines below it, to the next heading that is not below it.
  let lines: Range<Int>
  /// What it should be: `## Annotations` or `## 批注`.
  let meant: String

  /// Those of a document, in order.
  static func find(in document: Document) -> [MeantAnnotationHeading] {
    let headings = document.headings
    let sections = AnnotationReader.sections(of: document).map { heading, next in
      heading..<(next ?? headings.count)
    }
    var rest = sections[...]
    return headings.indices.compactMap { place in
      let heading = headings[place]
      rest = rest.drop { $0.upperBound <= place }
      guard heading.text.count <= maximumLength, !(rest.first?.contains(place) ?? false),
        let language = language(of: document.plainText(of: heading))
      else { return nil }
      let next = headings[(place + 1)...].first { $0.level <= max(2, heading.level) }
      let lines = heading.line + 1..<(next?.line ?? document.lines.count)
      guard hasCallout(lines, in: document) else { return nil }
      return MeantAnnotationHeading(
        heading: heading, lines: lines, meant: AnnotationPlacement.heading(language))
    }
  }

  /// More bytes than any spelling of the words has, signs of emphasis included.
  private static let maximumLength = 40

  /// The language of the heading that a text is nearly.
  private static func language(of text: String) -> Language? {
    let word = text.halfWidth.lowercased().filter { $0.isLetter || $0.isNumber }
    if ["批注", "批註"].contains(word) { return .chinese }
    let english = ["annotations", "annotation"]
    return english.contains { EditDistance.nearest(to: word, in: [$0]) == [$0] } ? .english : nil
  }

  private static func hasCallout(_ lines: Range<Int>, in document: Document) -> Bool {
    document.source.bytes.withUnsafeBufferPointer { bytes in
      lines.contains { CalloutHead(bytes, document.lines[$0]) != nil }
    }
  }
}
