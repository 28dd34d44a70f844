import Testing

@testable import NotesCore

struct AnnotationWalkTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func noNoteWithAnnotationsIsPassedOver(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "## Annotations\n", "## 批注 ##\n", "##  Annotations\n", "Annotations\n---\n", "批注\n-\n",
      "# Annotations\n",
      "> [!quote] p. 1\n", "> [!NOTE]- x\n", ">[!quote]+\n", "> [ !quote]\n", "\n", "> words\n", "^abcdef\n",
      "text\n",
      "```\n", "\r\n",
    ]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let bytes = Array(text.utf8)
      let document = Document(page: Source(path: "a.md", bytes: bytes))
      if document.annotations.isEmpty { continue }
      let isTaken = bytes.withUnsafeBufferPointer { AnnotationWalk.mayHoldAnnotations($0) }
      #expect(isTaken, "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test func whatCannotBeReadIsSaidAndHidesNothing() throws {
    let library = LinkedFolder([
      "notes/a.md": LinkedFolder.note("", "## Annotations\n\n> [!quote] p. 1\n>\n> One.\n\n^aaaaaa\n"),
      "notes/b.md": "---\ntitle: [\n---\n\n## Annotations\n\n> [!quote] p. 2\n>\n> Two.\n\n^bbbbbb\n",
    ])
    library.folder.link("notes/c.md", to: "nowhere.md")
    let files = try LibraryFiles(library.folder.root, Configuration())
    let findings = AnnotationWalk(files, fields: FieldSet(.title)).annotations { _ in true }
    #expect(findings.annotations.map(\.content.id) == ["aaaaaa", "bbbbbb"])
    #expect(findings.annotations.map(\.line) == [8, 7])
    #expect(Set(findings.diagnostics.map(\.path)) == ["notes/b.md", "notes/c.md"])
    #expect(findings.mistakenFileCount == 2)
  }
}
