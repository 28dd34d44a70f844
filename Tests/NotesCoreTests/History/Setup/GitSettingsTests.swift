import Foundation
import Testing

@testable import NotesCore

/// What the tool writes into git's files, as git reads it.
struct GitSettingsTests {
  private static let names = [
    "plain", "笔记 库", "a[b]c*?", "q\"uote", "back\\slash", "#hash", "!not", "per%cent", "it's", " blank",
    "tab\tbed",
  ]

  @Test(arguments: names)
  func gitFindsTheDriversOfNotesBelowAnyFolder(_ name: String) throws {
    let repository = try TemporaryRepository()
    repository.folder.makeFolder(name)
    let settings = GitSettings(
      program: "/bin/notes", libraryFolder: name + "/", notesFolder: "notes", language: .english)
    repository.folder.write(
      ".git/info/attributes", String(decoding: settings.attributes, as: UTF8.self) + "\n")
    func driver(_ path: String) throws -> String {
      try repository.git("check-attr", "-z", "merge", "--", path).split(separator: "\0").last.map(String.init)
        ?? ""
    }
    #expect(try driver("\(name)/notes/a.md") == "notes")
    #expect(try driver("\(name)/notes/2019/子/b.MD") == "notes")
    #expect(try driver("\(name)/README.md") == "unspecified")
    #expect(try driver("other/notes/a.md") == "unspecified")
  }

  @Test(arguments: ["笔记 库", "it's 100%", "q\"$x\""])
  func gitStartsTheProgramAsADifftool(_ name: String) throws {
    let repository = try TemporaryRepository()
    repository.folder.write("bin/\(name)/notes", "#!/bin/sh\necho \"$1 $2\"\n")
    let program = "\(repository.path)/bin/\(name)/notes"
    chmod(program, 0o755)
    repository.folder.write("notes/a.md", "one\n")
    try repository.commit()
    repository.folder.write("notes/a.md", "two\n")
    try GitSetup(repository.repository(), Configuration(), program: program, language: .english)
      .installing(hook: false).write()
    #expect(try repository.git("difftool", "-y", "-t", "notes") == "diff --no-index\n")
  }

  @Test(arguments: names)
  func theProgramIsReadBackFromTheDriver(_ name: String) throws {
    let path = "/opt/\(name)/notes"
    let settings = GitSettings(program: path, libraryFolder: "", notesFolder: "notes", language: .english)
    let driver = try #require(settings.values.first { $0.key == .mergeDriver }?.value)
    #expect(GitSettings.program(ofDriver: String(decoding: driver, as: UTF8.self)) == path)
    #expect(GitSettings.program(ofDriver: "other %A") == nil)
  }

  @Test(arguments: names)
  func gitReadsTheValuesAsTheyAreMeant(_ name: String) throws {
    let repository = try TemporaryRepository()
    let settings = GitSettings(
      program: "/opt/\(name)/notes", libraryFolder: "", notesFolder: "notes", language: .english)
    let lines = settings.configuration.map { $0 + [0x0A] }.joined()
    let old = try #require(repository.folder.read(".git/config"))
    let file = repository.path + "/.git/config"
    _ = try FileReplacement.write(Array(old.utf8) + Array(lines), to: file)
    for (key, value) in settings.values {
      let found = try repository.repository().git.run(["config", "-z", "--get", key.rawValue])
      #expect(found.output == value + [0], "\(key.rawValue)")
    }
  }

  @Test func wordsOfDiffsAreCharactersOfChinese() throws {
    let repository = try TemporaryRepository()
    let setup = try GitSetup(
      repository.repository(), Configuration(), program: "/bin/notes", language: .english)
    try setup.installing(hook: false).write()
    repository.folder.write("notes/a.md", "祸都是它惹的 by BERT2019.\n")
    try repository.commit()
    repository.folder.write("notes/a.md", "祸都不是它惹的 by BERT2020.\n")
    for locale in ["C", "C.UTF-8"] {
      let diff = try repository.git("diff", "--word-diff", environment: ["LC_ALL": locale])
      #expect(diff.contains("祸都{+不+}是它惹的 by [-BERT2019-]{+BERT2020+}."), "\(locale)")
    }
  }

  @Test func hunksAreHeadedByTitleHeadingAndQuote() throws {
    let repository = try TemporaryRepository()
    try GitSetup(repository.repository(), Configuration(), program: "/bin/notes", language: .english)
      .installing(hook: false)
      .write()
    let gap = String(repeating: "line\n\n", count: 5)
    func note(_ word: String) -> String {
      "---\ntitle: A 题\ntype: paper\nx: 1\ny: 1\nz: 1\nw: \(word)\n---\n\n\(gap)## Method 方法\n\n\(gap)\(word)\n\n"
        + "\(gap)## Annotations\n\n> [!quote] p. 5\n>\n> Words.\n\n\(gap)\(word)\n"
    }
    repository.folder.write("notes/a.md", note("old"))
    try repository.commit()
    repository.folder.write("notes/a.md", note("new"))
    let heads = try repository.git("diff").split(separator: "\n").filter { $0.hasPrefix("@@") }
      .map { String($0.split(separator: "@@").last ?? "") }
    #expect(heads == [" title: A 题", " ## Method 方法", " > [!quote] p. 5"])
  }
}
