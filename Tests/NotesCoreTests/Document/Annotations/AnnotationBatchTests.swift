import Testing

@testable import NotesCore

struct AnnotationBatchTests {
  private static let bodies = [
    "一句话。\n", "", "## 批注\n", "## Annotations\n\n开头。\n\n## 别的\n",
    "一句话。\n\n## 批注\n\n> [!quote] p. 5\n> x\n\n^k3v9qd\n",
    "## 批注\n\n> [!quote] p. 9\n> x\n\n^k3v9qd\n\n> [!quote] p. 2\n> y\n\nno id\n\n> [!note] 开头\n> z\n",
  ]

  @Test(arguments: Seeds.all) func manyAtOnceAreTheSameAsOneAfterTheOther(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for body in Self.bodies {
      let source = Source(path: "n.md", bytes: Array(body.utf8))
      let places = [nil, "p. 1", "p. 5", "p. 7", "p. 12", "§3", "12:30"]
      let drafts = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        AnnotationDraft(
          locator: places.randomElement(using: &generator) ?? nil,
          words: ["same", "words", "三"].randomElement(using: &generator) ?? "")
      }
      var editor = AnnotationEditor(source, heading: .chinese)
      var batch = AnnotationBatch(Document(FrontMatter(source)), heading: .chinese)
      for draft in drafts { #expect(try editor.insert(draft) == batch.insert(draft)) }
      let result = try batch.result()
      // Where annotations stood out of order, those between them may come elsewhere.
      if body == Self.bodies[5] {
        #expect(Set(result.annotations.map(result.content)) == Set(editor.contents), "seed \(seed)")
      } else {
        #expect(
          result.source.text(0..<result.source.bytes.count)
            == editor.source.text(0..<editor.source.bytes.count), "seed \(seed)")
      }
    }
  }
}
