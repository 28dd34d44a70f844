import NotesCore
import Testing

@testable import notes

/// What the parser of options says in English, said in both languages.
struct UsageMistakeTests {
  /// What is said of a command line, Chinese first, then the hints in English.
  private func said(of arguments: [String]) throws -> [String] {
    let invocation = try Invocation(arguments, commands: Notes.commands.map { $0.summary })
    do {
      _ = try Notes.parseAsRoot(invocation.arguments)
      return []
    } catch {
      let mistake = UsageMistake(Notes.message(for: error), command: invocation.commandName).error
      #expect(mistake.kind == .usage)
      return [mistake.message.chinese] + mistake.hints.map(\.english)
    }
  }

  @Test(
    arguments: [
      (["open"], ["缺少 `<name> ...`", "`notes help open` shows how"]),
      (["todo", "--limit"], ["`--limit <n>` 后面要有值", "`notes help todo` shows how"]),
      (["todo", "--limit", "x"], ["`x` 不是 `--limit <n>` 的值", "`notes help todo` shows how"]),
      (
        ["list", "--frmat", "json"],
        ["这里没有 `--frmat` 这个选项", "did you mean `--format`?", "`notes help list` shows how"]
      ),
      (["lint", "-z"], ["这里没有 `-z` 这个选项", "`notes help lint` shows how"]),
      (["explain", "a", "b"], ["多出来的：`b`", "`notes help explain` shows how"]),
      (["init", "a", "b", "c"], ["多出来的：`b` `c`", "`notes help init` shows how"]),
      (
        ["completion", "tcsh"],
        [
          "`tcsh` 不是 `<shell>` 的值", "it takes `bash`, `zsh`, `fish`",
          "`notes help completion` shows how",
        ]
      ),
      (
        ["todo", "--limit", "a' is invalid for 'b"],
        ["`a' is invalid for 'b` 不是 `--limit <n>` 的值", "`notes help todo` shows how"]
      ),
      (["lint", "--fix=yes"], ["`--fix` 后面不带值", "`notes help lint` shows how"]),
      (["import", "annotations"], ["缺少 `<file>`", "`notes help import annotations` shows how"]),
    ] as [([String], [String])])
  func isSaidWithTheWayOut(arguments: [String], expected: [String]) throws {
    #expect(try said(of: arguments) == expected)
  }

  @Test func aSentenceThatIsNotKnownStandsAsItIs() {
    let error = UsageMistake("Something else.", command: "").error
    #expect(error.message.chinese == "Something else.")
    #expect(error.hints.map(\.english) == ["`notes help` shows how"])
  }

  @Test func helpIsGivenInALanguage() throws {
    let summaries = Notes.commands.map { $0.summary }
    #expect(
      try Invocation(["help", "--lang", "zh", "todo"], commands: summaries).arguments == ["help", "todo"])
    #expect(throws: NotesError.self) { try Invocation(["-C"], commands: summaries) }
  }
}
