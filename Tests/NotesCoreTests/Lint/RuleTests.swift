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
    let found = try library.diagnostics(of: example.rule)
    #expect(found.allSatisfy { $0.rule == example.rule.name })
    #expect(found.map(\.range.lowerBound) == library.marks, "\(found)")
    if !example.isFailing {
      let others = try library.diagnostics().filter { $0.severity >= .warning }
      #expect(others.isEmpty, "a passing example has other defects: \(others.map { ($0.rule, $0.message) })")
    }
  }

  @Test(arguments: RuleTests.examples.filter(\.isFailing)) func saysWhatToDoInBothLanguages(example: Case)
    throws
  {
    for diagnostic in try ExampleLibrary(example.example).diagnostics(of: example.rule) {
      #expect(diagnostic.hint != nil)
      for message in [diagnostic.message, diagnostic.hint].compactMap({ $0 }) {
        #expect(!message.english.isEmpty && !message.chinese.isEmpty)
        #expect(!message.english.unicodeScalars.contains { "。，；".unicodeScalars.contains($0) })
      }
    }
  }

  @Test(arguments: RuleTests.examples.filter(\.isFailing)) func fixesAsTheExampleSays(example: Case) throws {
    let library = try ExampleLibrary(example.example)
    let found = try library.diagnostics(of: example.rule)
    let fixes = found.compactMap(\.fix)
    guard let expected = example.example.fixedText else {
      #expect(fixes.isEmpty, "the example does not show what its fix gives")
      return
    }
    #expect(fixes.count == found.count)
    // A rule whose fixes are mostly safe may have a riskier one for a worse case, but not the other way round.
    #expect(example.rule.fix == .safe || fixes.allSatisfy { $0.safety == example.rule.fix })
    let fixed = library.fixed(example.rule)
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == expected)
    #expect(try library.diagnostics(of: example.rule, in: fixed).isEmpty, "the fix leaves its finding")
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

  /// What the usual rules say of the example's file, in the order of the file.
  func diagnostics() throws -> [Diagnostic] {
    try linter([]).report().diagnostics.filter { $0.path == example.path }
  }

  /// What the usual rules say of another text of the example's file.
  func diagnostics(in source: Source) throws -> [Diagnostic] {
    try linter([]).diagnostics(of: source, noteFile)
  }

  /// What one rule says of the example's file, or of another text of it, in the order of the file.
  func diagnostics(of rule: RuleDescription, in source: Source? = nil) throws -> [Diagnostic] {
    // Whether a suppression is of use, only the rules that it names can tell.
    let select = rule.group == "suppression" ? ["default", rule.name] : [rule.name]
    let linter = try linter(select)
    let found =
      source.map { linter.diagnostics(of: $0, noteFile) }
      ?? linter.report().diagnostics.filter { $0.path == example.path }
    return found.filter { select.count == 1 || $0.rule == rule.name }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The file with every fix of a rule made, round after round.
  func fixed(_ rule: RuleDescription) -> Source {
    FileFix(source, includingUnsafe: true) { (try? diagnostics(of: rule, in: $0)) ?? [] }.fixed
  }

  /// Whether another text of the file says the same as a note: every field, and every key of the reader's own. What a
  /// relation says is the note that it leads to.
  func saysTheSame(as other: Source) -> Bool {
    guard let noteFile else { return true }
    let (before, after) = (FrontMatter(source), FrontMatter(other))
    let resolver = LinkResolver(Library.load(files, fields: .names).notes)
    let decoded = [before, after].map { frontMatter in
      var note = NoteReader.decode(frontMatter, noteFile, .frontMatter).note?.identified
      let relations = note?.relations ?? []
      note?.relations = relations.map { entry in
        let targets = entry.targets.map { name in resolver.index(of: name).map { "\($0)" } ?? name }
        return RelationTargets(entry.relation, targets)
      }
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

  private func linter(_ select: [String]) throws -> Linter {
    let selection = RuleSelection(files.configuration.lint, select: select.map { RuleSelector($0) })
    return try Linter(files, selection, today: Self.today, isFixing: true)
  }
}

extension Note {
  /// The note with its identifiers in one spelling: an address and what it leads to say the same.
  fileprivate var identified: Note {
    func identified(_ text: String?) -> String? {
      text.map { text in Identifier(parsing: text).map { "\($0.field.key) \($0.value)" } ?? text }
    }
    var note = self
    note.arxiv = identified(self.arxiv)
    note.doi = identified(self.doi)
    note.acl = identified(self.acl)
    note.isbn = identified(self.isbn)
    return note
  }
}
