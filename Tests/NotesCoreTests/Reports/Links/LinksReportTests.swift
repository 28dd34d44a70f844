import Testing

@testable import NotesCore

struct LinksReportTests {
  private let library = LinkedFolder([
    "notes/2023/a.md": LinkedFolder.note(
      "relations:\n  improves:\n    - b\n    - nope\n  cites:\n    - b\n",
      "[[b]]，[[b#H]]，[[b#Nope]]，[[GPT]]，[r](../../README.md)，[x](none.md)，[[#^gone]]，[[#A]]\n\n## A\n"),
    "notes/2023/b.md": LinkedFolder.note("", "## H\n\n[[a|甲]] 与 [[a]]\n"),
    "notes/2024/c.md": LinkedFolder.note("short: GPT\nrelations:\n  improves:\n    - a\n"),
    "notes/2024/d.md": LinkedFolder.note("short: gpt\n", "`[[a]]`\n"),
    "README.md": "[a](notes/2023/a.md#a)\n",
  ])

  private func report(_ id: String) throws -> LinksReport {
    let index = try library.index()
    return try LinksReport(of: try library.place(of: id, in: index), in: index)
  }

  private func text(_ rows: [LinksReport.Row]) -> [String] {
    rows.map { row in
      let lines = row.citations.map { String($0.start.line) }.joined(separator: ",")
      return "\(row.tie.word) \(row.id) \(row.problem?.name ?? "-") \(lines)"
    }
  }

  @Test func saysWhereANotePointsAndMarksWhatLeadsNowhere() throws {
    #expect(
      text(try report("a").outgoing) == [
        "improves b - 6", "improves nope missing-note 7", "cites b - 9", "text b - 12,12",
        "text b missing-heading 12",
        "text GPT ambiguous 12", "text README.md - 12", "text notes/2023/none.md missing-file 12",
        "text # missing-block 12",
      ])
  }

  @Test func saysWhatPointsAtItByRelationThenByTextThenFromPages() throws {
    let report = try report("a")
    #expect(text(report.incoming) == ["improves c - 7", "text b - 8,8", "text README.md - 1"])
    #expect(report.incoming[1].citations.map(\.start.column) == [1, 11])
    #expect(report.incoming[1].citations[0].line == "[[a|甲]] 与 [[a]]")
  }

  @Test func saysWhatPointsAtAnAnnotationAndAtNoOther() throws {
    let library = LinkedFolder([
      "notes/2023/m.md": LinkedFolder.note(
        "short: Mamba\n",
        "见 [[#^K3V9QD]]。\n\n## 批注\n\n> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n> [!note] p. 6\n>\n> 想法。\n\n^m4w0re\n"
      ),
      "notes/2023/n.md": LinkedFolder.note(
        "relations:\n  improves:\n    - m\n", "[[m]]\n\n![[Mamba#^k3v9qd]]\n\n[[m#^m4w0re]]，[[#^k3v9qd]]\n"),
      "README.md": "[[m#^k3v9qd|这段]]\n",
    ])
    let index = try library.index()
    let place = try library.place(of: "m", in: index)
    let annotations = try NotedAnnotation.all(of: index.notes[place], in: library.folder.root)
    let report = try LinksReport(of: annotations[0], at: place, in: index)
    #expect(report.outgoing.isEmpty)
    #expect(text(report.incoming) == ["text m - 7", "text n - 11", "text README.md - 1"])
  }

  @Test func aNoteThatStandsAloneHasNeither() throws {
    let report = try report("d")
    #expect(report.outgoing.isEmpty && report.incoming.isEmpty && report.problems.isEmpty)
  }
}
