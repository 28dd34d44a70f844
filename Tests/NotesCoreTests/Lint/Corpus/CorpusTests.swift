import Testing

@testable import NotesCore

/// Lints a library of whole notes, as people write them, and that library with one defect after the other.
///
/// The defects are slips of a tired hand, made without a look at the rules' own examples, and stand where such slips
/// happen: on the first line and the last, after Chinese and emoji, in nested lists, in flow style, between CRLF.
struct CorpusTests {
  @Test(arguments: [[], ["all"]]) func findsNothingInTheCleanLibrary(select: [String]) throws {
    #expect(try CorpusLibrary().findings(select) == [])
  }

  @Test(arguments: Defect.all) func findsTheDefectWhereItIsAndNothingElse(defect: Defect) throws {
    let files = try defect.markedFiles()
    let library = CorpusLibrary(changes: files.mapValues(\.text), without: defect.abandonedPath)
    let expected = files.flatMap { path, marked in marked.places.map { "\(path):\($0): \(defect.rule)" } }
    let rule = try #require(RuleCatalog.description(of: defect.rule))
    #expect(!expected.isEmpty)
    #expect(try library.findings(rule.isDefault ? [] : ["default", rule.name]) == expected.sorted())
  }

  @Test func everyRuleHasItsDefects() {
    #expect(Defect.all.count >= 200)
    #expect(Defect.classic.count == 7)
    #expect(Set(Defect.all.map(\.testDescription)).count == Defect.all.count, "two defects have one name")
    let counts = Dictionary(grouping: Defect.all, by: \.rule).mapValues(\.count)
    // Defects of these are no text, or no edit of a note.
    let others = ["file", "configuration"]
    let rules = RuleCatalog.descriptions.filter {
      !others.contains($0.group) && $0.name != "front-matter/too-long"
    }
    #expect(rules.filter { counts[$0.name, default: 0] < ($0.isDefault ? 2 : 1) }.map(\.name) == [])
  }
}
