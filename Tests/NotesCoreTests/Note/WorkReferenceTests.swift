import NotesCore
import Testing

struct WorkReferenceTests {
  @Test(arguments: [
    ("2312.00752v2", "arxiv", "2312.00752", 2023),
    ("https://arxiv.org/pdf/2312.00752v2.pdf", "arxiv", "2312.00752", 2023),
    ("arXiv: cs/0501001", "arxiv", "cs/0501001", 2005), ("hep-th/9901001", "arxiv", "hep-th/9901001", 1999),
    ("https://aclanthology.org/P17-1001/", "acl", "P17-1001", 2017),
    ("2022.acl-long.26", "acl", "2022.acl-long.26", 2022),
    ("10.48550/arXiv.2312.00752", "arxiv", "2312.00752", 2023),
    ("https://huggingface.co/papers/2312.00752", "arxiv", "2312.00752", 2023),
  ])
  func anIdentifierIsTakenOutOfWhatIsPasted(text: String, key: String, value: String, year: Int) throws {
    guard case .identifier(let identifier) = WorkReference(text) else {
      Issue.record("no identifier")
      return
    }
    #expect(identifier.field.key == key && identifier.value == value && identifier.year == year)
  }

  @Test func aDOIHasNoYear() {
    guard case .identifier(let identifier) = WorkReference("https://doi.org/10.1145/3292500.3330701") else {
      Issue.record("no identifier")
      return
    }
    #expect(identifier.value == "10.1145/3292500.3330701" && identifier.year == nil)
  }

  @Test(arguments: [
    ("https://kexue.fm/archives/1", "https://kexue.fm/archives/1"), ("HTTPS://a.b/C", "https://a.b/C"),
    ("github.com/state-spaces/mamba", "https://github.com/state-spaces/mamba"),
  ])
  func anAddressIsMadeWhole(text: String, address: String) {
    #expect(WorkReference(text) == .address(address))
  }

  @Test(arguments: ["Mamba", "Node.js", "v1.0/v2.0", "A: b/c.d", "and/or", "通义千问", "//a.bc/d", "1984"])
  func allElseIsATitle(text: String) {
    #expect(WorkReference(text) == .title(text))
  }
}

struct AddressNameTests {
  @Test(arguments: [
    ("https://github.com/a/b", "code"), ("https://gitlab.com/a/b", "code"),
    ("https://arxiv.org/abs/2312.00752", "paper"),
    ("https://aclanthology.org/P17-1001/", "paper"), ("https://openreview.net/forum?id=x", "paper"),
    ("https://openreview.net/pdf?id=x", "paper"), ("https://huggingface.co/a/b", "model"),
    ("https://huggingface.co/datasets/a", "data"), ("https://huggingface.co/blog/a", "post"),
    ("https://huggingface.co/papers/2312.00752", "paper"), ("https://x.org/y.PDF", "pdf"),
    ("https://zhuanlan.zhihu.com/p/1", "post"), ("https://www.zhihu.com/question/1", "post"),
    ("https://blog.openai.com/x", "post"), ("https://openai.com/blog/x", "post"),
    ("https://dify.ai", "project"),
    ("code=https://x.org/y", "code"), ("代码=https://x.org/y", "代码"), ("https://x.org/?a=b", "project"),
    ("pdf=pdfs/ut.pdf", "pdf"),
  ])
  func theHostNamesTheAddress(text: String, name: String) throws {
    #expect(try NamedAddress(argument: text).name == name)
  }

  @Test(arguments: [
    "", "x", "javascript:alert(1)", "file:///etc/passwd", "ftp://x.org/y", "https://", "https://x",
    "https://x.org/a b",
    "https://x.org/\u{1B}[2J", "https://x.org/\u{202E}", "pdf=../x.pdf", "pdf=/etc/x.pdf", "pdf=",
    "code=pdfs/x.pdf",
    "=https://x.org/y", "pdf=C:\\x.pdf", "--help=https://x.org/y z",
  ])
  func whatIsNoAddressIsRefused(text: String) {
    #expect(throws: NotesError.self) { try NamedAddress(argument: text) }
  }
}
