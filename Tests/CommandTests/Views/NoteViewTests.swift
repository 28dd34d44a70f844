import Foundation
import NotesCore
import Testing

@testable import notes

struct NoteViewTests {
  /// The page of a note of a small library, made and read in a folder of its own.
  private func page(
    _ id: String, _ files: [String: String], width: Int = 80, language: Language = .english,
    colors: ColorChoice = .never
  ) throws -> String {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    let folder = base.appending(path: "notes-view-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appending(path: "notes/" + path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let root = LibraryRoot(path: folder.path)
    let library = try Library.load(root, Configuration(), fields: NoteReport.fields)
    let note = try #require(library.notes.first { $0.id == id })
    let (whole, graph) = (try WholeNote(reading: note, in: root), LinkGraph(library.notes))
    let report = NoteReport(whole, in: graph, quotes: EmbeddedQuotes(of: whole, in: graph, root))
    let terminal = Terminal(
      isTerminal: true, size: (width, 24), color: colors, environment: Environment([:]))
    return NoteView(
      report: report, terminal: terminal, language: language, today: CivilDate(daysSinceEpoch: 19_703)
    ).text
  }

  private static let paper = """
    ---
    title: Universal Transformers
    status: unfinished
    progress: 12/36
    started: 2023-12-11
    left: ACT 机制
    type: paper
    short: UT
    authors:
      - Mostafa Dehghani
      - others
    year: 2019
    venue: ICLR 2019
    arxiv: "1807.03819"
    urls:
      paper: https://e.org/p
      code: https://e.org/c
    priority: high
    relations:
      improves:
        - xl
        - nobody
      part-of:
        - top
    ---

    和 [[xl]] 一起读,见 [[gone]]。
    """

  private static let library = [
    "2023/ut.md": paper,
    "2019/xl.md": "---\ntitle: Transformer-XL\nshort: T-XL\nstatus: read\ntype: paper\n---\n",
    "top.md": "---\ntitle: Top\ntype: topic\n---\n\nOf all.\n",
    "sub.md": "---\ntitle: Sub\ntype: topic\nrelations:\n  part-of: [top]\n---\n",
    "leaf.md": "---\ntitle: Leaf\ntype: post\nstatus: read\nrelations:\n  part-of: [sub]\n---\n",
  ]

  @Test func setsOutANote() throws {
    #expect(
      try page("ut", Self.library)
        == """
        UT
        Universal Transformers
        ut  paper  notes/2023/ut.md

        status    unfinished  ⣿⣿⣿⣿⣀⣀⣀⣀⣀⣀⣀⣀ 12/36  33%
        started   2023-12-11  yesterday
        left      ACT 机制
        priority  high
        authors   Mostafa Dehghani and others
        venue     ICLR 2019
        arXiv     1807.03819
        urls      paper  https://e.org/p
                  code   https://e.org/c

        和 T-XL 一起读,见 [[gone]]。

        improves  xl      T-XL              read
                  nobody  leads to no note
        part of   top     Top               topic
        links to  xl      T-XL              read
                  gone    leads to no note

        """)
  }

