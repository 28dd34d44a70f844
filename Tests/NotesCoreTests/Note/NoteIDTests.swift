import Testing

@testable import NotesCore

struct NoteIDTests {
  @Test(arguments: [
    ("Mamba: Linear-Time Sequence Modeling", "mamba"),
    ("Attention Is All You Need", "attention-is-all-you-need"),
    ("GPT-3.5", "gpt-3-5"), ("BERT", "bert"), ("T5 1.1", "t5-1-1"), ("  a  b ", "a-b"), ("C++", "c"),
    ("Don't Stop", "dont-stop"), ("Don\u{2019}t Stop", "dont-stop"), ("AI/ML & more", "ai-ml-more"),
    ("\u{FF27}\u{FF30}\u{FF34}\u{FF0D}\u{FF14}", "gpt-4"), ("Möbius Net", "möbius-net"),
    ("通义千问", "通义千问"), ("通义千问\u{FF1A}从零开始", "通义千问"), ("通义千问:从零开始", "通义千问"),
    ("大模型综述(上)", "大模型综述-上"), ("GPT 系列", "gpt-系列"), ("ERNIE 3.0 解读", "ernie-3-0-解读"),
    ("日本語のモデル", "日本語のモデル"), ("Привет, мир", "привет-мир"), ("नमस्ते", "नमस्ते"),
    ("🎉 Party 🎉", "party"), ("a👩‍👩‍👧b", "a-b"), ("12:30 at noon", "12-30-at-noon"),
    ("To see the world as it is: a study", "to-see-the-world-as-it-is-a-study"),
    ("CON: a survey of reserved names", "con-a-survey-of-reserved-names"), ("Read: why", "read-why"),
    ("../../etc/passwd", "etc-passwd"), ("a\0b\u{1B}[2J\u{202E}c", "a-b-2jc"), ("-rf", "rf"),
    (".hidden", "hidden"),
  ])
  func aNameGivesItsWordsInLowerCase(name: String, id: String) {
    #expect(NoteID.suggestion(for: name) == id)
  }

  @Test(arguments: [
    "", "   ", "!?!", "🎉🎉", "1\u{FE0F}\u{20E3}".replacing("1", with: "…"), "con", "README", "read", "12",
    "\u{200B}",
  ])
  func whatCannotBeAnIdGivesNone(name: String) {
    #expect(NoteID.suggestion(for: name) == nil)
  }

  @Test func aNoteWithoutWordsIsNamedByItsIdentifier() {
    var note = Note(id: "", path: "", section: "")
    note.title = "🎉"
    #expect(NoteID.suggestion(for: note) == nil)
    note.arxiv = "2312.00752"
    #expect(NoteID.suggestion(for: note) == "arxiv-2312-00752")
  }

  @Test func aLongNameIsCutAtAWordOrBetweenCharacters() throws {
    let words = try #require(NoteID.suggestion(for: String(repeating: "word ", count: 40)))
    #expect(words.utf8.count <= 60 && words.hasSuffix("-word"))
    let chinese = try #require(NoteID.suggestion(for: String(repeating: "文", count: 40)))
    #expect(chinese == String(repeating: "文", count: 20))
    let mixed = try #require(NoteID.suggestion(for: "GPT " + String(repeating: "文", count: 40)))
    #expect(mixed.hasPrefix("gpt-文") && mixed.utf8.count <= 60)
  }

  @Test(arguments: [
    "", ".", "..", "../x", "a/b", "a\\b", ".hidden", "-x", "a b", "a\u{3000}b", "a\nb", "a\0b", "a\u{1B}b",
    "a\u{202E}b",
    "a\u{200B}b", "con", "NUL", "com1", "lpt9.txt", "aux.md", "CONIN$", "x.", "x.md", "README", "readme",
    "a#b", "a|b",
    "[a]", "a^b", "a:b", "a*", "a?", "\"a\"", "<a>", "@view", "done", "12/36", "+5", "40%",
    String(repeating: "x", count: 201),
  ])
  func aHostileIdIsRefused(id: String) throws {
    let error = try #require(throws: NotesError.self) { try NoteID.check(id) }
    #expect(error.kind == .usage && !error.hints.isEmpty)
  }

  @Test(arguments: ["a", "gpt-3", "通义千问", "Ünï", "a.b", "a_b", "100-pages", "common", "it's"])
  func aPlainIdIsTaken(id: String) throws {
    try NoteID.check(id)
  }

  @Test(arguments: Seeds.all)
  func everySuggestionIsAnIdAndGivesItself(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let name = RandomText.text(using: &generator)
      guard let id = NoteID.suggestion(for: name) else { continue }
      try NoteID.check(id)
      #expect(id.utf8.count <= 60, "\(name.debugDescription)")
      #expect(NoteID.suggestion(for: id).map { Array($0.utf8) } == Array(id.utf8), "\(name.debugDescription)")
    }
  }
}

struct SectionPathTests {
  @Test(arguments: [
    ("2023", "2023"), ("toolkits/", "toolkits"), ("./a/b", "a/b"), (".", ""), ("", ""), ("参考 资料", "参考 资料"),
  ])
  func aFolderBelowTheNotesIsASection(text: String, section: String) throws {
    #expect(try SectionPath.checked(text) == section)
  }

  @Test(arguments: [
    "/", "/etc", "..", "../x", "a/../b", "a//b", "a/./b", ".git", "a/.git", "a\\b", "nul", "a/com1", "x.md",
    "x.MD/y", "a\nb",
    "a\u{202E}", "-x", "a /b", "a:b", String(repeating: "x", count: 300),
  ])
  func anyOtherPlaceIsRefused(text: String) {
    #expect(throws: NotesError.self) { try SectionPath.checked(text) }
  }
}
