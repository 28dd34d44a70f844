import Testing

@testable import NotesCore

/// What holds for all imports of annotations, whatever strangers wrote.
struct ImportPropertyTests {
  private static let pieces = [
    "[[mamba]]", "> ", "[!quote] p. 3", "^abc123", "#", "## 批注\n", "```", "~~~", "<!--", "-->", "<b>",
    "[x](y)", "`", "` ", "``",
    "\n", "\n\n", " ", "字", "原文。", "words", "$$", "$x$", "---", "===", "\\", "[^1]", "]: x", "- ", "1. ",
    "\t",
    "<!-- imported\n", "zotero:A0 0123456789abc", "\u{1B}[31m", "\u{0}", "\u{2028}", "é", "e\u{301}", "🙂",
    "\r\n",
  ]
  private static let bodies = [
    "", "\n摘要。\n", "\n摘要。\n\n## 批注\n", "\n摘要。\n\n## Annotations\n\n开头。\n\n## 别的\n\n完。",
    "\n## 批注\n\n> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n评语。\n\n> [!note]- p. 9 · 2023-01-01\n> 我的\n> 两行\n\n^m4w0re\n\n## 后面\n",
    "\n## 批注\n\n<!-- imported\nzotero:Z 0123456789abc\nwhat is this\n-->\n\n> [!quote] p. 5\n> words\n",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...8, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
      .joined()
  }

  private static func note(_ generator: inout SeededGenerator) -> [UInt8] {
    let note = "---\ntitle: 测试\ntype: paper\n---\n" + (bodies.randomElement(using: &generator) ?? "")
    return Array((Bool.random(using: &generator) ? note : note.replacing("\n", with: "\r\n")).utf8)
  }

  private static func annotation(_ index: Int, _ generator: inout SeededGenerator) -> ImportedAnnotation? {
    guard let key = AnnotationKey(source: "zotero", value: "A\(index)") else { return nil }
    let said = ImportedAnnotation.Said(
      words: text(&generator), comment: text(&generator), tags: [text(&generator)],
      locator: [nil, "p. 2", "p. 7", "§3", text(&generator)].randomElement(using: &generator) ?? nil,
      date: "2024-01-01")
    return ImportedAnnotation(key, said)
  }

  private static func annotations(_ generator: inout SeededGenerator) -> [ImportedAnnotation] {
    (0..<Int.random(in: 1...5, using: &generator)).compactMap { annotation($0, &generator) }
  }

  private func importing(
    _ annotations: [ImportedAnnotation], into bytes: [UInt8], updates: Bool = false
  ) throws -> NoteImport {
    try NoteImport(
      of: annotations, into: Note(id: "n", path: "n.md", section: ""), bytes, heading: .chinese,
      takesUpdates: updates)
  }

  private func document(_ bytes: [UInt8]) -> Document {
    Document(FrontMatter(Source(path: "n.md", bytes: bytes)))
  }

  // MARK: Properties

