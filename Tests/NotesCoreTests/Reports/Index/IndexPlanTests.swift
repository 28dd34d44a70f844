import Testing

@testable import NotesCore

struct IndexPlanTests {
  private let library = IndexedLibrary()

  @Test func listsNotesWithLinksFromThePage() throws {
    #expect(
      try library.lines("") == [
        "- [专题](notes/2023/topic.md)", "- [S4](notes/2023/s4.md)", "- [Mamba](notes/2023/mamba.md)",
        "- [vLLM](notes/tools/vllm.md)",
      ])
    #expect(try IndexedLibrary().lines("id:vllm", page: "notes/README.md") == ["- [vLLM](tools/vllm.md)"])
    #expect(
      try IndexedLibrary().lines("id:vllm", page: "docs/a/b.md") == ["- [vLLM](../../notes/tools/vllm.md)"])
  }

  @Test func showsWhatIsAskedFor() throws {
    #expect(
      try library.lines(
        "year:2020.. with=title,organizations,authors,year,venue,status,progress,left,rating,tags,links,summary"
      )
        == [
          "- [S4](notes/2023/s4.md): Efficiently Modeling Long Sequences · 2021 · read · 4/5 · ssm, theory",
          "- (CMU, Princeton) [Mamba: Linear-Time Sequence Modeling](notes/2023/mamba.md) · Albert Gu et al. · 2023 · COLM 2024 · unfinished · 12/36 (33%) · left: 附录 · ssm · [paper](https://arxiv.org/abs/2312.00752v2) [code](https://github.com/state-spaces/mamba)\\",
          "  选择性状态空间；见 S4。",
        ])
    #expect(
      try library.lines(
        "id:mamba with=title,organizations,authors,status,progress,left,links", language: .chinese)
        == [
          "- （CMU、Princeton）[Mamba: Linear-Time Sequence Modeling](notes/2023/mamba.md) · Albert Gu等 · 还没看完 · 12/36（33%） · 剩下：附录 · [论文](https://arxiv.org/abs/2312.00752v2) [代码](https://github.com/state-spaces/mamba)"
        ])
  }

  @Test func groupsHaveHeadings() throws {
    #expect(
      try library.lines("by=section nest=order names=tools:工具包 lang=zh") == [
        "## 2023年", "", "1. [专题](notes/2023/topic.md)", "   - [S4](notes/2023/s4.md)",
        "2. [Mamba](notes/2023/mamba.md)", "", "## 工具包", "", "- [vLLM](notes/tools/vllm.md)",
      ])
    #expect(
      try library.lines("by=section names=tools:Tools,2023:Papers").filter { $0.hasPrefix("#") } == [
        "## Tools", "## Papers",
      ])
    #expect(
      try library.lines("by=status").filter { $0.hasPrefix("#") } == [
        "## unfinished", "## read", "## Not for reading",
      ])
    #expect(
      try library.lines("by=year").filter { $0.hasPrefix("#") } == ["## 2023", "## 2021", "## No year"])
    #expect(try library.lines("by=tag").filter { $0.hasPrefix("#") } == ["## ssm", "## theory", "## No tag"])
    #expect(
      try library.lines("by=type").filter { $0.hasPrefix("#") } == ["## paper", "## toolkit", "## topic"])
  }

  @Test func headingsGoBelowThoseOfThePageAndEndInBoldLines() throws {
    for (above, below) in [("# a", "## paper"), ("### a", "#### paper"), ("###### a", "**paper**")] {
      library.folder.write(
        "README.md", "\(above)\n\n<!-- notes:begin id:s4 by=type -->\n<!-- notes:end -->\n")
      let text = String(decoding: try library.plan().changes.first?.new ?? [], as: UTF8.self)
      #expect(text.contains("\n\n\(below)\n\n- [S4]"))
    }
  }

  @Test func partsAreNested() throws {
    #expect(
      try library.lines("section:2023 nest=parts") == [
        "- [专题](notes/2023/topic.md)", "  - [S4](notes/2023/s4.md)", "- [Mamba](notes/2023/mamba.md)",
      ])
  }

  @Test func aTableHasAColumnForEach() throws {
    #expect(
      try library.lines("type:paper as=table with=title,status,progress,links sort=-year") == [
        "| note | status | progress | links |", "| --- | --- | --- | --- |",
        "| [Mamba: Linear-Time Sequence Modeling](notes/2023/mamba.md) | unfinished | 12/36 (33%) | [paper](https://arxiv.org/abs/2312.00752v2) [code](https://github.com/state-spaces/mamba) |",
        "| [S4](notes/2023/s4.md): Efficiently Modeling Long Sequences | read |  |  |",
      ])
  }

  @Test func progressIsALineAndARowForEachGroup() throws {
    #expect(try library.lines("as=progress") == ["1 of 2 read (50%); 1 unfinished."])
    #expect(
      try library.lines("as=progress by=section lang=zh") == [
        "2 条里已读 1（50%）；还没看完 1。", "", "| 分类 | 进度 |  | 已读 | 已开始 | 未读 | 共 |",
        "| --- | --- | --: | --: | --: | --: | --: |",
        "| 2023年 | ⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀ | 50% | 1 | 1 |  | 2 |",
      ])
    #expect(try library.lines("type:toolkit as=progress by=year") == ["Nothing to read."])
  }

  @Test func sortsAndLimits() throws {
    #expect(try library.lines("sort=-year limit=1") == ["- [Mamba](notes/2023/mamba.md)"])
    #expect(try library.lines("type:survey") == ["No note matches."])
    #expect(try library.lines("type:survey", language: .chinese) == ["没有符合的笔记。"])
  }

  @Test func onlyWhatStandsBetweenTheCommentsChanges() throws {
    let before = "\u{FEFF}# A\r\n\r\ntext  \r\n<!-- notes:begin id:vllm -->\t\r\nold\r\n"
    let after = "<!-- notes:end -->\r\n\r\n```\r\n<!-- notes:begin -->\r\n```\r\nlast"
    library.folder.write("README.md", before + after)
    let change = try #require(try library.plan().changes.first)
    #expect(
      String(decoding: change.new ?? [], as: UTF8.self)
        == "\u{FEFF}# A\r\n\r\ntext  \r\n<!-- notes:begin id:vllm -->\t\r\n\r\n- [vLLM](notes/tools/vllm.md)\r\n\r\n"
        + after)
    library.folder.write("README.md", String(decoding: change.new ?? [], as: UTF8.self))
    #expect(try library.plan().changes.isEmpty)
  }

  @Test func aPageWithAMistakeIsLeftAndTheOthersAreWritten() throws {
    library.folder.write("a.md", "<!-- notes:begin id:vllm -->\n<!-- notes:end -->\n\n<!-- notes:begin -->\n")
    library.folder.write("b.md", "<!-- notes:begin id:vllm -->\n<!-- notes:end -->\n")
    library.folder.write("c.md", "<!-- notes:begin by=day -->\n<!-- notes:end -->\n<!-- notes:end -->\n")
    let plan = try library.plan()
    #expect(plan.changes.map(\.path) == ["b.md"])
    #expect(
      plan.refusals.flatMap(\.diagnostics).map { "\($0.path):\($0.start.line):\($0.start.column)" } == [
        "a.md:4:1", "c.md:1:21", "c.md:3:1",
      ])
    #expect(plan.pageCount == 3)
  }

  @Test func aQueryThatNamesNoNoteIsRefusedWhereItStands() throws {
    library.folder.write("README.md", "<!-- notes:begin links-to:nothing -->\n<!-- notes:end -->\n")
    let diagnostics = try library.plan().refusals.flatMap(\.diagnostics)
    #expect(diagnostics.map(\.start) == [Position(line: 1, column: 18)])
    #expect(try IndexedLibrary().lines("links-to:s4") == ["- [Mamba](notes/2023/mamba.md)"])
  }

  @Test func aPageHasSoManyBlocksAndNoMore() throws {
    let block = "<!-- notes:begin id:vllm -->\n<!-- notes:end -->\n"
    library.folder.write("README.md", String(repeating: block, count: IndexPage.maximumCount))
    #expect(try library.plan().changes.count == 1)
    library.folder.write("README.md", String(repeating: block, count: IndexPage.maximumCount + 1))
    let plan = try library.plan()
    #expect(plan.changes.isEmpty)
    #expect(plan.refusals.flatMap(\.diagnostics).map(\.start.line) == [2 * IndexPage.maximumCount + 1])
  }

  @Test func notesAreNoPages() throws {
    library.folder.write(
      "notes/2023/asks.md", "---\ntitle: A\ntype: paper\n---\n\n<!-- notes:begin -->\n<!-- notes:end -->\n")
    #expect(try library.plan().pageCount == 0)
    #expect(try library.plan().library == nil)
  }

  @Test func aPathLimitsThePagesAndWhatIsNoPageIsNamed() throws {
    for page in ["a.md", "docs/b.md"] {
      library.folder.write(page, "<!-- notes:begin id:vllm -->\n<!-- notes:end -->\n")
    }
    let scope = try PathScope(["docs", "notes/tools/vllm.md"], in: library.folder.root)
    let plan = try IndexPlan(library.folder.root, Configuration(), scope: scope)
    #expect(plan.changes.map(\.path) == ["docs/b.md"])
    #expect(plan.others == ["notes/tools/vllm.md"])
  }
}
