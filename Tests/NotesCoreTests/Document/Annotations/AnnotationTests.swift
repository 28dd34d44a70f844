import Testing

@testable import NotesCore

struct AnnotationTests {
  private let whole = """
    > [!quote] no annotation

    ## Annotations

    > [!quote] p. 5 · 2023-12-11
    >
    > The words of the paper,
    > verbatim.

    ^k3v9qd

    Why this matters. #key-claim

    More.

    > [!note] §3.2
    >
    > Mine.

    ^abc123

    ### Smaller

    > [!quote]
    > [!NOTE]- · 2023-13-99
    > x
    lazy
    ^id

    ## Other

    > [!quote] p. 9

    """

  @Test func annotationsStandBelowTheirHeading() throws {
    let document = Document(of: whole)
    let found = document.annotations
    #expect(found.map(\.kind) == [.quote, .note, .quote, .note])
    #expect(found.map { $0.locator?.text } == ["p. 5", "§3.2", nil, nil])
    #expect(found.map { $0.date?.text } == ["2023-12-11", nil, nil, "2023-13-99"])
    #expect(found.map { $0.id?.text } == ["k3v9qd", "abc123", nil, "id"])
    #expect(
      found.map { document.words(of: $0) } == ["The words of the paper,\nverbatim.", "Mine.", "", "x\nlazy"])
    #expect(
      found.map { $0.comment.map(document.source.text) } == [
        "Why this matters. #key-claim\n\nMore.", nil, nil, nil,
      ])
    let first = try #require(found.first)
    #expect(document.source.text(first.head) == "> [!quote] p. 5 · 2023-12-11")
    #expect(document.source.text(first.range).hasSuffix("More."))
    #expect(document.texts(found.compactMap { $0.id?.range }) == ["k3v9qd", "abc123", "id"])
  }

  @Test(arguments: ["## 批注", "批注\n---", "##   Annotations ##"]) func theHeadingMayBeEither(heading: String) {
    #expect(Document(of: "\(heading)\n\n> [!quote] p. 1\n").annotations.count == 1)
  }

  @Test(arguments: ["# 批注", "## Annotation", "## annotations x", "```\n## 批注\n```"])
  func noOtherHeadingHoldsThem(heading: String) {
    #expect(Document(of: "\(heading)\n\n> [!quote] p. 1\n").annotations.isEmpty)
  }

  @Test func whatIsNoCalloutIsPartOfTheComment() {
    let document = Document(
      of:
        "## 批注\n\n> [!quote] p. 1\n> a\n\n> quoted\n\n```\n> [!quote] code\n```\n\n> [!info] x\n\n    > [!quote] code\n"
    )
    #expect(document.annotations.count == 1)
    #expect(document.annotations[0].id == nil)
    #expect(document.annotations[0].comment.map { document.source.text($0).hasPrefix("> quoted") } == true)
  }
}
