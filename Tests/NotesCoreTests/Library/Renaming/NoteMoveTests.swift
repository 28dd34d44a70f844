import Foundation
import Testing

@testable import NotesCore

struct NoteMoveTests {
  private static let mamba = LinkedFolder.note("short: SSM\naliases:\n  - 曼巴\n", "## 方法\n\n见 [[#方法]]。\n")

  private func library(_ files: [String: String]) -> LinkedFolder {
    LinkedFolder(files.merging(["notes/2023/mamba.md": Self.mamba]) { own, _ in own })
  }

  @Test func everyFormOfLinkGetsTheNewIDAndNothingElseChanges() throws {
    let body = """
      [[mamba]], [[MAMBA|文字]], ![[mamba#方法]], [[mamba#^a1b2c3]], [[2023/mamba]], [[mamba.md]],
      [一](mamba.md#方法 "题"), [二](<mamba.md>), [三](./mamba.md), [四](../2023/mamba.md), [[曼巴]], [[SSM]]
      `[[mamba]]` <!-- [[mamba]] --> $[[mamba]]$ [[mambax]]

      [d]: mamba.md

      """
    let library = library(["notes/2023/other.md": LinkedFolder.note("", body)])
    try library.move("mamba", to: "mamba-ssm")
    let expected = """
      [[mamba-ssm]], [[mamba-ssm|文字]], ![[mamba-ssm#方法]], [[mamba-ssm#^a1b2c3]], [[2023/mamba-ssm]], [[mamba-ssm.md]],
      [一](mamba-ssm.md#方法 "题"), [二](<mamba-ssm.md>), [三](./mamba-ssm.md), [四](../2023/mamba-ssm.md), [[曼巴]], [[SSM]]
      `[[mamba]]` <!-- [[mamba]] --> $[[mamba]]$ [[mambax]]

      [d]: mamba-ssm.md

      """
    #expect(library.read("notes/2023/other.md") == LinkedFolder.note("", expected))
    #expect(library.read("notes/2023/mamba.md") == "(none)")
  }

  @Test(arguments: [
    (
      "relations:\n  improves:\n    - mamba # 改\n    - x\n",
      "relations:\n  improves:\n    - new # 改\n    - x\n"
    ),
    ("relations: {uses: [\"mamba\", 'mamba']}\n", "relations: {uses: [\"new\", 'new']}\n"),
    ("relations:\n  uses:\n    - 曼巴\n    - Mamba\n", "relations:\n  uses:\n    - 曼巴\n    - new\n"),
    ("tags:\n  - mamba\nleft: mamba\n", "tags:\n  - mamba\nleft: mamba\n"),
  ])
  func relationsGetTheNewIDWithTheirQuotes(old: String, new: String) throws {
    let library = library(["notes/2023/other.md": LinkedFolder.note(old)])
    try library.move("mamba", to: "new")
    #expect(library.read("notes/2023/other.md") == LinkedFolder.note(new))
  }

  @Test func theOldIDStaysAsAnAliasInOneLine() throws {
    let library = library([:])
    let move = try library.move("mamba", to: "new")
    #expect(move.keepsAlias)
    let expected = Self.mamba.replacing("  - 曼巴\n", with: "  - 曼巴\n  - mamba\n")
    #expect(library.read("notes/2023/new.md") == expected)
  }

  @Test func aNameThatFindsTheNoteAnywayIsNoAlias() throws {
    let library = library(["notes/2023/bert.md": LinkedFolder.note("short: BERT\n")])
    #expect(try !library.move("bert", to: "bert-2018").keepsAlias)
    #expect(library.read("notes/2023/bert-2018.md") == LinkedFolder.note("short: BERT\n"))
    try library.move("mamba", to: "a", keepsAlias: false)
    #expect(library.read("notes/2023/a.md") == Self.mamba)
  }

  @Test func thereAndBackIsWhereItWas() throws {
    let library = library([
      "notes/2023/other.md": LinkedFolder.note("", "[[mamba]] [x](mamba.md) [[2023/mamba]]\n"),
      "README.md": "[x](notes/2023/mamba.md)\n",
    ])
    let before = library.folder.snapshot()
    try library.move("mamba", to: "new")
    try library.move("new", to: "mamba", keepsAlias: false)
    #expect(library.folder.snapshot() == before)
    try library.move("mamba", to: "new", keepsAlias: false)
    try library.move("new", to: "mamba", keepsAlias: false)
    #expect(library.folder.snapshot() == before)
  }

