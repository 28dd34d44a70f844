import NotesCore
import Testing

@testable import notes

struct DiagnosticRendererTests {
  private func renderer(
    _ language: Language = .english, width: Int = 80, color: ColorChoice = .never
  ) -> DiagnosticRenderer {
    DiagnosticRenderer(
      language: language,
      terminal: Terminal(
        isTerminal: true, size: (width, 24), color: color, environment: Environment()))
  }

  private func diagnostic(_ line: String, _ marked: String, hint: Message? = nil) -> Diagnostic {
    let bytes = Array(line.utf8)
    let needle = Array(marked.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: needle) } ?? 0
    return Source(path: "notes/a.md", bytes: bytes).diagnostic(
      "a/rule", at: start..<start + needle.count, Message("is wrong", zh: "不对"), hint: hint)
  }

  @Test(arguments: [
    ("progress: 12/x", "12/x", " 1 | progress: 12/x\n   |           ^~~~"),
    ("title: 未读的论文", "论文", " 1 | title: 未读的论文\n   |              ^~~~"),
    ("\tkey: x", "key", " 1 |     key: x\n   |     ^~~"),
    ("a\u{1B}b: x", "b", " 1 | a<U+001B>b: x\n   |          ^"),
    ("\u{FEFF}title: x", "x", " 1 | title: x\n   |        ^"),
    ("k: 👩‍👩‍👧‍👦 x", "x", " 1 | k: 👩‍👩‍👧‍👦 x\n   |       ^"),
    ("k: e\u{301} x", "x", " 1 | k: e\u{301} x\n   |      ^"),
    ("k: ❤️ x", "\u{FE0F}", " 1 | k: ❤️ x\n   |    ^~"),
    ("abc", "", " 1 | abc\n   | ^"),
  ])
  func pointsAtThePlace(line: String, marked: String, excerpt: String) {
    #expect(
      renderer().text(of: diagnostic(line, marked)) == """
        notes/a.md:1:\(diagnostic(line, marked).start.column): error: is wrong  [a/rule]
        \(excerpt)

        """)
  }

  @Test func speaksChinese() {
    let shown = renderer(.chinese).text(of: diagnostic("a: b", "b", hint: Message("fix it", zh: "改正")))
    #expect(
      shown == """
        notes/a.md:1:4: 错误: 不对  [a/rule]
         1 | a: b
           |    ^
          建议：改正

        """)
  }

  @Test func cutsALongLineAroundThePlace() {
    let line = String(repeating: "前", count: 100) + "HERE" + String(repeating: "后", count: 100)
    let lines = renderer(width: 45).text(of: diagnostic(line, "HERE")).split(separator: "\n")
    #expect(lines[1] == " 1 | ..前前前前前前前前前HERE后后后后后后后..")
    #expect(lines[2] == "   |                     ^~~~")
  }

  @Test func showsNoExcerptWhereThereIsNone() {
    let diagnostic = Diagnostic(rule: "a/b", severity: .warning, message: Message(verbatim: "x"), path: "p")
    #expect(renderer().text(of: diagnostic) == "p:1:1: warning: x  [a/b]\n")
  }

  @Test func showsAnErrorWithItsHints() {
    let error = NotesError(
      .notFound, Message("no note `\u{1B}x`", zh: "没有笔记"),
      hints: [Message("try this", zh: "试试"), Message("or\nthat", zh: "或者")])
    #expect(
      renderer().text(of: error) == """
        notes: no note `<U+001B>x`
          help: try this
          help: or
                that

        """)
  }

  @Test func paintsTheSeverity() {
    let shown = renderer(color: .always).text(of: diagnostic("a: b", "b"))
    #expect(shown.contains("\u{1B}[1;31merror: \u{1B}[0m"))
    #expect(shown.contains("\u{1B}[1;31m^\u{1B}[0m"))
  }

  @Test(arguments: UInt64(1)...40)
  func fitsTheTerminalWhateverTheLine(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = Array(random.text(of: 60).utf8)
    let from = Int.random(in: 0...bytes.count, using: &random)
    let to = Int.random(in: from...bytes.count, using: &random)
    let width = Int.random(in: 30...90, using: &random)
    let diagnostic = Source(path: "p", bytes: bytes).diagnostic("r", at: from..<to, Message(verbatim: "m"))
    for line in renderer(width: width).text(of: diagnostic).split(separator: "\n").dropFirst() {
      #expect(String(line).displayWidth <= width, "seed \(seed)")
    }
  }
}
