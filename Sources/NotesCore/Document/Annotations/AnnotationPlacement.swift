/// Where an annotation is written in a body.
struct AnnotationPlacement {
  private let document: Document
  private let annotations: [Annotation]

  /// The places among some of the annotations of a document; one that is moved is not among them.
  init(_ document: Document, among annotations: [Annotation]) {
    self.document = document
    self.annotations = annotations
  }

  /// Where annotations come in, and what parts them from what stands around them.
  struct Insertion {
    let offset: Int
    let before: String
    let after: String

    /// The edit that writes some bytes there as they are, between lines that end in `lineBreak`.
    func edit(_ bytes: some Sequence<UInt8>, lineBreak: [UInt8]) -> Edit {
      let (before, after) = (
        LineBreaks.replaced(in: Array(before.utf8), by: lineBreak),
        LineBreaks.replaced(in: Array(after.utf8), by: lineBreak)
      )
      return Edit(offset..<offset, before + bytes + after)
    }
  }

  /// The place for an annotation: behind the last one that does not stand after it in the work.
  ///
  /// Without such a one it is in front of the first; without any, at the end of the section; and without a section, at
  /// the end of the body below a heading of that language.
  func insertion(at locator: AnnotationLocator?, heading: Language) -> Insertion {
    if let previous = annotations.last(where: { !precedes(locator, $0) }) {
      return behind(previous.range.upperBound)
    }
    if let next = annotations.first { return Insertion(offset: next.start, before: "", after: "\n\n") }
    if let end = endOfSection { return behind(end) }
    let section = "\(AnnotationPlacement.heading(heading))\n\n"
    let (bytes, start) = (document.source.bytes, ByteOrderMark.length(in: document.source.bytes))
    if endOfBody > start { return Insertion(offset: endOfBody, before: "\n\n" + section, after: "") }
    return Insertion(offset: start, before: section, after: bytes.count > start ? "" : "\n")
  }

  private func behind(_ end: Int) -> Insertion {
    Insertion(
      offset: end, before: "\n\n", after: AnnotationPlacement.gap(behind: end, in: document))
  }

  /// What parts a text at the end of a line from the line below: nothing where that is blank, or there is none.
  static func gap(behind offset: Int, in document: Document) -> String {
    guard let index = document.lines.index(containing: offset), index + 1 < document.lines.count else {
      return ""
    }
    let next = document.source.bytes[document.lines[index + 1].content]
    return next.allSatisfy(\.isBlank) ? "" : "\n"
  }

  /// The heading above annotations.
  static func heading(_ language: Language) -> String {
    language == .chinese ? "## 批注" : "## Annotations"
  }

  /// The bytes that go with an annotation: its own, and the blank lines above it, or where the next line stands right
  /// below it the break at its end.
  static func removal(of annotation: Annotation, from document: Document) -> Range<Int> {
    let bytes = document.source.bytes
    let whole = annotation.whole
    var start = whole.lowerBound
    while start > document.bodyStart, bytes[start - 1].isBlank || bytes[start - 1].isLineBreak { start -= 1 }
    let isAlone = gap(behind: whole.upperBound, in: document).isEmpty
    if isAlone, start > document.bodyStart { return start..<whole.upperBound }
    var end = whole.upperBound
    while end < bytes.count, bytes[end].isBlank || bytes[end].isLineBreak { end += 1 }
    return whole.lowerBound..<end
  }

  /// Whether an annotation at a place stands before another; what has no place stands after all.
  private func precedes(_ locator: AnnotationLocator?, _ other: Annotation) -> Bool {
    let other = AnnotationLocator(other.locator?.text ?? "")
    return (locator ?? AnnotationLocator("")) < other
  }

  /// Where the text of the first section for annotations ends.
  private var endOfSection: Int? {
    guard let (heading, next) = AnnotationReader.sections(of: document).first else { return nil }
    let lines = document.lines[
      document.headings[heading].line..<(next.map { document.headings[$0].line } ?? document.lines.count)]
    return endOfText(lines)
  }

  private var endOfBody: Int {
    endOfText(document.lines[...]) ?? endOfFrontMatter
  }

  /// The end of the last line that is not blank.
  private func endOfText(_ lines: Slice<BodyLineList>) -> Int? {
    lines.last { line in !document.source.bytes[line.content].allSatisfy(\.isBlank) }?.content.upperBound
  }

  /// The end of the line above the body.
  private var endOfFrontMatter: Int {
    var end = document.bodyStart
    let bytes = document.source.bytes
    if end > 0, bytes[end - 1] == 0x0A { end -= 1 }
    if end > 0, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