  @Test(arguments: Seeds.all) func importedTwiceAddsNothingAndAllOtherLinesStay(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<30 {
      let (original, annotations) = (Self.note(&generator), Self.annotations(&generator))
      let once = try #require(try importing(annotations, into: original).file.new)
      let twice = try importing(annotations, into: once, updates: true)
      #expect(twice.file.new == once, "seed \(seed)")
      #expect(twice.counts == (annotations.isEmpty ? [:] : [.known: annotations.count]), "seed \(seed)")
      #expect(areLines(of: original, among: once), "seed \(seed)")
      let document = document(once)
      #expect(document.links.isEmpty && document.footnotes.isEmpty, "seed \(seed)")
      for annotation in annotations {
        let content = document.annotations.map(document.content).first { $0.keys.contains(annotation.key) }
        #expect(
          content.map { AnnotationID.canonical($0.words) } == AnnotationID.canonical(annotation.draft.words))
      }
    }
  }

  @Test(arguments: Seeds.all) func whatTheReaderEditedStays(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let annotations = Self.annotations(&generator)
      let once = try #require(try importing(annotations, into: Self.note(&generator)).file.new)
      var editor = AnnotationEditor(Source(path: "n.md", bytes: once), heading: .chinese)
      guard let annotation = editor.document.annotations.randomElement(using: &generator) else { continue }
      var draft = AnnotationDraft(editor.document.content(of: annotation))
      draft.comment += draft.comment.isEmpty ? "我的。" : "\n\n我的。"
      try editor.replace(annotation, with: draft)
      let edited = editor.source.bytes
      #expect(try importing(annotations, into: edited, updates: true).file.new == edited, "seed \(seed)")
      let changed = changes(of: annotations, in: editor.document, where: { $0.comment.hasSuffix("我的。") })
      let again = try importing(changed, into: edited, updates: true)
      // The words may be corrected; what the reader said below them stays.
      #expect(again.counts[.updated, default: 0] == changed.count, "seed \(seed)")
      let after = self.document(try #require(again.file.new))
      let comments = after.annotations.map { after.content(of: $0).comment }
      #expect(comments.filter { $0.hasSuffix("我的。") } == [draft.comment], "seed \(seed)")
    }
  }

  @Test(arguments: Seeds.all) func wordsThatTheReaderEditedStay(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let annotations = Self.annotations(&generator)
      let once = try #require(try importing(annotations, into: Self.note(&generator)).file.new)
      var editor = AnnotationEditor(Source(path: "n.md", bytes: once), heading: .chinese)
      let imported = editor.document.annotations.filter { !editor.document.content(of: $0).keys.isEmpty }
      guard let annotation = imported.randomElement(using: &generator) else { continue }
      var draft = AnnotationDraft(editor.document.content(of: annotation))
      draft.words += "\n改过。"
      try editor.replace(annotation, with: draft)
      let edited = editor.source.bytes
      let changed = changes(of: annotations, in: editor.document, where: { $0.words.hasSuffix("改过。") })
      let again = try importing(changed, into: edited, updates: true)
      #expect(again.counts[.conflicting, default: 0] == changed.count, "seed \(seed)")
      let after = self.document(try #require(again.file.new))
      #expect(after.annotations.contains { after.content(of: $0).words == draft.words }, "seed \(seed)")
    }
  }

  @Test(arguments: Seeds.all) func whatTheReaderDeletedStaysAway(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let annotations = Self.annotations(&generator)
      let once = try #require(try importing(annotations, into: Self.note(&generator)).file.new)
      var editor = AnnotationEditor(Source(path: "n.md", bytes: once), heading: .chinese)
      guard let annotation = editor.document.annotations.randomElement(using: &generator) else { continue }
      let byHand = Array(once[..<annotation.range.lowerBound] + once[annotation.range.upperBound...])
      try editor.delete(annotation)
      for deleted in [editor.source.bytes, byHand] {
        let again = try importing(annotations, into: deleted, updates: true)
        #expect(again.file.new == deleted, "seed \(seed)")
      }
    }
  }

  @Test(arguments: Seeds.all) func whatTheSourceChangedIsReportedAndThenTaken(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let annotations = Self.annotations(&generator)
      let once = try #require(try importing(annotations, into: Self.note(&generator)).file.new)
      let before = document(once)
      let untouched = Set(annotations.map(\.fingerprint))
      let changed = changes(of: annotations, in: before) { untouched.contains(AnnotationFingerprint(of: $0)) }
      let reported = try importing(changed, into: once)
      #expect(
        reported.file.new == once && reported.counts[.changed, default: 0] == changed.count, "seed \(seed)")
      let taken = try #require(try importing(changed, into: once, updates: true).file.new)
      let after = document(taken)
      let keys = Set(changed.map(\.key))
      let others: (AnnotationContent) -> Bool = { keys.isDisjoint(with: $0.keys) }
      #expect(
        after.annotations.map(after.content).filter(others)
          == before.annotations.map(before.content).filter(others))
      for annotation in changed {
        let content = try #require(
          after.annotations.map(after.content).first { $0.keys.contains(annotation.key) })
        #expect(AnnotationFingerprint(of: content) == annotation.fingerprint, "seed \(seed)")
        let old = before.annotations.map(before.content).first { $0.keys.contains(annotation.key) }
        #expect(content.id == old?.id && content.date == old?.date, "seed \(seed)")
      }
      #expect(try importing(changed, into: taken, updates: true).file.new == taken, "seed \(seed)")
    }
  }

  // MARK: Parts

  /// The annotations whose counterparts in a document are so, with other words.
  private func changes(
    of annotations: [ImportedAnnotation], in document: Document, where isWanted: (AnnotationContent) -> Bool
  ) -> [ImportedAnnotation] {
    let contents = document.annotations.map(document.content)
    return annotations.compactMap { annotation in
      guard let content = contents.first(where: { $0.keys.contains(annotation.key) }), isWanted(content)
      else {
        return nil
      }
      return ImportedAnnotation(
        annotation.key, .init(words: "Other words. " + annotation.draft.words, locator: "p. 5"))
    }
  }

  /// Whether the lines of a file all stand in another, in their order.
  private func areLines(of original: [UInt8], among bytes: [UInt8]) -> Bool {
    let isBreak: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
    var rest = bytes.split(whereSeparator: isBreak)[...]
    return original.split(whereSeparator: isBreak).allSatisfy { line in
      guard let place = rest.firstIndex(of: line) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }
}
