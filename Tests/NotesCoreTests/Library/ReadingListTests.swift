import Foundation
import Testing

@testable import NotesCore

/// The repository's own notes, a published reading list: all of it is there, and all of it is right.
struct ReadingListTests {
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let sections = [
    "2023": 70, "2022": 14, "2021": 9, "2020": 22, "2019": 21, "2018": 4, "2013": 1,
    "toolkits": 22, "references": 7, "footnotes": 2,
  ]

  private func library() throws -> Library {
    let root = try LibraryRoot.discover(from: ReadingListTests.package.path)
    return try Library.load(root, try ConfigurationReader.read(root), fields: .everything)
  }

  @Test func hasEveryEntryOfTheList() throws {
    let notes = try library().notes
    #expect(notes.count == 172)
    #expect(Dictionary(grouping: notes, by: \.section).mapValues(\.count) == ReadingListTests.sections)
  }

  @Test func hasNoDiagnostic() throws {
    let library = try library()
    let files = try LibraryFiles(library.root, library.configuration)
    let today = try #require(CivilDate("2026-11-24"))
    let report = try Linter(files, RuleSelection(library.configuration.lint), today: today).report()
    #expect(report.diagnostics.map { "\($0.path): \($0.message.english)" } == [])
  }

  @Test func everyLinkAndRelationLeadsToANote() throws {
    let graph = LinkGraph(try library().notes)
    let edges = graph.notes.indices.flatMap { graph.outgoing($0) }
    let lost = edges.filter { $0.target == nil }.map { "\(graph.notes[$0.source].id) -> \($0.written)" }
    #expect(lost == [])
    #expect(edges.contains { $0.tie == .text })
    #expect(edges.contains { $0.tie == .relation(.partOf) })
  }

  @Test func everyEntryHasATitleATypeAndItsOwnPlaceInTheList() throws {
    let notes = try library().notes
    #expect(notes.filter { $0.title.isEmpty || $0.kind == nil }.map(\.id) == [])
    #expect(notes.filter { $0.order == nil }.map(\.id) == [])
    let places = Dictionary(grouping: notes) { "\($0.section) \($0.texts(of: .order).joined())" }
    #expect(places.filter { $0.value.count > 1 }.map(\.key).sorted() == [])
  }

  @Test func everyScalarIsQuotedAsTheToolWouldQuoteIt() throws {
    var different: [String] = []
    for note in try library().notes {
      let url = ReadingListTests.package.appendingPathComponent(note.path)
      let frontMatter = FrontMatter(Source(path: note.path, bytes: [UInt8](try Data(contentsOf: url))))
      for entry in frontMatter.entries {
        different += ScalarCheck(frontMatter, Field(key: entry.key)).different(entry.valueNode)
      }
    }
    #expect(different == [])
  }
}

/// Compares the scalars of one field with what the quoter makes of their texts.
private struct ScalarCheck {
  private let frontMatter: FrontMatter
  private let field: Field?

  init(_ frontMatter: FrontMatter, _ field: Field?) {
    self.frontMatter = frontMatter
    self.field = field
  }

  /// The scalars at and below a node that are written otherwise, as `path: written, not expected`.
  func different(_ node: YAMLTree.NodeID) -> [String] {
    let tree = frontMatter.tree
    guard tree.form(node).isScalar else { return tree.children(node).flatMap { different($0) } }
    let written = frontMatter.source.text(tree.range(node))
    let expected = expected(frontMatter.text(node))
    if written.utf8.elementsEqual(expected.utf8) { return [] }
    return ["\(frontMatter.source.path): \(written), not \(expected)"]
  }

  private func expected(_ text: String) -> String {
    switch field?.valueType {
    // The field's type says what they are, so that nothing has to be quoted.
    case .status, .progress, .date, .kind, .priority, .integer, .rating: text
    default: ScalarQuoter.quote(text, always: field?.isAlwaysQuoted ?? false)
    }
  }
}
