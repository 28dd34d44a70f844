import NotesCore
import Testing

struct NameFinderTests {
  private static let notes: [Note] = [
    note("mamba", "Mamba: Linear-Time Sequence Modeling with Selective State Spaces", short: "Mamba") {
      $0.arxiv = "2312.00752"
      $0.authors = ["Albert Gu", "Tri Dao"]
      $0.urls = [NamedAddress(name: "code", address: "https://github.com/state-spaces/mamba")]
    },
    note("gpt-3", "Language Models are Few-Shot Learners", short: "GPT-3") { $0.section = "2020" },
    note("gpt-4", "GPT-4 Technical Report", short: "GPT-4") { $0.arxiv = "2303.08774v6" },
    note("qwen", "Qwen", short: "通义千问") { $0.aliases = ["千问", "Tongyi Qianwen"] },
    note("tongyi-tingwu", "通义听悟") { $0.aliases = ["听悟"] },
    note("deberta", "DeBERTa: Decoding-enhanced BERT") { $0.doi = "10.48550/arXiv.2006.03654" },
    note("atlas-model", "Atlas", short: "ATLAS") { $0.aliases = ["The Atlas"] },
    note("atlas-post", "Meta's new model") { $0.aliases = ["atlas"] },
    note("schuetze", "A book of Hinrich Schütze") { $0.isbn = "978-0-262-13360-9" },
    note("ulmfit", "Universal Language Model Fine-tuning") { $0.acl = "P18-1031" },
  ]

  private static func note(
    _ id: String, _ title: String, short: String? = nil, _ fill: (inout Note) -> Void = { _ in }
  ) -> Note {
    var note = Note(id: id, path: "notes/2023/\(id).md", section: "2023")
    note.title = title
    note.short = short
    fill(&note)
    return note
  }

  @Test func aNameIsWholeWhereItIsMoreThanABeginningOrSomeWords() {
    let finder = NameFinder(Self.notes)
    for name in [
      "mamba", "MAMBA", "千问", "Atlas", "Qwen", "2312.00752", "2023/ulmfit", "notes/2023/ulmfit.md",
    ] {
      #expect(finder.isWhole(name), "\(name)")
    }
    for name in ["mam", "gpt", "Language Models", "Albert Gu", "nothing", ""] {
      #expect(!finder.isWhole(name), "\(name)")
    }
  }

  @Test func anIDToTheLetterIsNeverAmbiguous() {
    let notes = [Self.note("gpt-3", "One"), Self.note("gpt_3", "Two"), Self.note("gpt3", "Three")]
    #expect(NameFinder(notes).find("gpt_3") == .found(1))
    #expect(NameFinder(notes).find("GPT 3") == .ambiguous([0, 1, 2]))
  }

  private func find(_ name: String) -> NameFinder.Match { NameFinder(Self.notes).find(name) }

  private func ids(_ match: NameFinder.Match) -> [String] {
    switch match {
    case .found(let index): [Self.notes[index].id]
    case .ambiguous(let indices): indices.map { Self.notes[$0].id }
    case .none: []
    }
  }

  @Test(arguments: [
    ("mamba", "mamba"), ("Mamba", "mamba"), ("mamb", "mamba"), ("MAMBA", "mamba"), ("GPT3", "gpt-3"),
    ("gpt 3", "gpt-3"), ("gpt_3", "gpt-3"), ("ＧＰＴ－３", "gpt-3"), ("gpt–4", "gpt-4"),
    ("2312.00752", "mamba"), ("2312.00752v2", "mamba"), ("arXiv:2303.08774", "gpt-4"),
    ("https://arxiv.org/pdf/2312.00752v1.pdf", "mamba"),
    ("https://huggingface.co/papers/2006.03654", "deberta"),
    ("http://www.github.com/state-spaces/mamba.git", "mamba"), ("github.com/state-spaces/mamba/", "mamba"),
    ("10.48550/ARXIV.2006.03654", "deberta"), ("linear time", "mamba"), ("lineartime", "mamba"),
    ("time linear gu", "mamba"), ("通义千问", "qwen"), ("通义", "qwen"), ("千问", "qwen"),
    ("notes/2023/qwen.md", "qwen"), ("./notes/2023/qwen", "qwen"), ("2023/qwen", "qwen"), ("qwen.md", "qwen"),
    ("/home/reader/library/notes/2023/qwen.md", "qwen"), ("Few-Shot Learners", "gpt-3"),
    ("Schütze", "schuetze"), ("9780262133609", "schuetze"), ("p18-1031", "ulmfit"),
    ("https://aclanthology.org/P18-1031/", "ulmfit"), ("aclweb.org/anthology/P18-1031.pdf", "ulmfit"),
    ("听悟", "tongyi-tingwu"), ("A book of Hinrich Schu\u{308}tze", "schuetze"),
  ])
  func findsANoteByWhatPeopleCallIt(name: String, id: String) {
    #expect(ids(find(name)) == [id])
  }

  @Test func givesAllCandidatesOfOneStageAndNoneOfALaterOne() {
    #expect(ids(find("GPT")) == ["gpt-3", "gpt-4"])
    #expect(ids(find("atlas")) == ["atlas-model", "atlas-post"])
    #expect(ids(find("Language Model")) == ["gpt-3", "ulmfit"])
  }

  @Test(arguments: ["", " ", "--", "…", "xyzzy", "\u{0}", "near", "BERTa", "notes/2022/qwen.md"])
  func findsNothingWhereNothingHasTheName(name: String) {
    #expect(ids(find(name)) == [])
  }

  @Test(arguments: [
    ("mmaba", ["mamba"]), ("通义千文", ["qwen"]), ("gtp-4", ["gpt-4"]), ("debreta", ["deberta"]), ("zz", []),
    ("通义听误", ["tongyi-tingwu"]),
  ])
  func suggestsWhatMayBeMeant(name: String, expected: [String]) {
    guard case .none(let suggestions) = find(name) else {
      Issue.record("\(name) was found")
      return
    }
    #expect(suggestions.map { Self.notes[$0].id } == expected)
  }

  @Test func anEmptyLibraryHasNoNames() {
    #expect(NameFinder([]).find("mamba") == .none(suggestions: []))
  }

  @Test func anyTextIsLookedUpWithoutHarm() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("aT5 .-_/:通ü\u{308}%#?<>1025vV\u{0}（）🍎")
    for _ in 0..<2_000 {
      let length = Int.random(in: 0...24, using: &generator)
      let name = String((0..<length).map { _ in alphabet.randomElement(using: &generator)! })
      _ = find(name)
      _ = Identifier(parsing: name)
      _ = Identifier(parsing: "https://doi.org/" + name)
      _ = Identifier(parsing: "https://arxiv.org/abs/" + name)
      let folded = FoldedName(name)
      #expect(
        folded.matches(name) && folded.isPrefix(of: name + "x"), "seed \(seed): \(name.debugDescription)")
    }
  }
}
