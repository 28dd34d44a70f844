import Testing

@testable import NotesCore

/// What plain git makes of two branches that annotate one note, without a merge driver.
///
/// The README says the same in words.
struct AnnotationMergeTests {
  private static func annotation(_ page: Int, _ words: String) -> AnnotationDraft {
    AnnotationDraft(locator: "p. \(page)", date: "2026-11-24", words: words, comment: "评语 \(page)。")
  }

  private static func note(_ pages: [Int]) throws -> String {
    var editor = AnnotationEditor(
      Source(path: "a.md", bytes: Array("---\ntitle: A\ntype: paper\n---\n\n一句话。\n".utf8)), heading: .chinese)
    for page in pages { try editor.insert(annotation(page, "原文 \(page)。")) }
    return editor.source.text(0..<editor.source.bytes.count)
  }

  private static func annotated(_ note: String, _ page: Int, _ words: String) throws -> String {
    var editor = AnnotationEditor(Source(path: "a.md", bytes: Array(note.utf8)), heading: .chinese)
    try editor.insert(annotation(page, words))
    return editor.source.text(0..<editor.source.bytes.count)
  }

  private static func merge(_ ours: String, _ base: String, _ theirs: String) throws -> GitMerge.Result {
    func source(_ text: String) -> Source { Source(path: "a.md", bytes: Array(text.utf8)) }
    return try GitMerge.merge(source(ours), source(base), source(theirs))
  }

  /// One branch annotates a page before an annotation that is there, the other a page behind it.
  @Test(arguments: [([5], 2, 9), ([5, 9], 2, 7), ([5, 9], 7, 12), ([2, 5, 9], 3, 7)])
  func pagesOnTwoSidesOfAnAnnotationMerge(there: [Int], ours: Int, theirs: Int) throws {
    let base = try Self.note(there)
    let result = try Self.merge(
      Self.annotated(base, ours, "我们的。"), base, Self.annotated(base, theirs, "他们的。"))
    #expect(!result.hasConflict)
    let document = Document(of: String(decoding: result.bytes, as: UTF8.self))
    let pages = document.annotations.map { document.content(of: $0).locator?.pages?.lowerBound ?? 0 }
    #expect(pages == (there + [ours, theirs]).sorted())
    #expect(Set(document.annotations.compactMap { $0.id?.text }).count == there.count + 2)
  }

  /// Both branches write at one place: between the same two annotations, behind the last, or the first of all.
  @Test(arguments: [([], 2, 9), ([5], 7, 9), ([5], 2, 3), ([5, 9], 6, 7), ([5], 6, 6)])
  func pagesWithNothingBetweenThemConflict(there: [Int], ours: Int, theirs: Int) throws {
    let base = try Self.note(there)
    let result = try Self.merge(
      Self.annotated(base, ours, "我们的。"), base, Self.annotated(base, theirs, "他们的。"))
    #expect(result.hasConflict)
    let merged = String(decoding: result.bytes, as: UTF8.self)
    #expect(merged.contains("我们的。") && merged.contains("他们的。"))
  }

  @Test func theSameAnnotationOnBothBranchesMerges() throws {
    let base = try Self.note([5])
    let both = try Self.annotated(base, 9, "同一句。")
    let result = try Self.merge(both, base, both)
    #expect(!result.hasConflict)
    #expect(result.bytes == Array(both.utf8))
  }

  @Test func anAnnotationAndAMarkMerge() throws {
    let base = try Self.note([5])
    let marked = base.replacing("type: paper\n", with: "status: reading\ntype: paper\n")
    let result = try Self.merge(Self.annotated(base, 9, "原文。"), base, marked)
    #expect(!result.hasConflict)
    let merged = String(decoding: result.bytes, as: UTF8.self)
    #expect(merged.contains("status: reading") && merged.contains("> 原文。"))
  }
}
