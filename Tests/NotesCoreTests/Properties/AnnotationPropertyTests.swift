import Testing

@testable import NotesCore

/// What holds for all annotations that are written.
struct AnnotationPropertyTests {
  private static let pieces = [
    "[[mamba]]", "> ", "[!quote] p. 3", "^abc123", "#", "## ", "```", "~~~", "<!--", "-->", "<b>", "[x](y)",
    "\n",
    "\n\n", " ", "字", "原文。", "words", "$$", "$x$", "---", "===", "\\", "[^1]", "]: x", "- ", "1. ", "|", "\t",
    "`",
    "\u{1B}[31m", "\u{200B}", "é", "e\u{301}", "%%", "🙂", "·", "2024-01-01", "\n+ x", "\n* * *",
    "\n---", "\n___\n",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...12, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
      .joined()
  }

  private static func note(_ generator: inout SeededGenerator) -> String {
    let bodies = [
      "", "\n摘要。\n", "\n摘要。\n\n## 批注\n", "\n摘要。\n\n## Annotations\n\n开头。\n\n## 别的\n\n完。\n",
      "\n## 批注\n\n> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n评语。\n\n> [!note]- p. 9 · 2023-01-01\n> 我的\n> 两行\n\n^m4w0re\n\n## 后面\n",
    ]
    let note = "---\ntitle: 测试\ntype: paper\n---\n" + (bodies.randomElement(using: &generator) ?? "")
    return Bool.random(using: &generator) ? note : note.replacing("\n", with: "\r\n")
  }

  @Test(arguments: Seeds.all) func whatIsAnnotatedIsReadAndAllOtherBytesStay(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let original = Array(Self.note(&generator).utf8)
      var editor = AnnotationEditor(Source(path: "n.md", bytes: original), heading: .chinese)
      let draft = AnnotationDraft(
        .quote,
        locator: [nil, "p. 2", "p. 7", "§3", "开头"].randomElement(using: &generator) ?? nil,
        date: [nil, "2024-01-01"].randomElement(using: &generator) ?? nil, words: Self.text(&generator),
        comment: InertText.writtenAsParagraphs(DraftText.words(Self.text(&generator))))
      if draft.tidied.words.isEmpty { continue }
      let before = editor.contents
      let id = try editor.insert(draft)
      let content = try #require(editor.contents.first { $0.id == id })
      #expect(AnnotationDraft(content) == draft.tidied)
      #expect(editor.document.links.isEmpty && editor.document.footnotes.isEmpty)
      #expect(editor.contents.filter { $0.id != id } == before)
      try isInsertion(editor.source.bytes, into: original)
      let annotation = try #require(editor.document.annotations.first { $0.id?.text == id })
      try editor.delete(annotation)
      if !before.isEmpty { #expect(editor.source.bytes == original) }
    }
  }

  /// Words that are laid out: code, verse, lists.
  private static let laidOut = [
    "    ", "  ", "\t", "def f(x):", "return x", "\n", "\n", "\n\n", "\n\n\n", "\r\n", "字", "　　", "- ", "> ",
    "```", "[[x]]",
    "[!quote] p. 3", "## ", "^abc123", "`", "|", " \t ", "a", "+ ", "* ", "\n---", "\n===", "* * *", "___",
    "\\",
  ]

  /// The words with line feeds for line ends, without the blanks at the ends of lines and blank lines around all.
  private func normalized(_ words: String) -> String {
    var lines = words.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        String(line.reversed().drop(while: \.isWhitespace).reversed())
      }[...]
    while lines.first == "" { lines.removeFirst() }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  @Test(arguments: Seeds.all) func theWordsAreReadAsTheyWereGiven(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let words = (0..<Int.random(in: 1...14, using: &generator)).map { _ in
        Self.laidOut.randomElement(using: &generator) ?? ""
      }.joined()
      let expected = normalized(words)
      if expected.isEmpty { continue }
      var editor = AnnotationEditor(
        Source(path: "n.md", bytes: Array(Self.note(&generator).utf8)), heading: .chinese)
      let id = try editor.insert(AnnotationDraft(locator: "p. 3", words: words))
      let index = try #require(editor.contents.firstIndex { $0.id == id })
      #expect(
        editor.contents[index].words.utf8.elementsEqual(expected.utf8),
        "seed \(seed): \(words.debugDescription)")
      #expect(editor.document.links.isEmpty && editor.document.blocks.count { $0.text == id } == 1)
      // Changed, they are read as they were given, too.
      var draft = AnnotationDraft(editor.contents[index])
      draft.words = "  x\n\n\n" + words
      try editor.replace(editor.document.annotations[index], with: draft)
      #expect(
        editor.contents[index].words.utf8.elementsEqual(normalized(draft.words).utf8),
        "seed \(seed): \(words.debugDescription)")
    }
  }

  /// Whether some bytes are others with one run put in.
  private func isInsertion(_ bytes: [UInt8], into original: [UInt8]) throws {
    let start = zip(bytes, original).prefix { $0 == $1 }.count
    let end = zip(bytes.reversed(), original.reversed()).prefix { $0 == $1 }.count
    #expect(start + end >= original.count)
  }

  @Test(arguments: Seeds.all) func aSectionThatIsWrittenAgainIsTheSame(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<30 {
      var editor = AnnotationEditor(Source(path: "n.md", bytes: Array("一句话。\n".utf8)), heading: .english)
      for page in 0..<Int.random(in: 1...4, using: &generator) {
        let words = Self.text(&generator)
        if DraftText.words(words).isEmpty { continue }
        try editor.insert(AnnotationDraft(locator: "p. \(9 - page)", date: "2024-01-01", words: words))
      }
      var again = AnnotationEditor(Source(path: "n.md", bytes: Array("一句话。\n".utf8)), heading: .english)
      for content in editor.contents { try again.insert(AnnotationDraft(content)) }
      #expect(again.source.bytes == editor.source.bytes)
      for annotation in editor.document.annotations {
        let draft = AnnotationDraft(editor.document.content(of: annotation))
        try editor.replace(annotation, with: draft)
      }
      #expect(again.source.bytes == editor.source.bytes)
    }
  }
}
