import Foundation
import Testing

@testable import NotesCore

/// Rules whose defects reading finds, and which no piece of text can show.
struct ReadingRuleTests {
  @Test func everyDefectThatReadingFindsHasARule() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/NotesCore")
    let name = #/"((?:front-matter|file|configuration)/[a-z0-9-]+)"/#
    var named: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    where path.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      named.formUnion(text.matches(of: name).map { String($0.1) })
    }
    #expect(named.count > 20)
    #expect(named.filter { RuleCatalog.description(of: $0) == nil }.sorted() == [])
    #expect(FileProblemRule.all.map(\.name) == FileProblem.rules)
  }

  @Test(
    arguments: [
      (Array("---\ntitle: a\ntype: paper\n---\n\n正文".utf8) + [0] + Array("\n".utf8), "file/nul-byte", 36),
      (Array("---\ntitle: a\ntype: paper\n---\n\n".utf8) + [0xD6, 0xD0, 0x0A], "file/not-utf-8", 30),
      ([0xFF, 0xFE, 0x2D, 0x00, 0x0D, 0x00], "file/not-utf-8", 0),
      (Array("---\na: \(String(repeating: "x", count: 2 << 20))\n---\n".utf8), "front-matter/too-long", 4),
    ] as [([UInt8], String, Int)])
  func findsBytesThatAreNoNote(bytes: [UInt8], rule: String, offset: Int) throws {
    let library = try ExampleLibrary(.file("---\ntitle: a\ntype: paper\n---\n"))
    let found = try library.diagnostics(in: Source(path: RuleExample.usualPath, bytes: bytes))
    #expect(found.map(\.rule) == [rule])
    #expect(found.map(\.range.lowerBound) == [offset])
  }

  @Test func reportsWhatTheFileSystemHoldsInPlaceOfNotes() throws {
    let folder = TemporaryFolder()
    folder.makeFolder("notes/a.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/notes/b.md", withDestinationPath: "nowhere.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/notes/c.md", withDestinationPath: "/etc/hostname")
    let files = try LibraryFiles(LibraryRoot(path: folder.path), Configuration())
    let report = try Linter(files, .usual, today: ExampleLibrary.today).report()
    #expect(
      report.diagnostics.map { "\($0.path) \($0.rule)" } == [
        "notes/a.md file/folder-named-as-note", "notes/b.md file/dangling-link",
        "notes/c.md file/outside-library",
      ])
  }

  @Test func aTabThatStopsYAMLIsOneErrorAndOneThatDoesNotAWarning() {
    let stopping = frontMatter("---\nurls:\n\tcode: x\n---\n").diagnostics
    #expect(stopping.map(\.rule) == ["front-matter/line-breaks"])
    #expect(stopping.map(\.severity) == [.error])
    let passing = frontMatter("---\nleft: \"a\n\tb\"\n---\n").diagnostics
    #expect(passing.map(\.rule) == ["front-matter/line-breaks"])
    #expect(passing.map(\.severity) == [.warning])
  }
}
