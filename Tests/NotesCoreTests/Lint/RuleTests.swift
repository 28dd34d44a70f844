import Foundation
import Testing

@testable import NotesCore

/// Runs every rule over its own examples.
struct RuleTests {
  private static let examples: [Case] = RuleCatalog.descriptions.flatMap { rule in
    rule.passing.enumerated().map { Case(rule: rule, example: $1, kind: "passing", index: $0) }
      + rule.failing.enumerated().map { Case(rule: rule, example: $1, kind: "failing", index: $0) }
  }

  /// One example of one rule.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: RuleDescription
    let example: RuleExample
    let kind: String
    let index: Int

    var testDescription: String { "\(rule.name), \(kind) example \(index)" }
    var isFailing: Bool { kind == "failing" }
  }

  @Test(arguments: RuleTests.examples) func findsWhatIsMarkedAndNothingElse(example: Case) throws {
    let library = try ExampleLibrary(example.example)
    let found = library.diagnostics(select: [example.rule.name])
    #expect(found.allSatisfy { $0.rule == example.rule.name })
    #expect(found.map(\.range.lowerBound) == library.marks, "\(found)")
    if !example.isFailing {
      let others = library.diagnostics(select: []).filter { $0.severity >= .warning }
      #expect(others.isEmpty, "a passing example has other defects: \(others.map { ($0.rule, $0.message) })")
    }
  }

  @Test(arguments: RuleTests.examples.filter(\.isFailing)) func saysWhatToDoInBothLanguages(example: Case)
    throws
  {
    for diagnostic in try ExampleLibrary(example.example).diagnostics(select: [example.rule.name]) {
      #expect(diagnostic.hint != nil)
      for message in [diagnostic.message, diagnostic.hint].compactMap({ $0 }) {
        #expect(!message.english.isEmpty && !message.chinese.isEmpty)
        #expect(!message.english.unicodeScalars.contains { "。，；".unicodeScalars.contains($0) })
      }
    }
  }

  @Test(arguments: RuleTests.examples.filter(\.isFailing)) func fixesAsTheExampleSays(example: Case) throws {
    let library = try ExampleLibrary(example.example)
    let found = library.diagnostics(select: [example.rule.name])
    let fixes = found.compactMap(\.fix)
    guard let expected = example.example.fixedText else {
      #expect(fixes.isEmpty, "the example does not show what its fix gives")
      return
    }
    #expect(fixes.count == found.count)
    // A rule whose fixes are mostly safe may have a riskier one for a worse case, but not the other way round.
    #expect(example.rule.fix == .safe || fixes.allSatisfy { $0.safety == example.rule.fix })
    let fixed = library.fixed(select: [example.rule.name])
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == expected)
    #expect(library.diagnostics(of: fixed, select: [example.rule.name]).isEmpty, "the fix leaves its finding")
    if fixes.allSatisfy({ $0.safety == .safe }) { #expect(library.saysTheSame(as: fixed)) }
  }

  @Test(arguments: RuleCatalog.descriptions.map(\.name)) func hasExamplesAndWords(name: String) throws {
    let rule = try #require(RuleCatalog.description(of: name))
    let cannotBeShown = ["file", "configuration"].contains(rule.group) || name == "front-matter/too-long"
    #expect(cannotBeShown || !rule.passing.isEmpty && !rule.failing.isEmpty)
    #expect(rule.failing.contains { $0.fixed != nil } == (rule.fix != nil))
    for words in [rule.summary, rule.reason] {
      #expect(words.english.hasSuffix(".") && words.chinese.hasSuffix("。"), "\(words)")
    }
  }

  @Test func theListNamesEveryRuleOfTheFolderInTheOrderOfGroups() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/NotesCore/Lint/Rules")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix("Rule.swift") }
      .map { $0.split(separator: "/").last?.dropLast(".swift".count) ?? "" }
    let listed = Set(RuleCatalog.rules.map { String(describing: type(of: $0)) })
    #expect(listed == Set(files.map(String.init)))
    let names = RuleCatalog.descriptions.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(RuleCatalog.groups).count == RuleCatalog.groups.count, "a group stands in two places")
  }
}

/// The library of an example, in a temporary folder.
final class ExampleLibrary {
  private let folder = TemporaryFolder()
  private let example: RuleExample
  private let text: String
  private let files: LibraryFiles
  /// The offsets of the marks.
  let marks: [Int]
  /// The day on which examples are looked at.
  static let today = CivilDate(year: 2026, month: 11, day: 24) ?? CivilDate(daysSinceEpoch: 20_781)

  init(_ example: RuleExample) throws {
    self.example = example
    let pieces = example.markedText.components(separatedBy: "↓")
    var marks: [Int] = []
    for piece in pieces.dropLast() { marks.append((marks.last ?? 0) + piece.utf8.count) }
    self.marks = marks
    text = pieces.joined()
    folder.makeFolder("notes")
    folder.write(example.path, text)
    for (path, text) in example.others { folder.write(path, text) }
    let root = LibraryRoot(
      path: folder.path, configurationBytes: example.others[".notes.yml"].map { Array($0.utf8) })
    files = try LibraryFiles(root, ConfigurationReader.read(root))
  }

  private var source: Source { Source(path: example.path, bytes: Array(text.utf8)) }

  /// What the rules say of the example's file, in the order of the file; the usual ones where none are selected.
  func diagnostics(select: [String]) -> [Diagnostic] {
    linter(select).report().diagnostics.filter { $0.path == example.path }
  }

  func diagnostics(of source: Source, select: [String]) -> [Diagnostic] {
    linter(select).diagnostics(of: source, noteFile)
  }

  /// The file with every fix made, round after round.
  func fixed(select: [String]) -> Source {
    var source = source
    for _ in 0..<10 {
      let plan = FixPlan(diagnostics(of: source, select: select), including: true)
      if plan.edits.isEmpty { break }
      source = Source(path: source.path, bytes: plan.edits.applied(to: source.bytes))
    }
    return source
  }

  /// Whether another text of the file says the same as a note: every field, and every key of the reader's own.
  func saysTheSame(as other: Source) -> Bool {
    guard let noteFile else { return true }
    let (before, after) = (FrontMatter(source), FrontMatter(other))
    let decoded = [before, after].map { frontMatter in
      var note = NoteReader.decode(frontMatter, noteFile, .frontMatter).note
      // An address that stands twice, both times the same, says no more than one.
      let urls = note?.urls ?? []
      note?.urls = urls.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      return note
    }
    let keys = [before, after].map { Set($0.entries.map(\.key).filter { Field(key: $0) == nil }) }
    return decoded[0] == decoded[1] && keys[0] == keys[1]
  }

  private var noteFile: NoteFile? {
    files.listing.files.first { $0.path == example.path }
  }

  private func linter(_ select: [String]) -> Linter {
    let selection = RuleSelection(files.configuration.lint, select: select.map { RuleSelector($0) })
    return Linter(files, selection, today: Self.today, isUnlimited: true)
  }
}
