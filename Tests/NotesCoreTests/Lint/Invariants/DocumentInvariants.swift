@testable import NotesCore

/// What is found in a body lies in it, in order, and parts lie in what they are parts of.
enum DocumentInvariants {
  static func violations(of file: CheckedFile) -> [String] {
    let document =
      file.noteFile == nil ? Document(page: file.source) : Document(FrontMatter(file.source))
    var found: [String] = []
    for (name, list) in lists(of: document) {
      if list.contains(where: { $0.lowerBound < 0 || $0.upperBound > file.source.bytes.count }) {
        found.append("a document's ranges are in the file: \(name)")
      }
      if zip(list, list.dropFirst()).contains(where: { $0.upperBound > $1.lowerBound }) {
        found.append("a document's ranges are in order: \(name)")
      }
    }
    if nested(in: document).contains(where: { !$0.isEmpty && $0.clamped(to: $1) != $0 }) {
      found.append("parts lie in what they are parts of")
    }
    if document.anchors.count != document.headings.count { found.append("a heading has one anchor") }
    return found
  }

  private static func lists(of document: Document) -> [(name: String, ranges: [Range<Int>])] {
    let opening = [document.openFence, document.openComment].compactMap { $0 }
    return [
      ("lines", document.lines.map { $0.content.lowerBound..<$0.lineBreak.upperBound }),
      ("headings", document.headings.map(\.range)), ("links", document.links.map(\.range)),
      ("blocks", document.blocks.map(\.range)), ("addresses", document.bareAddresses),
      ("footnotes", document.footnotes.map(\.range)),
      ("references to footnotes", document.footnoteReferences.map(\.range)),
      ("definitions", document.linkDefinitions.map(\.range)),
      ("references", document.linkReferences.map(\.label.range)),
      ("comments", document.comments.map(\.range)), ("conflicts", document.conflictMarkers),
      ("annotations", document.annotations.map(\.range)),
    ] + opening.map { ("what is open", [$0]) }
  }

  private static func nested(in document: Document) -> [(inner: Range<Int>, outer: Range<Int>)] {
    let links = document.links.flatMap { link in
      [link.range, link.fragmentRange, link.text].compactMap { $0 }.map { ($0, link.whole) }
    }
    let annotations = document.annotations.flatMap { annotation in
      [
        annotation.head, annotation.text, annotation.comment, annotation.locator?.range,
        annotation.date?.range, annotation.id?.range,
      ].compactMap { $0 }.map { ($0, annotation.range) }
    }
    return document.headings.map { ($0.text, $0.range) } + document.comments.map { ($0.text, $0.range) }
      + document.footnotes.map { ($0.label.range, $0.range) }
      + document.linkDefinitions.flatMap { [($0.label.range, $0.range), ($0.address, $0.range)] }
      + (document.footnoteReferences + document.linkReferences).map { ($0.label.range, $0.range) }
      + links + annotations
  }
}
