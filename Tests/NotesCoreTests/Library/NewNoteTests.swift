import NotesCore
import Testing

struct NewNoteTests {
  private let present: [Note] = {
    var mamba = Note(id: "mamba", path: "notes/2023/mamba.md", section: "2023")
    mamba.title = "Mamba: Linear-Time Sequence Modeling"
    mamba.short = "Mamba"
    mamba.arxiv = "2312.00752"
    mamba.urls = [.init(name: "code", address: "https://github.com/state-spaces/mamba")]
    var other = Note(id: "gpt-3", path: "notes/2020/gpt-3.md", section: "2020")
    other.title = "Language Models are Few-Shot Learners"
    other.urls = [.init(name: "paper", address: "https://arxiv.org/abs/2005.14165v4")]
    other.doi = "10.1000/ABC"
    return [mamba, other]
  }()

  private func work(_ title: String, _ change: (inout Note) -> Void = { _ in }) -> Note {
    var note = Note(id: "", path: "", section: "")
    note.title = title
    note.kind = .paper
    change(&note)
    return note
  }

  private func add(
    _ work: Note, _ configuration: Configuration = Configuration(),
    _ choose: (inout NewNote.Choices) -> Void = { _ in }
  ) throws -> NewNote {
    var choices = NewNote.Choices()
    choose(&choices)
    return try NewNote(work, choices, currentYear: 2026, in: present, configuration)
  }

  private func refusal(
    _ work: Note, _ choose: (inout NewNote.Choices) -> Void = { _ in }
  ) throws -> NotesError {
    try #require(throws: NotesError.self) { try add(work, Configuration(), choose) }
  }

  @Test func theSectionIsTheYearAsFarAsItIsKnown() throws {
    #expect(try add(work("A")).note.path == "notes/2026/a.md")
    #expect(try add(work("A") { $0.arxiv = "1706.03762" }).note.path == "notes/2017/a.md")
    let dated = try add(
      work("A") {
        $0.arxiv = "1706.03762"
        $0.year = 2018
      })
    #expect(dated.note.path == "notes/2018/a.md" && dated.note.year == 2018)
    #expect(try add(work("A") { $0.arxiv = "1706.03762" }).note.year == nil)
    #expect(try add(work("A")) { $0.section = "toolkits" }.note.path == "notes/toolkits/a.md")
  }

  @Test(arguments: ["notes/x", "x", "./x/"]) func aSectionMayBeginWithTheNotesFolder(section: String) throws {
    #expect(try add(work("A")) { $0.section = section }.note.path == "notes/x/a.md")
  }

  @Test func theNotesFolderIsTheConfigurations() throws {
    var configuration = Configuration()
    configuration.notesFolder = ""
    #expect(try add(work("A"), configuration) { $0.section = "." }.note.path == "a.md")
  }

  @Test func anIdentifierOfAnotherNoteIsAlwaysRefused() throws {
    for change: (inout Note) -> Void in [
      { $0.arxiv = "2312.00752v3" }, { $0.arxiv = "2005.14165" }, { $0.doi = "10.1000/abc" },
      { $0.urls = [.init(name: "pdf", address: "https://arxiv.org/pdf/2312.00752")] },
    ] {
      let error = try refusal(work("New", change)) { $0.allowsNamesakes = true }
      #expect(error.kind == .refused && error.message.english.contains("notes/20"))
    }
  }

  @Test(arguments: ["mamba", "MAMBA", "language models are few shot learners"])
  func aNameOfAnotherNoteIsRefusedUnlessItIsAllowed(name: String) throws {
    #expect(try refusal(work(name)).hints.contains { $0.english.contains("--force") })
    let allowed = try add(work(name)) {
      $0.allowsNamesakes = true
      $0.id = "another"
    }
    #expect(allowed.note.id == "another")
  }

  @Test func anAddressOfAnotherNoteIsRefusedWhereItIsTheWorksOwn() throws {
    let address = "http://www.github.com/state-spaces/mamba.git"
    #expect(try refusal(work("New")) { $0.addresses = [address] }.message.english.contains("mamba.md"))
    #expect(throws: Never.self) { try add(work("New") { $0.urls = [.init(name: "code", address: address)] }) }
  }

  @Test(arguments: ["mamba", "Mamba", "ma-mba", "gpt3", "GPT.3"])
  func anIdThatANameCouldNotTellApartIsTaken(id: String) throws {
    let error = try refusal(work("New")) { $0.id = id }
    #expect(error.kind == .refused && error.hints.contains { $0.english.contains("--id") })
  }

  @Test func aTitleIsNeededAndTheErrorSaysWhereToLook() throws {
    let error = try refusal(work("") { $0.arxiv = "2405.21060" })
    #expect(
      error.kind == .usage && error.hints.contains { $0.english.contains("https://arxiv.org/abs/2405.21060") }
    )
    #expect(try refusal(work("") { $0.arxiv = "2312.00752" }).kind == .refused)
  }

  @Test func aPlaceThatTheConfigurationLeavesOutIsRefused() throws {
    var configuration = Configuration()
    configuration.exclude = ["notes/drafts/**", "notes/x.md"]
    #expect(throws: NotesError.self) { try add(work("A"), configuration) { $0.section = "drafts" } }
    #expect(throws: NotesError.self) { try add(work("X"), configuration) { $0.section = "" } }
    #expect(throws: Never.self) { try add(work("A"), configuration) }
    configuration.include = ["notes/2020/**"]
    #expect(throws: NotesError.self) { try add(work("A"), configuration) }
  }

  @Test func theFileIsMadeAndNeverOverAnother() throws {
    let folder = TemporaryFolder()
    folder.makeRepository()
    folder.write("notes/2026/b.md", "theirs")
    let new = try add(work("A"))
    try WriteTransaction(in: folder.root, stateDirectory: nil).commit([new.change])
    #expect(folder.read("notes/2026/a.md") == "---\ntitle: A\ntype: paper\n---\n")
    let taken = try add(work("B"))
    #expect(throws: NotesError.self) {
      try WriteTransaction(in: folder.root, stateDirectory: nil).commit([taken.change])
    }
    #expect(folder.read("notes/2026/b.md") == "theirs")
  }
}
