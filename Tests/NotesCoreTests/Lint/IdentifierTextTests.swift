import Testing

@testable import NotesCore

struct IdentifierTextTests {
  @Test(arguments: [
    ("2312.00752", IdentifierText.bare), ("2312.00752v2", .bare), ("math.GT/0309136", .bare),
    ("hep-th/9901001v3", .bare), ("2312.00752V2", .respelled("2312.00752v2")),
    ("cs.ai/0501001", .respelled("cs/0501001")), (" 2312.00752 ", .wrapped("2312.00752")),
    ("arXiv: 2312.00752v1", .wrapped("2312.00752v1")),
    ("https://doi.org/10.48550/arXiv.2312.00752", .wrapped("2312.00752")),
    ("https://example.org/abs/2312.00752", .unreadable(nil)), ("2101.0001", .unreadable(nil)),
  ]) func tellsArxivNumbersApart(text: String, expected: IdentifierText) {
    #expect(IdentifierText(text, in: .arxiv) == expected)
  }

  @Test func keepsAnArxivDOIWhereADOIBelongs() {
    #expect(IdentifierText("10.48550/arXiv.2312.00752", in: .doi) == .bare)
    #expect(
      IdentifierText("https://doi.org/10.48550/arXiv.2312.00752", in: .doi)
        == .wrapped("10.48550/arXiv.2312.00752"))
  }

  @Test func namesTheSortOfAnIdentifierInTheWrongField() {
    guard case .unreadable(let other) = IdentifierText("P17-1001", in: .arxiv) else {
      Issue.record("an Anthology id is taken for another")
      return
    }
    #expect(other?.field == .acl)
  }

  @Test func takesWordsOffAnISBN() {
    #expect(IdentifierText("ISBN 978 0 262 03561 3", in: .isbn) == .wrapped("978-0-262-03561-3"))
    #expect(IdentifierText("0-262-03561-8", in: .isbn) == .bare)
    #expect(ISBN.expectedCheckDigit("0804429570") == "X")
  }
}
