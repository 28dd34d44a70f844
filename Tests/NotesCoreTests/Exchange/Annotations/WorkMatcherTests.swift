import Testing

@testable import NotesCore

struct WorkMatcherTests {
  private func note(_ id: String, title: String, _ change: (inout Note) -> Void = { _ in }) -> Note {
    var note = Note(id: id, path: "notes/\(id).md", section: "")
    note.title = title
    change(&note)
    return note
  }

  private var notes: [Note] {
    [
      note("mamba", title: "Mamba: Linear-Time Sequence Modeling") { $0.arxiv = "2312.00752" },
      note("doi", title: "A paper") { $0.doi = "10.1145/3292500.3330701" },
      note("post", title: "A post") {
        $0.urls = [NamedAddress(name: "post", address: "https://www.example.org/a/")]
      },
      note("code", title: "Code") {
        $0.urls = [NamedAddress(name: "code", address: "https://github.com/a/b.git")]
      },
      note("book", title: "一本书") { $0.isbn = "9780131103627" }, note("twin", title: "Twin"),
      note("twin-2", title: "twin"), note("nameless", title: ""),
      note("paper", title: "Pdf") {
        $0.urls = [NamedAddress(name: "pdf", address: "https://arxiv.org/pdf/1901.02860")]
      },
    ]
  }

  private func match(title: String = "", identifiers: [String] = [], addresses: [String] = []) -> [String] {
    let work = ImportedWork(name: "w", title: title, identifiers: identifiers, addresses: addresses)
    switch WorkMatcher(notes).match(work) {
    case .note(let index): return [notes[index].id]
    case .several(let indices): return indices.map { notes[$0].id }
    case .none: return []
    }
  }

  @Test(arguments: [
    (["arXiv:2312.00752v2"], "mamba"), (["10.48550/ARXIV.2312.00752"], "mamba"),
    (["https://doi.org/10.1145/3292500.3330701"], "doi"), (["0-13-110362-8"], "book"),
    (["1901.02860"], "paper"),
  ])
  func anIdentifierFindsTheNote(identifiers: [String], id: String) {
    #expect(match(title: "something else", identifiers: identifiers) == [id])
  }

  @Test(arguments: [
    ("http://example.org/a", "post"), ("https://example.org/a#:~:text=words", "post"),
    ("https://github.com/a/b", "code"), ("https://example.org/a/?utm_source=x&UTM_medium=y#z", "post"),
    ("https://arxiv.org/pdf/2312.00752v1.pdf#page=3", "mamba"), ("https://arxiv.org/abs/1901.02860", "paper"),
  ])
  func anAddressFindsTheNote(address: String, id: String) {
    #expect(match(title: "something else", addresses: [address]) == [id])
  }

  @Test(arguments: [
    "https://example.org/b", "https://example.org/a?page=2", "file:///a/b.pdf", "urn:x-pdf:0123", "",
  ])
  func anotherAddressFindsNone(address: String) {
    #expect(match(addresses: [address]).isEmpty)
  }

  @Test func aTitleFindsTheNoteWhateverItsCaseAndPunctuation() {
    #expect(match(title: "mamba – linear time sequence modeling") == ["mamba"])
    #expect(match(title: "Mamba 2").isEmpty && match().isEmpty)
  }

  @Test(arguments: [
    ("Mamba", "mamba"), ("Code: the story of it", "code"), ("A post – mine", "post"), ("一本书：副标题", "book"),
    ("The short one", "short"), ("also", "short"),
  ])
  func aTitleThatIsNotCertainIsOffered(title: String, id: String) {
    let notes =
      self.notes + [
        note("short", title: "Something") {
          $0.short = "the short one"
          $0.aliases = ["Also"]
        }
      ]
    let match = WorkMatcher(notes).match(ImportedWork(name: "w", title: title))
    #expect(match == .several(notes.indices.filter { notes[$0].id == id }))
    #expect(WorkMatcher(notes + notes).match(ImportedWork(name: "w", title: "also")) == .none)
  }

  @Test func whatFindsSeveralIsNotGuessed() {
    #expect(match(title: "TWIN") == ["twin", "twin-2"])
    #expect(match(title: "A paper", identifiers: ["2312.00752", "9780131103627"]) == ["mamba", "book"])
  }

  @Test func anIdentifierCountsBeforeATitle() {
    #expect(
      match(title: "A paper", identifiers: ["2312.00752"], addresses: ["https://example.org/a"]) == ["mamba"])
  }
}
