import Foundation
import Testing

struct LintTests {
  private let library = SmallLibrary()

  @Test(arguments: [("en", "no mistakes in 1 file\n"), ("zh", "1 个文件没有错误\n")])
  func saysSoWhenAllIsWell(language: String, words: String) throws {
    let run = try library.run("lint", "--lang", language)
    #expect((run.status, run.output, run.errors) == (0, "", words))
  }

  @Test func showsThePlaceTheCaretAndTheCount() throws {
    library.write("notes/2023/bad.md", "---\ntitle: A\nstatus: raed\ntype: paper\n---\n")
    #expect(
      try library.run("lint").output == """
        notes/2023/bad.md:3:9: error: `raed` is no status  [status/unknown]
         3 | status: raed
           |         ^~~~
          help: did you mean `read`? The words are: unread reading unfinished read dropped

        1 error in 1 of 2 files; --unsafe-fixes mends 1

        """)
  }

  @Test func sortsByPathAndPlace() throws {
    library.write("notes/a.md", "---\ntitle: A\nstatus: y\ntype: paper\nyear: x\n---\n[[nope]]\n")
    library.write("notes/2024/b.md", "")
    let places = try library.run("lint").output.split(separator: "\n").filter { $0.hasPrefix("notes/") }
    #expect(
      places.map { $0.split(separator: ":").prefix(3).joined(separator: ":") } == [
        "notes/2024/b.md:1:1", "notes/a.md:3:9", "notes/a.md:5:7", "notes/a.md:7:3",
      ])
  }

  @Test func showsRelationsAndLinksThatLeadNowhere() throws {
    library.write("README.md", "A page.\n")
    library.write(
      "notes/2023/links.md",
      """
      ---
      title: A
      type: paper
      relations:
        improves:
          - goood
          - good
      ---
      好 [[goood|x]], [[good#There]],
        [x](../2023/gone.md#a) [y](../../README.md) [z](good.md) `[[code]]`

      """)
    let output = try library.run("lint").output
    for part in [
      "notes/2023/links.md:6:7: error: there is no note `goood`  [link/unknown-relation-target]",
      "notes/2023/links.md:9:5: error: there is no note `goood`  [link/missing-note]",
      "notes/2023/links.md:10:7: error: there is no file `../2023/gone.md`  [link/missing-file]",
      "notes/2023/links.md:9:23: error: there is no heading `There`  [link/missing-heading]",
      "  help: did you mean `good`?", "4 errors in 1 of 3 files",
    ] { #expect(output.contains(part), "\(output)") }
  }

  @Test func namesTheNotesThatShareTheNameOfALink() throws {
    for id in ["a", "b"] {
      library.write("notes/\(id).md", "---\ntitle: A\ntype: paper\nshort: GPT\n---\n")
    }
    library.write("notes/c.md", SmallLibrary.head + "[[GPT]]\n")
    let output = try library.run("lint").output
    #expect(output.contains("notes/c.md:6:3: error: several notes go by `GPT`"))
    #expect(output.contains("help: write the id of one: `a`, `b`"))
  }

  private static let paths: [([String], Int32)] = [
    (["notes/2024"], 1), (["notes/2024/bad.md"], 1), (["./notes/../notes/2024/"], 1), (["."], 1), ([""], 2),
    (["notes/2023"], 0), (["notes/202"], 2), (["notes/2024", "notes/2023"], 1), (["schema"], 0),
    (["/etc/passwd"], 2), ([".."], 2), (["notes/2024/bad.md/x"], 2),
  ]

  @Test(arguments: LintTests.paths)
  func reportsOnlyWhatThePathsName(paths: [String], status: Int32) throws {
    library.write("notes/2024/bad.md", "")
    let run = try ToolRun(["lint"] + paths, in: library.path)
    #expect(run.status == status, "\(run.output)\(run.errors)")
    let whole = try ToolRun(["lint"] + paths.map { library.path + "/" + $0 }, in: "/")
    #expect(paths[0].hasPrefix("/") || paths[0].isEmpty || whole.status == 2, "no library in /")
    let absolute = paths.map { $0.hasPrefix("/") || $0.isEmpty ? $0 : library.path + "/" + $0 }
    #expect(try ToolRun(["-C", library.path, "lint"] + absolute, in: "/").status == status)
    #expect(try ToolRun(["-C", library.path, "lint"] + paths, in: "/usr/lib").status == status)
  }

  @Test func aNoteOutsideOfThePathsIsKnownAllTheSame() throws {
    library.write("notes/2024/linking.md", SmallLibrary.head + "[[good]]\n")
    #expect(try library.run("lint", "notes/2024").status == 0)
    library.write("notes/2024/good.md", SmallLibrary.head(titled: "Better"))
    #expect(try library.run("lint", "notes/2023").output.contains("is the id of notes/2024/good.md too"))
    #expect(try library.run("lint", "notes/2024").output.contains("is the id of notes/2023/good.md too"))
  }

  @Test func aLinkThatIsNamedIsReportedItself() throws {
    library.link("notes/2024/loop.md", to: "loop.md")
    #expect(try library.run("lint", "notes/2024/loop.md").status == 1)
  }

  private static let configurations: [(String, Int32, String)] = [
    ("language: fr\n", 2, ".notes.yml:1:11: error: `fr` is no language"),
    ("langage: zh\n", 2, ".notes.yml:1:1: error: there is no key `langage`"),
    ("language: en\r\n", 1, ".notes.yml:1:13: warning: lines end in CRLF"),
    ("\u{FEFF}language: en\n", 1, ".notes.yml:1:1: warning: the file begins with a byte order mark"),
  ]

  @Test(arguments: LintTests.configurations)
  func checksTheConfiguration(text: String, status: Int32, words: String) throws {
    library.write(".notes.yml", text)
    let run = try library.run("lint")
    #expect(run.status == status)
    #expect((run.output + run.errors).contains(words), "\(run.output)\(run.errors)")
    let scoped = try library.run("lint", "notes")
    #expect(status == 2 || scoped.status == 0)
  }

  @Test func controlsAreWrittenOut() throws {
    library.write("notes/2024/bad.md", "---\ntitle: A\ntype: paper\nstatus: \"\u{1B}[31m\"\n---\n")
    library.write("notes/2024/\u{1B}]0;x.md", "")
    let run = try library.run("lint")
    #expect(run.status == 1)
    #expect(!run.output.contains("\u{1B}"))
  }
}
