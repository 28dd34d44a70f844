import Testing

@testable import NotesCore

/// What must hold of all rules about front matter and of their fixes, whatever the file.
struct FrontMatterRulePropertyTests {
  @Test(arguments: Seeds.all)
  func fixesComeToAnEndAndSafeOnesLeaveTheNoteSayingTheSame(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let linter = try RandomNoteLinter()
    var fixed = 0
    for _ in 0..<40 {
      let source = Self.note(using: &generator)
      for unsafe in [false, true] {
        let result = linter.fixed(source, unsafe: unsafe)
        #expect(result.rounds <= 10, "\(source.text(0..<source.bytes.count))")
        if !unsafe {
          #expect(Said(result.source) == Said(source) || !Said(source).isReadable, "\(Said(source))")
        }
        if result.rounds > 0 { fixed += 1 }
      }
    }
    #expect(fixed > 20)
  }

  @Test(arguments: Seeds.all)
  func aSafeFixRemovesItsFinding(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let linter = try RandomNoteLinter()
    for _ in 0..<40 {
      let source = Self.note(using: &generator)
      let found = linter.diagnostics(source)
      for diagnostic in found where diagnostic.fix?.safety == .safe {
        let edits = diagnostic.fix?.edits ?? []
        let after = Source(path: source.path, bytes: edits.applied(to: source.bytes))
        let left = linter.diagnostics(after).count { $0.rule == diagnostic.rule }
        let before = found.count { $0.rule == diagnostic.rule }
        #expect(left < before, "\(diagnostic.rule): \(source.text(0..<source.bytes.count).debugDescription)")
      }
    }
  }

  @Test(arguments: Seeds.all)
  func everyRangeIsInBoundsWhateverTheBytes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let linter = try RandomNoteLinter()
    for _ in 0..<100 {
      let source = Source(path: "notes/a.md", bytes: RandomText.bytes(using: &generator))
      for diagnostic in linter.diagnostics(source) {
        #expect(diagnostic.range.upperBound <= source.bytes.count, "\(source.bytes)")
        var end = 0
        for edit in diagnostic.fix?.edits ?? [] {
          #expect(
            edit.range.lowerBound >= end && edit.range.upperBound <= source.bytes.count, "\(source.bytes)")
          end = edit.range.upperBound
        }
      }
      #expect(linter.fixed(source, unsafe: true).rounds <= 10, "\(source.bytes)")
    }
  }

  /// A note of random front matter, in one of the ways to end lines.
  private static func note(using generator: inout SeededGenerator) -> Source {
    let yaml = RandomFrontMatter.yaml(using: &generator)
    let required = Bool.random(using: &generator) ? "title: no\ntype: paper\n" : ""
    let text = "---\n" + required + yaml + "---\n\nbody\u{2028}\n"
    let lineBreak = ["\n", "\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
    let bytes = text.utf8.flatMap { $0 == UInt8(ascii: "\n") ? Array(lineBreak.utf8) : [$0] }
    return Source(path: "notes/a.md", bytes: bytes)
  }
}

/// A linter of notes with all rules about front matter on.
private struct RandomNoteLinter {
  private let folder = TemporaryFolder()
  private let linter: Linter
  private let file = NoteFile(path: "notes/a.md", section: "", stem: "a")

  init() throws {
    folder.makeFolder("notes")
    let files = try LibraryFiles(LibraryRoot(path: folder.path), Configuration())
    let selection = RuleSelection(LintConfiguration(), select: [RuleSelector("front-matter")])
    linter = try Linter(files, selection, today: ExampleLibrary.today, isFixing: true)
  }

  func diagnostics(_ source: Source) -> [Diagnostic] { linter.diagnostics(of: source, file) }

  /// The file after all fixes, and how many rounds it took; 11 where there was no end to them.
  func fixed(_ source: Source, unsafe: Bool) -> (source: Source, rounds: Int) {
    var source = source
    for round in 0...10 {
      let plan = FixPlan(diagnostics(source), including: unsafe)
      if plan.edits.isEmpty { return (source, round) }
      source = Source(path: source.path, bytes: plan.edits.applied(to: source.bytes))
    }
    return (source, 11)
  }
}

/// What a note says: its fields, and the values of the reader's own keys. Invisible line breaks count as spaces.
private struct Said: Equatable {
  private let fields: Note
  private let own: [String: [YAMLValue]]
  let isReadable: Bool

  init(_ source: Source) {
    let plain = source.text(0..<source.bytes.count).replacing("\u{2028}", with: " ")
      .replacing("\u{2029}", with: " ")
    let frontMatter = FrontMatter(Source(path: source.path, bytes: Array(plain.utf8)))
    isReadable = FrontMatter(source).isReadable && frontMatter.isReadable
    let file = NoteFile(path: source.path, section: "", stem: "a")
    fields =
      NoteReader.decode(frontMatter, file, .frontMatter).note ?? Note(id: "a", path: source.path, section: "")
    own = Dictionary(grouping: frontMatter.entries.filter { Field(key: $0.key) == nil }, by: \.key)
      .mapValues { $0.map { frontMatter.tree.value($0.valueNode, in: frontMatter.source.bytes) } }
  }
}
