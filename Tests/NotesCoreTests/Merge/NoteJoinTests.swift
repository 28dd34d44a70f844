import Testing

@testable import NotesCore

struct NoteJoinTests {
  private func joined(_ kept: String, _ gone: String, _ others: [String: String] = [:]) throws -> (
    String, NoteJoin
  ) {
    let library = LinkedFolder(
      others.merging(["notes/2018/keep.md": kept, "notes/2019/gone.md": gone]) { own, _ in own })
    let join = try library.join("keep", "gone")
    #expect(library.read("notes/2019/gone.md") == "(none)")
    return (library.read("notes/2018/keep.md"), join)
  }

  private func superseded(_ join: NoteJoin) -> [String] {
    join.superseded.map { "\($0.id) \($0.field) \($0.value) < \($0.kept ?? "-")" }
  }

  @Test func everyFieldGoesByItsRule() throws {
    let kept = """
      ---
      title: BERT  # the paper
      status: unfinished
      progress: 12/36
      started: 2023-02-01
      left: 附录
      type: paper
      short: BERT
      authors:
        - Jacob Devlin
        - others
      year: 2018
      arxiv: "1810.04805"
      urls:
        paper: https://a.org
      added: 2023-01-05
      tags:
        - b  # keep this
        - d
      relations:
        improves:
          - gone
          - x
      shelf: A
      ---

      """
    let gone = """
      ---
      # seen twice
      title: Bidirectional
      status: unfinished
      progress: 20/36
      started: 2023-01-01
      left: 实验
      type: post
      short: bert
      aliases:
        - 双向
      authors:
        - Jacob Devlin
        - Ming-Wei Chang
      organizations:
        - Google
      year: 2019
      urls:
        paper: https://b.org
        code: https://c.org
      rating: 4
      added: 2023-01-02
      tags:
        - a
        - c
        - d
      relations:
        improves:
          - v
          - keep
        uses:
          - z
      shelf: B
      pages: 0x10
      ---

      """
    let (text, join) = try joined(kept, gone)
    #expect(
      text == """
        ---
        title: BERT  # the paper
        status: unfinished
        progress: 20/36
        started: 2023-01-01
        left: 实验
        type: paper
        short: BERT
        aliases:
          - Bidirectional
          - 双向
          - gone
        authors:
          - Jacob Devlin
          - Ming-Wei Chang
        organizations:
          - Google
        year: 2018
        arxiv: "1810.04805"
        urls:
          paper: https://a.org
          paper-2: https://b.org
          code: https://c.org
        rating: 4
        added: 2023-01-02
        tags:
          - a
          - b  # keep this
          - c
          - d
        relations:
          improves:
            - x
            - v
          uses:
            - z
        shelf: A
        pages: 0x10
        ---

        """)
    #expect(
      superseded(join) == [
        "gone short bert < BERT", "keep progress 12/36 < 20/36", "keep started 2023-02-01 < 2023-01-01",
        "keep left 附录 < 实验", "gone type post < paper", "gone year 2019 < 2018",
        "keep added 2023-01-05 < 2023-01-02",
        "keep authors others < -", "keep relations.improves gone < -", "gone relations.improves keep < -",
        "gone shelf B < A", "gone # # seen twice < -",
      ])
  }

  @Test(arguments: [
    ("unread", "status: reading\nstarted: 2024-01-02\n", "status: reading\nstarted: 2024-01-02\n"),
    (
      "reading\nstarted: 2024-01-02", "status: read\nfinished: 2023-01-02\n",
      "status: read\nstarted: 2024-01-02\nfinished: 2023-01-02\n"
    ),
    (
      "read\nfinished: 2024-01-02", "status: read\nfinished: 2025-01-02\n",
      "status: read\nfinished: 2025-01-02\n"
    ),
    ("read", "status: unfinished\nprogress: 1/2\nleft: x\n", "status: read\n"),
    ("dropped", "status: unread\n", "status: dropped\n"),
    (
      "unfinished\nprogress: 40%", "status: unfinished\nprogress: 9/10\n",
      "status: unfinished\nprogress: 40%\n"
    ),
    (
      "unfinished", "status: unfinished\nprogress: 9/10\nleft: v\n",
      "status: unfinished\nprogress: 9/10\nleft: v\n"
    ),
  ])
  func theReadingStateIsOfTheOneReadFurther(kept: String, gone: String, expected: String) throws {
    let (text, _) = try joined(
      "---\ntitle: T\nstatus: \(kept)\ntype: paper\n---\n", "---\ntitle: T\n\(gone)type: paper\n---\n")
    #expect(text == "---\ntitle: T\n\(expected)type: paper\naliases:\n  - gone\n---\n")
  }

  @Test(arguments: [
    (
      "status: unfinished\nprogress: 9/10\nleft: v\n", "status: reading\nprogress: 1/10\n",
      "status: unfinished\nprogress: 9/10\nleft: v\n"
    ),
    (
      "status: unfinished\nprogress: 1/10\n", "status: reading\nprogress: 9/10\n",
      "status: reading\nprogress: 9/10\n"
    ),
  ])
  func amongBegunNotesTheProgressDecides(kept: String, gone: String, expected: String) throws {
    let (text, _) = try joined(LinkedFolder.note(kept), LinkedFolder.note(gone))
    let lines = Set(text.split(separator: "\n"))
    #expect(expected.split(separator: "\n").allSatisfy(lines.contains))
    #expect(
      text.split(separator: "\n").count {
        $0.hasPrefix("status") || $0.hasPrefix("progress") || $0.hasPrefix("left")
      } == expected.split(separator: "\n").count)
  }

  @Test func commentsThatGoAreNamed() throws {
    let kept = LinkedFolder.note(
      "authors:  # who\n  - A B  # first\nrelations:\n  improves:\n    # about it\n    - gone  # dup\n    - x\n"
    )
    let gone = LinkedFolder.note("authors:\n  - A B\n  - C D\n")
    let (text, join) = try joined(kept, gone)
    #expect(text.contains("authors:  # who\n  - A B  # first\n  - C D\n"))
    #expect(superseded(join) == ["keep relations.improves gone < -", "keep # # dup < -"])
  }

  @Test func keysOfTheReadersOwnAreCopiedAsTheyAreWritten() throws {
    let own =
      "extra: |\n  a\n   b\nlist:\n  - \"01\"  # quoted\n  - {a: 1}\nnested:\n  x:\n    - 1\nflow: [1, 'x']\n"
    let (text, join) = try joined(LinkedFolder.note(), LinkedFolder.note(own))
    #expect(text == LinkedFolder.note("aliases:\n  - gone\n" + own))
    #expect(join.superseded.isEmpty)
  }

  @Test func aLocalPDFIsFoundFromTheOtherFolder() throws {
    let files = ["notes/2019/pdf/x.pdf": "%PDF-1.5"]
    let gone = LinkedFolder.note("urls:\n  pdf: pdf/x.pdf\n")
    #expect(try joined(LinkedFolder.note(), gone, files).0.contains("  pdf: ../2019/pdf/x.pdf\n"))
    let (text, join) = try joined(LinkedFolder.note("urls:\n  pdf: https://a.org/x.pdf\n"), gone, files)
    #expect(text.contains("urls:\n  pdf: https://a.org/x.pdf\n---"))
    #expect(superseded(join) == ["gone urls.pdf ../2019/pdf/x.pdf < https://a.org/x.pdf"])
  }

  @Test func aRelationThatNamesBothNamesTheOneOnce() throws {
    let library = LinkedFolder([
      "notes/2018/keep.md": LinkedFolder.note("relations:\n  cites:\n    - third\n"),
      "notes/2019/gone.md": LinkedFolder.note("relations:\n  cites:\n    - Third\n    - new\n"),
      "notes/third.md": LinkedFolder.note(), "notes/new.md": LinkedFolder.note(),
      "notes/r.md": LinkedFolder.note(
        "relations:\n  compares:\n    - keep\n    - x\n    - gone\n  uses: [gone, keep]\n"),
    ])
    try library.join("keep", "gone")
    #expect(
      library.read("notes/r.md")
        == LinkedFolder.note("relations:\n  compares:\n    - keep\n    - x\n  uses: [keep]\n"))
    #expect(library.read("notes/2018/keep.md").contains("  cites:\n    - third\n    - new\n"))
  }

  @Test func linksToTheHeadingOfAnnotationsFollowAndThoseToSharedHeadingsAreNamed() throws {
    let library = LinkedFolder([
      "notes/2018/keep.md": LinkedFolder.note(
        "", "## Method\n\n## Annotations\n\n> [!quote] p. 1\n>\n> x\n\n^aaaaaa\n"),
      "notes/2019/gone.md": LinkedFolder.note(
        "", "## Method\n\n[[#Method]]\n\n## 批注\n\n> [!quote] p. 2\n>\n> y\n\n^bbbbbb\n"),
      "notes/o.md": LinkedFolder.note("", "[[gone#批注]] [[gone#Method]] [[keep#Method]]\n"),
    ])
    let join = try library.join("keep", "gone")
    #expect(
      library.read("notes/o.md")
        == LinkedFolder.note("", "[[keep#Annotations]] [[keep#Method]] [[keep#Method]]\n"))
    #expect(
      join.sharedHeadings.map { "\($0.path):\($0.start.line):\($0.start.column)" } == [
        "notes/2019/gone.md:8:1", "notes/o.md:6:13",
      ])
  }

  @Test func bodiesAndAnnotationsFollowOneAnother() throws {
    let kept = LinkedFolder.note(
      "",
      """
      一。

      ## 批注

      > [!quote] p. 5
      >
      > 甲

      ^aaaaaa

      ## 之后

      三。
      """)
    let gone = LinkedFolder.note(
      "",
      """

      二，见 [[#疑问]]。

      ## 疑问

      - x

      ## Annotations

      > [!quote] p. 5
      >
      > 甲

      ^aaaaaa

      > [!note] p. 2
      >
      > 乙

      ^bbbbbb

      评。

      """)
    let (text, join) = try joined(kept, gone)
    #expect(
      text
        == LinkedFolder.note(
          "aliases:\n  - gone\n",
          """
          一。

          二，见 [[#疑问]]。

          ## 疑问

          - x

          ## 批注

          > [!note] p. 2
          >
          > 乙

          ^bbbbbb

          评。

          > [!quote] p. 5
          >
          > 甲

          ^aaaaaa

          ## 之后

          三。
          """))
    #expect(join.sharedAnnotations == 1)
  }

  @Test func commentsThatKeepFindingsBackStayAboveTheirAnnotations() throws {
    func ignored(_ name: String) -> String { "<!-- notes: ignore annotation/\(name) -->\n" }
    func quote(_ page: Int, _ id: String) -> String {
      "> [!quote] p. \(page)\n>\n> words of \(id)\n\n^\(id)\n"
    }
    let kept = LinkedFolder.note(
      "", "## 批注\n\n\(quote(1, "aaaaaa"))\n\(ignored("order"))\(quote(5, "eeeeee"))\n\(ignored("empty"))")
    let gone = LinkedFolder.note(
      "",
      "## 批注\n\n\(ignored("date"))\(quote(3, "cccccc"))\n\(ignored("order"))\(quote(5, "eeeeee"))\n\(ignored("heading"))"
    )
    let (text, _) = try joined(kept, gone)
    #expect(
      text
        == LinkedFolder.note(
          "aliases:\n  - gone\n",
          "## 批注\n\n\(quote(1, "aaaaaa"))\n\(ignored("date"))\(quote(3, "cccccc"))\n\(ignored("order"))\(quote(5, "eeeeee"))\n\(ignored("empty"))\n\(ignored("heading"))"
        ))
  }

  private func annotation(_ page: Int, _ id: String) -> String {
    "> [!quote] p. \(page) · 2024-01-0\(page)\n>\n> words of \(id)\n\n^\(id)\n\n<!-- zotero:\(id) -->\n\n评。 #\(id)\n"
  }

  @Test func annotationsStandInPageOrderAndKeepTheirBytes() throws {
    let ledger = "<!-- imported\nzotero:ID 0123456789abc 0123456789abc\n-->\n"
    let kept = LinkedFolder.note(
      "",
      "一。\n\n## 批注\n\n\(ledger.replacing("ID", with: "cccccc"))\n先说。\n\n\(annotation(3, "cccccc"))\n\n\(annotation(5, "eeeeee"))"
    )
    let gone = LinkedFolder.note(
      "",
      "## Annotations\n\n\(ledger.replacing("ID", with: "bbbbbb"))\n再说。\n\n\(annotation(2, "bbbbbb"))\n\(annotation(5, "ffffff"))\n\(annotation(4, "dddddd"))\n\(annotation(9, "gggggg"))"
    )
    let (text, _) = try joined(kept, gone)
    let body =
      "一。\n\n## 批注\n\n<!-- imported\nzotero:bbbbbb 0123456789abc 0123456789abc\nzotero:cccccc 0123456789abc 0123456789abc\n-->\n\n先说。\n\n再说。\n\n"
    let annotations = [
      (2, "bbbbbb"), (3, "cccccc"), (4, "dddddd"), (5, "eeeeee"), (5, "ffffff"), (9, "gggggg"),
    ]
    .map { annotation($0.0, $0.1) }
    let isOwn: (String) -> Bool = { $0.contains("cccccc") }
    #expect(
      text
        == LinkedFolder.note(
          "aliases:\n  - gone\n",
          body + annotations.dropLast().map { $0 + (isOwn($0) ? "\n\n" : "\n") }.joined() + annotations[5]))
  }

  @Test func annotationsUnderHeadingsOfTheirOwnStayThere() throws {
    let kept = LinkedFolder.note(
      "", "## 批注\n\n### 第一章\n\n\(annotation(3, "cccccc"))\n### 第二章\n\n\(annotation(5, "eeeeee"))")
    let gone = LinkedFolder.note("", "## 批注\n\n\(annotation(2, "bbbbbb"))")
    let (text, _) = try joined(kept, gone)
    #expect(
      text
        == LinkedFolder.note(
          "aliases:\n  - gone\n",
          kept.split(separator: "---\n\n", maxSplits: 1).last.map(String.init).map {
            $0 + "\n" + annotation(2, "bbbbbb")
          } ?? ""))
  }

  @Test func anEmptyBodyTakesTheOther() throws {
    let (text, _) = try joined(LinkedFolder.note(), LinkedFolder.note("", "二。\n"))
    #expect(text == LinkedFolder.note("aliases:\n  - gone\n", "二。\n"))
    let (other, _) = try joined(LinkedFolder.note("", "一。"), LinkedFolder.note())
    #expect(other == LinkedFolder.note("aliases:\n  - gone\n", "一。"))
  }

  @Test func namesWithinTheTextsAreToldApart() throws {
    let kept = LinkedFolder.note("", "甲[^1] 见 [表][t]。 ^p\n\n[^1]: 注。\n\n[t]: https://a.org\n")
    let gone = LinkedFolder.note(
      "", "乙[^1][^x] 见 [表][t]、[t] 和 [[#^p]]。 ^p\n\n[^1]: 另注。\n[^x]: 三。\n\n[t]: https://b.org\n")
    let others = ["notes/o.md": LinkedFolder.note("", "[[gone#^p]] [[keep#^p]]\n")]
    let library = LinkedFolder(
      others.merging(["notes/2018/keep.md": kept, "notes/2019/gone.md": gone]) { own, _ in own })
    try library.join("keep", "gone")
    #expect(
      library.read("notes/2018/keep.md")
        == LinkedFolder.note(
          "aliases:\n  - gone\n",
          """
          甲[^1] 见 [表][t]。 ^p

          [^1]: 注。

          [t]: https://a.org

          乙[^1-2][^x] 见 [表][t-2]、[t][t-2] 和 [[#^p2]]。 ^p2

          [^1-2]: 另注。
          [^x]: 三。

          [t-2]: https://b.org

          """))
    #expect(library.read("notes/o.md") == LinkedFolder.note("", "[[keep#^p2]] [[keep#^p]]\n"))
  }

  @Test func linksAndAnchorsFollow() throws {
    let kept = LinkedFolder.note(
      "", "## Method\n\n[[gone]] [x](../2019/gone.md#method) [y](#results)\n\n## 批注\n\n## Results\n")
    let gone = LinkedFolder.note(
      "", "## Method\n\n[a](other.md) [b](#method) [[gone#Method]]\n\n## Results\n")
    let library = LinkedFolder([
      "notes/2018/keep.md": kept, "notes/2019/gone.md": gone, "notes/2019/other.md": LinkedFolder.note(),
      "README.md": "[r](notes/2019/gone.md#results) [s](notes/2018/keep.md#results) [[gone|g]]\n",
      "notes/r.md": LinkedFolder.note("relations:\n  explains:\n    - gone\n"),
    ])
    let join = try library.join("keep", "gone")
    #expect(
      library.read("notes/2018/keep.md")
        == LinkedFolder.note(
          "aliases:\n  - gone\n",
          """
          ## Method

          [[keep]] [x](keep.md#method-1) [y](#results-1)

          ## Method

          [a](../2019/other.md) [b](#method-1) [[keep#Method]]

          ## Results

          ## 批注

          ## Results

          """))
    #expect(
      library.read("README.md")
        == "[r](notes/2018/keep.md#results) [s](notes/2018/keep.md#results-1) [[keep|g]]\n")
    #expect(library.read("notes/r.md") == LinkedFolder.note("relations:\n  explains:\n    - keep\n"))
    #expect(join.rewrites.count == 4)
  }

  @Test func lineBreaksBecomeThoseOfTheKeptNote() throws {
    let (text, _) = try joined(
      "---\r\ntitle: T\r\ntype: paper\r\n---\r\n\r\na\r\n", LinkedFolder.note("", "b\nc\n"))
    #expect(
      text.utf8.elementsEqual(
        "---\r\ntitle: T\r\ntype: paper\r\naliases:\r\n  - gone\r\n---\r\n\r\na\r\n\r\nb\r\nc\r\n".utf8))
  }

  @Test(arguments: ["```\ncode\n", "<!-- open\n", "<<<<<<< a\n=======\n>>>>>>> b\n"])
  func whatWouldTakeInTheOtherTextIsRefused(body: String) {
    #expect(throws: NotesError.self) { try joined(LinkedFolder.note("", body), LinkedFolder.note("", "b\n")) }
    #expect(throws: NotesError.self) { try joined(LinkedFolder.note("", "b\n"), LinkedFolder.note("", body)) }
  }

  @Test func textThatTheOtherWouldMakeALinkIsRefused() {
    #expect(throws: NotesError.self) {
      try joined(LinkedFolder.note("", "see [x]\n"), LinkedFolder.note("", "[x]\n\n[x]: https://a.org\n"))
    }
  }

  @Test func notesWithMistakesAndANoteWithItselfAreRefused() throws {
    #expect(throws: NotesError.self) { try joined("---\ntitle: a: b\n---\n", LinkedFolder.note()) }
    #expect(throws: NotesError.self) { try joined(LinkedFolder.note(), "---\ntitle: x\nstatus: dnoe\n---\n") }
    let library = LinkedFolder(["notes/a.md": LinkedFolder.note()])
    #expect(throws: NotesError.self) { try library.join("a", "a") }
  }

  @Test func whatBothNotesRememberOfImportsStandsTogether() throws {
    let head = "---\ntitle: A\ntype: paper\n---\n\n## 批注\n\n"
    let kept = head + "<!-- imported\nzotero:B 0000000000001\n-->\n\n> [!quote] p. 1\n> a\n\n^aaaaaa\n"
    let gone = head + "<!-- imported\nzotero:A 0000000000002\n-->\n\n> [!quote] p. 2\n> b\n\n^bbbbbb\n"
    let text = try joined(kept, gone).0
    #expect(
      text.hasSuffix(
        "## 批注\n\n<!-- imported\nzotero:A 0000000000002\nzotero:B 0000000000001\n-->\n\n> [!quote] p. 1\n> a\n\n^aaaaaa\n\n> [!quote] p. 2\n> b\n\n^bbbbbb\n"
      ))
  }
}
