import Testing

@testable import NotesCore

struct IdentifierMarkTests {
  private static let forms: [[String]] = [
    [
      "2312.00752", "arXiv:2312.00752v2", "https://arxiv.org/abs/2312.00752v1", "10.48550/arXiv.2312.00752",
      "https://arxiv.org/pdf/2312.00752v2.pdf?download=2023#page=1234",
      "https://doi.org/10.48550/ARXIV.2312.00752",
      "https://huggingface.co/papers/2312.00752", "http://ar5iv.org/html/2312.00752/",
    ],
    ["cs/0501001", "https://arxiv.org/abs/cs/0501001v3", "cs.CL/0501001"],
    ["math/0309136", "math.GT/0309136", "https://arxiv.org/pdf/math.GT/0309136v1"],
    [
      "P17-1001", "https://aclanthology.org/P17-1001.pdf",
      "https://www.aclweb.org/anthology/papers/P/P17/P17-1001/",
      "https://aclanthology.org/P17-1001v2.pdf",
    ],
    [
      "2022.acl-long.26", "https://aclanthology.org/2022.acl-long.26/",
      "https://aclanthology.org/2022.acl-long.26.pdf",
    ],
    [
      "10.1145/3292500.3330701", "doi:10.1145/3292500.3330701", "https://doi.org/10.1145/3292500.3330701",
      "https://dx.doi.org/10.1145%2F3292500.3330701",
    ],
    ["10.1000/abc", "https://doi.org/10.1000/ABC"],
    [
      "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0.CO;2-2",
      "https://doi.org/10.1002/%28SICI%291097-0258%2819980815%2917:15%3C1661::AID%3E3.0.CO%3B2-2",
    ],
    ["978-0-262-03561-3", "0262035618", "ISBN-13: 9780262035613", "ISBN 0-262-03561-8"],
    ["080442957X", "978-0-8044-2957-3"],
  ]

  @Test(arguments: IdentifierMarkTests.forms) func allFormsOfAnIdentifierHaveOneMark(forms: [String]) throws {
    let identifiers = try forms.map { try #require(Identifier(parsing: $0), "\($0)") }
    #expect(Set(identifiers).count == 1)
    let isBook = identifiers[0].field == .isbn
    #expect(Set(forms.map { isBook ? IdentifierMark.ofBook($0) : IdentifierMark.of($0) }).count == 1)
  }

  @Test func othersHaveOthers() {
    let marks = IdentifierMarkTests.forms.dropLast(2).map { IdentifierMark.of($0[0]) }
    #expect(Set(marks).count == marks.count)
    // Thousands share what comes before.
    #expect(IdentifierMark.of("10.18653/v1/P17-1001") != IdentifierMark.of("10.18653/v1/P17-1002"))
    #expect(IdentifierMark.of("2022.acl-long.26") != IdentifierMark.of("2022.acl-long.27"))
  }

  @Test(arguments: ["", "/", "%", "%2", "10.", "?", "://", "v1", "％２Ｆ"]) func anyTextHasAMark(text: String) {
    _ = IdentifierMark.of(text)
    _ = IdentifierMark.ofBook(text)
  }
}
