import Foundation
import Testing

struct BadInputTests {
  private let library = SmallLibrary()

  @Test(arguments: BadInput.all) func isShownWithItsPlaceAndWhatToDo(input: BadInput) throws {
    library.write("notes/2023/bad.md", input.bytes)
    for (language, words, help, count) in [
      ("en", input.english, "  help: ", " in 1 of 2 files"),
      ("zh", input.chinese, "  建议：", "2 个文件里有 1 个有问题："),
    ] {
      let run = try library.run("lint", "--lang", language)
      #expect(run.status == 1)
      #expect(run.errors == "")
      #expect(run.output.contains("notes/2023/bad.md:" + words), "\(run.output.prefix(2000))")
      #expect(run.output.contains(help))
      #expect(run.output.contains(count))
      #expect(!run.output.contains("good.md"))
    }
  }

  @Test(arguments: BadInput.all) func doesNotHideTheGoodNotes(input: BadInput) throws {
    library.write("notes/2023/bad.md", input.bytes)
    for command in ["todo", "list"] {
      let run = try library.run(command, "--format", "ids")
      #expect(run.status == 0)
      #expect(run.output.split(separator: "\n").contains("good"))
      #expect(run.errors == "" || run.errors.contains("`notes lint` shows"))
    }
  }

  @Test(arguments: [
    ("en", "1 note has mistakes and may be missing here; `notes lint` shows them\n"),
    ("zh", "1 条笔记有错误，可能没有列全；用 `notes lint` 查看\n"),
  ])
  func listsEndWithHowManyHaveMistakes(language: String, words: String) throws {
    library.write("notes/2023/bad.md", "---\ntitle: A: B\n---\n")
    for command in ["todo", "list", "progress"] {
      #expect(try library.run(command, "--lang", language).errors == words)
    }
  }

  @Test func aFolderThatIsNamedAsANote() throws {
    library.write("notes/2023/x.md/inner.md", SmallLibrary.head)
    try expect("notes/2023/x.md:1:1: error: this is a folder", zh: "notes/2023/x.md:1:1: 错误: 这是文件夹")
  }

  @Test func linksThatLoopLeadOutOrLeadNowhere() throws {
    library.link("notes/2023/loop.md", to: "loop.md")
    library.link("notes/2023/out.md", to: "/etc/passwd")
    library.link("notes/2023/gone.md", to: "nothing.md")
    library.link("notes/linked", to: "..")
    try expect("loop.md:1:1: error: this symbolic link leads back to itself", zh: "绕回了自己")
    try expect("out.md:1:1: error: this symbolic link leads out of the library", zh: "指到了文库外面")
    try expect("gone.md:1:1: error: this symbolic link leads to no file", zh: "指向的文件不存在")
    #expect(try library.run("list", "--format", "ids").output == "good\n")
  }

  @Test func twoFilesOfOneID() throws {
    library.write("notes/2024/Good.md", SmallLibrary.head)
    try expect(
      "notes/2024/Good.md:1:1: error: `Good` is the id of notes/2023/good.md too",
      zh: "`Good` 也是 notes/2023/good.md 的编号")
  }

  /// Root may read everything, so the tool runs as somebody else where that can be done.
  @Test(.enabled(if: geteuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")))
  func aFileThatMayNotBeRead() throws {
    library.write("notes/2023/bad.md", SmallLibrary.head)
    chmod(library.path + "/notes/2023/bad.md", 0)
    chmod(library.path, 0o755)
    let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let wrapper = geteuid() == 0 ? nobody : []
    let run = try library.run("lint", wrapper: wrapper)
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.output.contains("notes/2023/bad.md:1:1: error: the file cannot be read: Permission denied"))
    #expect(try library.run("list", "--format", "ids", wrapper: wrapper).output == "good\n")
  }

  @Test func manyMistakesDoNotTakeLong() throws {
    let aliases = "tags: [" + String(repeating: "*a,", count: 50_000) + "]\n"
    let links = String(repeating: "[[nope]] ", count: 50_000)
    library.write("notes/2023/bad.md", "---\ntitle: A\ntype: paper\n\(aliases)---\n\(links)")
    let start = ContinuousClock.now
    #expect(try library.run("lint").output.contains("1203 errors, 3 warnings in 1 of 2 files"))
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  private func expect(_ english: String, zh chinese: String) throws {
    let run = try library.run("lint")
    #expect(run.status == 1)
    #expect(run.output.contains(english), "\(run.output)")
    #expect(run.output.contains("  help: "))
    #expect(try library.run("lint", "--lang", "zh").output.contains(chinese))
  }
}
