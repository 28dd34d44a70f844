import NotesCore
import Testing

struct IdentifierTests {
  @Test(arguments: [
    ("2312.00752", "2312.00752"), ("2312.00752v3", "2312.00752"), (" arXiv:2312.00752V2 ", "2312.00752"),
    ("0704.0001", "0704.0001"), ("1412.9999", "1412.9999"), ("cs/0501001", "cs/0501001"),
    ("cs.CL/0501001v2", "cs/0501001"), ("hep-th/9901001", "hep-th/9901001"),
    ("math.GT/0309136", "math/0309136"),
    ("https://arxiv.org/abs/2312.00752", "2312.00752"),
    ("http://arxiv.org/pdf/2312.00752v1.pdf", "2312.00752"),
    ("https://arxiv.org/html/2312.00752v2/", "2312.00752"),
    ("arxiv.org/abs/hep-th/9901001", "hep-th/9901001"),
    ("https://export.arxiv.org/abs/cs%2F0501001", "cs/0501001"),
    ("https://www.alphaxiv.org/abs/2312.00752", "2312.00752"),
    ("https://ar5iv.labs.arxiv.org/html/2312.00752", "2312.00752"),
    ("https://ar5iv.org/abs/2312.00752", "2312.00752"),
    ("https://huggingface.co/papers/2312.00752", "2312.00752"),
    ("https://arxiv.org/abs/2312.00752?context=cs#x", "2312.00752"),
    ("<https://arxiv.org/abs/2312.00752>", "2312.00752"),
    ("10.48550/arXiv.2312.00752", "2312.00752"), ("https://doi.org/10.48550/ARXIV.2312.00752", "2312.00752"),
  ])
  func takesArxivNumbersApart(text: String, value: String) throws {
    let identifier = try #require(Identifier(parsing: text))
    #expect(identifier.field == .arxiv)
    #expect(identifier.value == value)
    #expect(identifier.address == "https://arxiv.org/abs/\(value)")
  }

  @Test(arguments: [
    ("10.1145/3292500.3330701", "10.1145/3292500.3330701"),
    ("doi: 10.18653/v1/P17-1001", "10.18653/v1/P17-1001"),
    ("DOI:10.1000/182", "10.1000/182"), ("https://doi.org/10.1000%2F182", "10.1000/182"),
    ("http://dx.doi.org/10.1002/(SICI)1097%3C1::AID%3E3.0", "10.1002/(SICI)1097<1::AID>3.0"),
    ("https://www.doi.org/10.1000/abc?x=1", "10.1000/abc"),
  ])
  func takesDOIsApart(text: String, value: String) throws {
    let identifier = try #require(Identifier(parsing: text))
    #expect(identifier.field == .doi)
    #expect(identifier.value == value)
    let address = try #require(identifier.address)
    #expect(Identifier(parsing: address) == identifier)
  }

  @Test(arguments: [
    ("2022.acl-long.26", "2022.acl-long.26"), ("2023.Findings-EMNLP.1", "2023.findings-emnlp.1"),
    ("P17-1001", "P17-1001"), ("p17-1001", "P17-1001"),
    ("https://aclanthology.org/2022.acl-long.26/", "2022.acl-long.26"),
    ("https://aclanthology.org/2022.acl-long.26.pdf", "2022.acl-long.26"),
    ("aclanthology.org/P17-1001v2.pdf", "P17-1001"),
    ("https://www.aclweb.org/anthology/P17-1001.pdf", "P17-1001"),
    ("https://www.aclweb.org/anthology/papers/P/P17/P17-1001/", "P17-1001"),
  ])
  func takesAnthologyIdsApart(text: String, value: String) throws {
    let identifier = try #require(Identifier(parsing: text))
    #expect(identifier.field == .acl)
    #expect(identifier.value == value)
    #expect(identifier.address == "https://aclanthology.org/\(value)/")
  }

  @Test(arguments: [
    "0262035618", "0-262-03561-8", "978-0-262-03561-3", "ISBN 9780262035613", "isbn-13: 978 0262035613",
  ])
  func anISBNOfEitherLengthIsOneNumber(text: String) throws {
    let identifier = try #require(Identifier(parsing: text))
    #expect(identifier.field == .isbn)
    #expect(identifier.value == "9780262035613")
    #expect(identifier.address == nil)
  }

  @Test(arguments: [
    "", "mamba", "2313.00752", "1501.0075", "1412.00752", "0703.0001", "2312.007521", "cs/0713001",
    "cs/0801001",
    "zoo/0501001", "2023/0501001", "10.12/x", "10.1000/", "10.1000/a b", "P17-10001", "22.acl-long.1",
    "2022.acl.1", "9780262035614", "026203561X", "https://arxiv.org/list/cs.CL/recent",
    "https://example.org/2312.00752",
    "https://notarxiv.org/abs/2312.00752", "https://", "://", "gpt-4", "12:30",
    "https://huggingface.co/2312.00752",
  ])
  func takesNothingElseForAnIdentifier(text: String) {
    #expect(Identifier(parsing: text) == nil)
  }

  @Test func versionsAndCaseDoNotMakeAnotherWork() {
    #expect(Identifier(parsing: "2312.00752v1") == Identifier(parsing: "2312.00752v2"))
    #expect(Identifier(parsing: "10.1000/ABC") == Identifier(parsing: "doi:10.1000/abc"))
    #expect(Set([Identifier(parsing: "10.1000/ABC"), Identifier(parsing: "10.1000/abc")]).count == 1)
    #expect(Identifier(parsing: "2312.00752") != Identifier(parsing: "2312.00753"))
  }

  @Test(arguments: [
    ("https://github.com/a/b", "http://www.github.com/a/b.git"),
    ("https://github.com/a/b/", "GitHub.com/a/b"),
  ])
  func anAddressIsTheSameWithoutWhatSaysNothing(left: String, right: String) throws {
    #expect(try #require(WebAddress(left)).isSamePlace(as: #require(WebAddress(right))))
  }

  @Test(arguments: [
    ("https://github.com/a/b", "https://github.com/a/c"), ("https://a.org/b?x=1", "https://a.org/b?x=2"),
  ])
  func anotherPathOrQueryIsAnotherPlace(left: String, right: String) throws {
    #expect(!(try #require(WebAddress(left)).isSamePlace(as: #require(WebAddress(right)))))
  }
}
