import Testing

@testable import NotesCore

struct DocumentPropertyTests {
  private static let pieces = [
    "[[", "]]", "[", "](", ")", ".md", "|", "#", "`", "```", "$", "$$", "\\", "\n", "\n\n", "\r\n", "\r",
    "  ", "    ",
    "<!--", "-->", "<", ">", "> ", "文", "，", "a", "^a", " ^", "https://", "[x]: ", "- ", "1. ", "# ",
    "## 批注\n", "!",
    "> [!quote] ", " · 2023-12-11", "===", "---", "<<<<<<< ", "=======", "~~~", "*", "_", "\0", "?", ":",
    "%2", "[^a]", "[^a]: ", "[x][x]", "[x][]", "\t",
  ]

  private func text(_ generator: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...120, using: &generator) {
      bytes += Array((Self.pieces.randomElement(using: &generator) ?? "").utf8)
      if Int.random(in: 0..<20, using: &generator) == 0 {
        bytes.append(.random(in: 0...255, using: &generator))
      }
    }
    return bytes
  }

  private func document(_ bytes: [UInt8]) -> Document {
    Document(FrontMatter(Source(path: "a.md", bytes: bytes)))
  }

  /// The ranges of a document, each list of them in its order.
  private func ranges(of document: Document) -> [[Range<Int>]] {
    [
      document.lines.map { $0.content.lowerBound..<$0.lineBreak.upperBound }, document.headings.map(\.range),
      document.links.map(\.range), document.blocks.map(\.range), document.bareAddresses,
      document.comments.map(\.range), document.footnotes.map(\.range),
      document.footnoteReferences.map(\.range), document.linkDefinitions.map(\.range),
      document.conflictMarkers,
      document.annotations.map(\.range), document.linkReferences.map(\.label.range),
    ]
  }

  /// The ranges that lie in others.
  private func nested(in document: Document) -> [(inner: Range<Int>, outer: Range<Int>)] {
    document.headings.map { ($0.text, $0.range) } + document.links.map { ($0.range, $0.whole) }
      + document.links.compactMap { link in link.fragmentRange.map { ($0, link.whole) } }
      + document.links.compactMap { link in link.text.map { ($0, link.whole) } }
      + document.comments.map { ($0.text, $0.range) }
      + document.footnotes.flatMap { [($0.label.range, $0.range), ($0.textStart..<$0.textStart, $0.range)] }
      + document.linkDefinitions.flatMap { [($0.label.range, $0.range), ($0.address, $0.range)] }
      + (document.footnoteReferences + document.linkReferences + document.brokenReferences).map {
        ($0.label.range, $0.range)
      }
      + document.annotations.flatMap { annotation in
        [
          annotation.head, annotation.text, annotation.comment, annotation.locator?.range,
          annotation.id?.range,
        ]
        .compactMap { $0 }.map { ($0, annotation.range) }
      }
  }

  @Test(arguments: Seeds.all) func everyRangeIsInBoundsAndInOrder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let document = document(text(&generator))
      for list in ranges(of: document) {
        let isInBounds = list.allSatisfy {
          $0.lowerBound >= 0 && $0.upperBound <= document.source.bytes.count
        }
        #expect(isInBounds, "seed \(seed)")
        let isOrdered = zip(list, list.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
        #expect(
          isOrdered, "seed \(seed): \(document.source.text(0..<document.source.bytes.count).debugDescription)"
        )
      }
      for (inner, outer) in nested(in: document) {
        let lies =
          inner.isEmpty || (outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound)
        #expect(lies, "seed \(seed)")
      }
      #expect(document.anchors.count == document.headings.count)
      #expect(
        document.lines.reduce(0) { $0 + $1.content.count + $1.lineBreak.count } <= document.source.bytes.count
      )
    }
  }

  @Test(arguments: Seeds.all) func theNotesThatLinksLeadToAreThoseOfTheLinks(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let document = document(text(&generator))
      #expect(
        Document.noteTargets(FrontMatter(document.source)) == document.links.compactMap(\.noteTarget),
        "seed \(seed): \(document.source.text(0..<document.source.bytes.count).debugDescription)")
    }
  }

  @Test(arguments: Seeds.all) func twoDocumentsJoinedReadAsEachDoes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let (first, second) = (closed(text(&generator)), closed(text(&generator)))
      let joined = ranges(of: document([0x0A] + first + second))
      let halves = zip(ranges(of: document([0x0A] + first)), ranges(of: document([0x0A] + second)))
      let expected = halves.map { former, latter in
        former + latter.map { $0.lowerBound + first.count..<$0.upperBound + first.count }
      }
      // Each has a blank line of its own before it; conflicts and annotations may go on from one to the other, and a
      // label that one defines counts in both.
      for list in 1...8 {
        #expect(joined[list] == expected[list], "seed \(seed), list \(list)")
      }
    }
  }

  /// A text that leaves no block and no conflict open at its end, and ends a list.
  private func closed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes + [0x0A]
    if let fence = document([0x0A] + bytes).openFence {
      let opening = ([0x0A] + bytes)[fence].drop { $0 != 0x60 && $0 != 0x7E }
      bytes += opening.prefix { $0 == opening.first } + [0x0A]
    }
    if document([0x0A] + bytes).openComment != nil { bytes += Array("-->\n".utf8) }
    if !document(bytes).conflictMarkers.isEmpty { bytes += Array(">>>>>>> a\n".utf8) }
    return bytes + Array("\nend.\n\n".utf8)
  }

  @Test(arguments: Seeds.all) func nothingIsFoundInFencedCode(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let code = text(&generator).filter { $0 != 0x60 }
      let document = document(Array("x\n\n```\n".utf8) + code + Array("\n```\n".utf8))
      for list in [1, 2, 3, 4, 5, 6, 7, 8, 10, 11] {
        #expect(ranges(of: document)[list].isEmpty, "seed \(seed)")
      }
      #expect(document.openFence == nil, "seed \(seed)")
      #expect(document.lines.dropFirst(2).allSatisfy { $0.block == .code }, "seed \(seed)")
    }
  }
}
