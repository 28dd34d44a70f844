import NotesCore
import Testing

struct WorkPlacesTests {
  private static let usual = Configuration().openOrder

  private func places(
    _ urls: [(String, String)], arxiv: String? = nil, doi: String? = nil, acl: String? = nil,
    order: [String] = usual
  ) -> WorkPlaces {
    var note = Note(id: "a", path: "notes/a.md", section: "")
    note.urls = urls.map { NamedAddress(name: $0.0, address: $0.1) }
    note.arxiv = arxiv
    note.doi = doi
    note.acl = acl
    return WorkPlaces(of: note, order: order)
  }

  @Test func takesThePlacesInTheirOrder() {
    let urls = [
      ("talk", "https://e.org/t"), ("code", "https://e.org/c"), ("paper", "https://e.org/p"),
      ("pdf", "p.pdf"),
    ]
    let all = places(urls, arxiv: "2312.00752", doi: "10.1145/3292500.3330701", acl: "P18-1031")
    #expect(all.places.map(\.kind) == ["pdf", "paper", "code", "arxiv", "doi", "acl", "talk"])
    #expect(all.places.first?.target == .file("p.pdf"))
    let configured = places(urls, arxiv: "2312.00752", order: ["talk", "code"])
    #expect(configured.places.map(\.kind) == ["pdf", "talk", "code", "arxiv", "paper"])
  }

  @Test(
    arguments: [
      ("2312.00752", nil, nil, "https://arxiv.org/abs/2312.00752"),
      (nil, "10.1145/3292500.3330701", nil, "https://doi.org/10.1145/3292500.3330701"),
      (nil, nil, "P18-1031", "https://aclanthology.org/P18-1031/"),
      ("nonsense", "too", "and this", nil), (nil, nil, nil, nil),
    ] as [(String?, String?, String?, String?)])
  func makesAddressesOfIdentifiers(arxiv: String?, doi: String?, acl: String?, address: String?) {
    let first = places([], arxiv: arxiv, doi: doi, acl: acl).places.first
    #expect(first?.target == address.flatMap { OpenAddress($0) }.map { .address($0) })
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "ftp://e.org/a", "--help", "-x", "e.org/a", "", "http://",
    "https:///etc", "https://e.org/a b", "https://e.org/\u{1B}[31m", "https://e.org/\u{202E}", "http:e.org",
    " https://e.org", "https://e.org\n--x", "HTTP", ":", "http", "://e.org",
  ])
  func neverOpensAnythingElseThanTheWeb(address: String) {
    #expect(OpenAddress(address) == nil)
    #expect(places([("paper", address)]).places.isEmpty)
  }

  @Test(arguments: [
    "https://e.org", "HTTP://E.org/a?b#c", "https://例子.org/文", "http://[::1]:80/", "https://e.org/$(x)",
  ])
  func opensTheWeb(address: String) {
    #expect(OpenAddress(address)?.text == address)
  }

  @Test func findsAPlaceByItsKind() {
    let all = places([("code", "https://e.org/c"), ("Project", "https://e.org/p")], arxiv: "2312.00752")
    #expect(all.place("code")?.kind == "code")
    #expect(all.place("CODE")?.kind == "code")
    #expect(all.place("project")?.kind == "Project")
    #expect(all.place("arxiv") != nil)
    #expect(all.place("doi") == nil)
    #expect(all.place("") == nil)
  }

  @Test func searchesForATitleWithoutLettingItOutOfTheQuery() {
    #expect(
      OpenAddress.search(title: "A&b: 文 #1?")
        == "https://scholar.google.com/scholar?q=A%26b%3A%20%E6%96%87%20%231%3F")
  }
}
