import Foundation
import NotesCore
import Testing

struct NoteReportTests {
  private static let files = [
    "notes/2023/ut.md": """
    ---
    title: Universal Transformers
    status: unfinished
    progress: 12/36
    type: paper
    relations:
      improves:
        - xl
        - nobody
      part-of:
        - top
    ---

    和 [[xl]] 一起读;[[gone]]。
    """,
    "notes/2019/xl.md": "---\ntitle: Transformer-XL\nstatus: read\ntype: paper\n---\n\n[[ut]]\n",
    "notes/top.md": "---\ntitle: Top\ntype: topic\n---\n\nWhat it gathers: [[ut]].\n",
    "notes/broken.md": "---\ntitle: [a\n---\n\nThe *body*.\n",
    "notes/unclosed.md": "---\ntitle: a\n\nbody\n",
    "notes/bare.md": "Only text.\n",
  ]

  private func report(_ id: String) throws -> NoteReport {
    let folder = TemporaryFolder()
    for (path, text) in Self.files { folder.write(path, text) }
    let library = try Library.load(folder.root, Configuration(), fields: NoteReport.fields)
    let note = try #require(library.notes.first { $0.id == id })
    return NoteReport(try WholeNote(reading: note, in: folder.root), in: LinkGraph(library.notes))
  }

  private func outline(_ groups: [NoteReport.Group], _ language: Language = .english) -> [String] {
    groups.map { group in
      let ends = group.ends.map { $0.note == nil ? "?\($0.id)" : $0.id }
      return group.label.text(in: language) + ": " + ends.joined(separator: " ")
    }
  }

  @Test func gathersWhatANotePointsAtAndWhatPointsAtIt() throws {
    let report = try report("ut")
    #expect(outline(report.outgoing) == ["improves: xl ?nobody", "part of: top", "links to: xl ?gone"])
    #expect(outline(report.incoming, .chinese) == ["被链接: xl top"])
    #expect(outline(try self.report("xl").incoming) == ["improved by: ut", "linked from: ut"])
    #expect(report.parts == nil)
    #expect(report.note(linked: "XL")?.id == "xl")
    #expect(report.note(linked: "gone") == nil)
  }

  @Test func givesATopicItsParts() throws {
    let parts = try #require(try report("top").parts)
    #expect(parts.parts.map(\.note.id) == ["ut"])
    #expect(parts.counts.backlog == 1)
  }

  @Test(arguments: [
    ("broken", true, "\nThe *body*.\n", 1), ("unclosed", false, "---\ntitle: a\n\nbody\n", 1),
    ("bare", false, "Only text.\n", 1), ("xl", true, "\n[[ut]]\n", 0),
  ])
  func showsANoteWithMistakesAsFarAsItGoes(
    id: String, hasFrontMatter: Bool, body: String, mistakes: Int
  ) throws {
    let whole = try report(id).whole
    #expect(whole.hasFrontMatter == hasFrontMatter)
    #expect(whole.body == body)
    #expect(whole.diagnostics.filter { $0.severity == .error }.count == mistakes)
  }

  @Test func aFileThatIsGoneIsAProblem() throws {
    let note = Note(id: "a", path: "notes/a.md", section: "")
    #expect(throws: FileProblem.self) { try WholeNote(reading: note, in: TemporaryFolder().root) }
  }

  @Test func theJSONKeepsTheKeysOfTheFrontMatter() throws {
    let object = try decoded("ut")
    #expect(object["title"] as? String == "Universal Transformers")
    #expect(
      object["relations"] as? [String: [String]] == ["improves": ["xl", "nobody"], "part-of": ["top"]])
    #expect(object["body"] as? String == "\n和 [[xl]] 一起读;[[gone]]。")
    #expect(object["links"] as? [String: [String]] == ["to": ["xl", "gone"], "from": ["xl", "top"]])
    #expect(object["inverse"] as? [String: [String]] == [:])
    #expect(object["parts"] == nil)
    #expect(try decoded("xl")["inverse"] as? [String: [String]] == ["improves": ["ut"]])
    let parts = try #require(try decoded("top")["parts"] as? [[String: Any]])
    #expect(parts.first?["id"] as? String == "ut")
    #expect(parts.first?["progress"] as? String == "12/36")
    #expect(parts.first?["depth"] as? Int == 0)
  }

  private func decoded(_ id: String) throws -> [String: Any] {
    let text = try report(id).json.pretty
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