  @Test func setsOutATopicWithWhatIsReadOfIt() throws {
    #expect(
      try page("top", Self.library, language: .chinese) == """
        Top
        top  专题  notes/top.md

        已读  ⣿⣿⣿⣿⣿⣿⣀⣀⣀⣀⣀⣀ 1/2  50%

        Of all.

        包括 3 条
        ut      Universal Transformers  论文  还没看完  ⣿⣿⣇⣀⣀⣀⣀⣀ 12/36
        sub     Sub                     专题  已读 1/1
          leaf  Leaf                    博文  已读

        """)
  }

  @Test(arguments: [
    ("---\ntitle: [a\n---\n\nThe *body*.\n", "a\na  notes/a.md\n\nThe body.\n"),
    ("---\ntitle: a\n\n*body*\n", "a\na  notes/a.md\n\n---\ntitle: a\n\n*body*\n"),
    ("Only *text*.\n", "a\na  notes/a.md\n\nOnly text.\n"), ("", "a\na  notes/a.md\n"),
    ("---\n---\n", "a\na  notes/a.md\n"), ("---\ntype: list\n---\n", "a\na  list  notes/a.md\n"),
  ])
  func showsABrokenNoteAsFarAsItGoes(text: String, expected: String) throws {
    #expect(try page("a", ["a.md": text]) == expected)
  }

  @Test(arguments: [20, 60, 80, 140], Language.allCases)
  func noControlGetsThroughFromAnyField(width: Int, language: Language) throws {
    let nasty = "\"\\e[31m\\u202E\\x9b1m\\a\""
    let fields = ["title", "short", "left", "venue", "arxiv", "doi", "acl", "isbn"].map { "\($0): \(nasty)" }
    let lists = ["authors", "aliases", "tags", "organizations"].map { "\($0): [\(nasty)]" }
    let text =
      (["---", "type: topic"] + fields + lists + [
        "urls: {\(nasty): \(nasty)}", "relations: {uses: [\(nasty)], part-of: [b]}", "---", "",
        "\u{1B}[31m [[\u{1B}x|\u{1B}]] `\u{202E}`",
      ]).joined(separator: "\n")
    let files = ["a.md": text, "b.md": text.replacing("[b]", with: "[a]")]
    let shown = try page("a", files, width: width, language: language)
    #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControlForTerminals })
    #expect(shown.contains("<U+001B>"))
  }

  @Test func tenThousandLinksAndACircleOfPartsAreShown() throws {
    let links = (0..<10_000).map { "[[x\($0)]]" }.joined(separator: " ")
    let topic = "---\ntitle: T\ntype: topic\nrelations:\n  part-of: [a, b]\n---\n\n[[a]] [[b]]\n"
    let shown = try page("a", ["a.md": topic + links, "b.md": topic])
    #expect(shown.contains("x9999"))
    #expect(shown.contains("Parts (1)"))
  }

  private static let quoted = """
    ---
    title: Mamba
    type: paper
    short: M
    ---

    ## Annotations

    > [!quote] p. 5
    >
    > First *line*
    > and the next.
    >
    > ![[a#^aaaaaa]] \u{1B}[31m

    ^k3v9qd

    """

  private func body(_ text: String, width: Int = 80, language: Language = .english) throws -> String {
    let files = ["a.md": "---\ntitle: A\ntype: list\n---\n\n" + text, "mamba.md": NoteViewTests.quoted]
    let page = try page("a", files, width: width, language: language)
    let blocks = page.split(separator: "\n\n", maxSplits: 1)
    let body = blocks.count > 1 ? blocks[1].split(separator: "\n\nlink").first ?? "" : ""
    return body.hasSuffix("\n") ? String(body.dropLast()) : String(body)
  }

  @Test func aQuoteOnALineOfItsOwnIsShownWithItsSource() throws {
    let quote = """
      | First *line* and the next.
      |
      | ![[a#^aaaaaa]] <U+001B>[31m
      | — M, p. 5
      """
    let shown = try [
      "![[mamba#^k3v9qd]]\n", "![[mamba#^K3V9QD|text]]\n", "Before:\n![[m#^k3v9qd]]\nafter.\n",
    ].map {
      try body($0)
    }
    #expect(shown == [quote, quote, "Before:\n\n\(quote)\n\nafter."])
  }

  @Test func aQuoteThatEmbedsItselfIsShownOnce() throws {
    let text = "![[#^aaaaaa]]\n\n## Annotations\n\n> [!quote] p. 1\n>\n> ![[#^aaaaaa]]\n\n^aaaaaa\n"
    #expect(try body(text).hasPrefix("| ![[#^aaaaaa]]\n| — A, p. 1\n\nAnnotations"))
    #expect(try body("> ![[mamba#^k3v9qd]]\n").contains("| | First"))
  }

  @Test(arguments: [
    ("![[mamba#^none]]\n", "![[mamba#^none]]"), ("![[gone#^k3v9qd]]\n", "![[gone#^k3v9qd]]"),
    ("![[mamba]]\n", "M"), ("![[mamba#Annotations]]\n", "M > Annotations"), ("![[gone]]\n", "[[gone]]"),
    ("`![[mamba#^k3v9qd]]`\n", "`![[mamba#^k3v9qd]]`"), ("a ![[mamba#^k3v9qd]] b\n", "a M b"),
    ("[[mamba#^k3v9qd]]\n", "M"),
  ])
  func otherEmbedsAreLinksOrWhatIsWritten(text: String, expected: String) throws {
    let shown = try body(text)
    #expect(shown == expected)
  }

  @Test(arguments: [14, 20, 40]) func noLineOfAnEmbeddedQuoteIsTooWide(width: Int) throws {
    for line in try body("![[mamba#^k3v9qd]]\n", width: width).split(separator: "\n") {
      #expect(String(line).displayWidth <= width)
    }
  }
}