  @Test func anotherSectionChangesPathsAndTheNotesOwnLinks() throws {
    let own = """
      [[other]] [o](other.md#x) [p](../2019/p.md) ![图](fig.png) ![[fig.png]] ![[notes/fig2.png]] [出](../../../out.md)
      [我](mamba.md#方法) [下](#方法) [无](none.md)
      """
    let library = library([
      "notes/2023/mamba.md": LinkedFolder.note("urls:\n  pdf: mamba.pdf\n", own + "\n"),
      "notes/2023/mamba.pdf": "%PDF-1.5", "notes/2023/fig.png": "x", "notes/fig2.png": "x",
      "notes/2023/other.md": LinkedFolder.note("", "[[mamba]] [[2023/mamba]] [m](mamba.md)\n"),
      "notes/2019/p.md": LinkedFolder.note("", "[m](../2023/mamba.md)\n"),
      "README.md": "[m](notes/2023/mamba.md) [[mamba]]\n",
    ])
    let move = try library.move("mamba", to: "toolkits/")
    #expect(!move.keepsAlias)
    #expect(
      library.read("notes/toolkits/mamba.md")
        == LinkedFolder.note(
          "urls:\n  pdf: ../2023/mamba.pdf\n",
          """
          [[other]] [o](../2023/other.md#x) [p](../2019/p.md) ![图](../2023/fig.png) ![[notes/2023/fig.png]] ![[notes/fig2.png]] [出](../../../out.md)
          [我](mamba.md#方法) [下](#方法) [无](../2023/none.md)

          """))
    #expect(
      library.read("notes/2023/other.md")
        == LinkedFolder.note("", "[[mamba]] [[toolkits/mamba]] [m](../toolkits/mamba.md)\n"))
    #expect(library.read("notes/2019/p.md") == LinkedFolder.note("", "[m](../toolkits/mamba.md)\n"))
    #expect(library.read("README.md") == "[m](notes/toolkits/mamba.md) [[mamba]]\n")
  }

  @Test func aDeeperSectionAndTheTopAreSections() throws {
    let library = library(["notes/2023/other.md": LinkedFolder.note("", "[m](mamba.md)\n")])
    try library.move("mamba", to: "a/b/c")
    #expect(library.read("notes/2023/other.md") == LinkedFolder.note("", "[m](../a/b/c.md)\n"))
    try library.move("c", to: ".")
    #expect(library.read("notes/2023/other.md") == LinkedFolder.note("", "[m](../c.md)\n"))
    try library.move("c", to: "notes/2024/曼 巴.md".replacing(" ", with: ""))
    #expect(library.read("notes/2023/other.md") == LinkedFolder.note("", "[m](../2024/曼巴.md)\n"))
    try library.move("曼巴", to: "2023")
    #expect(library.read("notes/2023/other.md") == LinkedFolder.note("", "[m](曼巴.md)\n"))
  }

  @Test func pathsWithBlanksAreWrittenAsTheyWere() throws {
    let library = LinkedFolder([
      "notes/a b/x.md": LinkedFolder.note(),
      "notes/2023/other.md": LinkedFolder.note("", "[m](../a%20b/x.md) [n](<../a b/x.md>)\n"),
    ])
    try library.move("x", to: "y", keepsAlias: false)
    #expect(
      library.read("notes/2023/other.md") == LinkedFolder.note("", "[m](../a%20b/y.md) [n](<../a b/y.md>)\n"))
    try library.move("y", to: "c d/y")
    #expect(
      library.read("notes/2023/other.md") == LinkedFolder.note("", "[m](../c%20d/y.md) [n](<../c d/y.md>)\n"))
  }

  @Test func whatEndsALineAndOtherBytesStay() throws {
    let library = library([
      "notes/2023/other.md":
        "\u{FEFF}---\r\ntitle: T\r\ntype: paper\r\n---\r\n\r\n[[mamba]]  \r\nlast [[mamba]]"
    ])
    try library.move("mamba", to: "new")
    #expect(
      library.read("notes/2023/other.md").utf8.elementsEqual(
        "\u{FEFF}---\r\ntitle: T\r\ntype: paper\r\n---\r\n\r\n[[new]]  \r\nlast [[new]]".utf8))
  }

  @Test func theModeStays() throws {
    let library = library([:])
    let path = library.folder.path + "/notes/2023/"
    chmod(path + "mamba.md", 0o600)
    try library.move("mamba", to: "new")
    var status = stat()
    #expect(stat(path + "new.md", &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func nothingChangesWhereTheNoteIsThere() throws {
    let library = library([:])
    #expect(try library.plan("mamba", "mamba").changes.isEmpty)
    #expect(try library.plan("mamba", "2023/").changes.isEmpty)
    #expect(try library.plan("mamba", "notes/2023/mamba.md").changes.isEmpty)
  }

  @Test(arguments: ["other", "OTHER", "a b", "x|y", "readme", "../x", "a/../b", "-x", "", ".x/y", "con"])
  func whatCannotBeIsRefused(new: String) throws {
    let library = library(["notes/2023/other.md": LinkedFolder.note()])
    #expect(throws: NotesError.self) { try library.plan("mamba", new) }
  }

  @Test func aNameThatLinksGiveToAnotherNoteIsRefused() throws {
    let library = library([
      "notes/2023/other.md": LinkedFolder.note("aliases:\n  - star\n"),
      "notes/2023/third.md": LinkedFolder.note("", "[[star]]\n"),
    ])
    let error = #expect(throws: NotesError.self) { try library.plan("mamba", "star") }
    #expect(error?.kind == .refused)
    #expect(error?.diagnostics.first?.path == "notes/2023/third.md")
    #expect(error?.diagnostics.first?.start == Position(line: 6, column: 3))
  }

  @Test func aLinkedNoteIsRefusedAndALinkToANoteIsWrittenOnce() throws {
    let library = library(["notes/2023/other.md": LinkedFolder.note("", "[[mamba]]\n")])
    library.folder.link("notes/2023/linked.md", to: "other.md")
    #expect(throws: NotesError.self) { try library.plan("linked", "new") }
    try library.move("mamba", to: "new")
    #expect(library.read("notes/2023/other.md") == LinkedFolder.note("", "[[new]]\n"))
    #expect(library.folder.snapshot()["notes/2023/linked.md"] == "-> other.md")
  }

  @Test func aNoteThatASymbolicLinkLeadsToIsRefused() throws {
    let library = library([:])
    library.folder.link("notes/2024/linked.md", to: "../2023/mamba.md")
    #expect(throws: NotesError.self) { try library.plan("mamba", "new") }
  }

  @Test func anAliasThatAnotherNoteHasTooIsNoWayToTheNote() throws {
    let library = library(["notes/2023/other.md": LinkedFolder.note("aliases:\n  - mamba\n")])
    let move = try library.move("mamba", to: "new")
    #expect(move.sharers == ["other"])
    #expect(!move.isFoundByOldID)
  }

  @Test func whatElseThePathSaysStays() throws {
    let library = library([
      "notes/2023/mamba.md": LinkedFolder.note(
        "short: Mamba\nurls:\n  pdf: 'p/a b.pdf'\n", "[d](../2024/) [e](../..)\n"),
      "notes/2023/p/a b.pdf": "%PDF-1.5",
      "notes/2024/x.md": LinkedFolder.note("", "[[Mamba]] [[mamba]] [[MAMBA]]\n"),
    ])
    try library.move("mamba", to: "2024/new")
    #expect(
      library.read("notes/2024/new.md")
        == LinkedFolder.note(
          "short: Mamba\nurls:\n  pdf: '../2023/p/a b.pdf'\n", "[d](../2024/) [e](../..)\n"))
    #expect(library.read("notes/2024/x.md") == LinkedFolder.note("", "[[Mamba]] [[new]] [[MAMBA]]\n"))
  }

  @Test func theTwoFormsOfOneLetterAreTwoPaths() throws {
    let library = LinkedFolder(["notes/cafe\u{301}.md": LinkedFolder.note()])
    try library.move("cafe\u{301}", to: "caf\u{E9}", keepsAlias: false)
    #expect(library.folder.snapshot().keys.contains { $0.utf8.elementsEqual("notes/caf\u{E9}.md".utf8) })
  }

  @Test func aNoteWithMistakesIsMovedOnlyWithoutAnAlias() throws {
    let library = library(["notes/2023/broken.md": "---\ntitle: a: b\n---\n"])
    #expect(throws: NotesError.self) { try library.plan("broken", "mended") }
    try library.move("broken", to: "mended", keepsAlias: false)
    #expect(library.read("notes/2023/mended.md") == "---\ntitle: a: b\n---\n")
  }
}
