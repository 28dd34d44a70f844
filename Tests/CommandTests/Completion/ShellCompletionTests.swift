import Foundation
import Testing

/// The scripts, run by the real shells with the real tool. Where a shell is not installed, its tests are skipped.
struct ShellCompletionTests {
  static func isInstalled(_ shell: String) -> Bool { ShellRun(shell: shell, folder: "/").program != nil }

  /// Calls the completion function as bash does: all words, the place of the cursor, and the word that bash replaces.
  static let bash = #"""
    source <(notes completion bash)
    COMP_LINE=$1 COMP_POINT=${#1} replaced=$2
    shift 2
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _notes notes "$replaced" ""
    for word in "${COMPREPLY[@]}"; do
      eval "printf '%s\n' $word"
    done
    """#

  @Test(.enabled(if: isInstalled("bash"), "bash is not installed"))
  func bashQuotesEveryNameSoThatTheCommandGetsItWhole() throws {
    let library = try HostileLibrary()
    let before = library.contents
    let shell = ShellRun(shell: "bash", folder: library.path)
    let found = try shell.lines(
      ShellCompletionTests.bash, ["notes list short:q", "q", "notes", "list", "short", ":", "q"])
    let simple = HostileLibrary.names.filter { !$0.contains { "\"\\(),:".contains($0) } }
    #expect(simple.allSatisfy { found.contains("q \($0)") })
    #expect(found.count == HostileLibrary.names.count + 1)
    #expect(library.contents == before)
  }

  @Test(
    .enabled(if: isInstalled("bash"), "bash is not installed"),
    arguments: [
      (["notes", "to"], "to", "todo"),
      (["notes", "todo", "status", ":", "unf"], "unf", "unfinished"),
      (["notes", "todo", "status:", "unf"], "unf", ""),
      (["notes", "todo", "--format", "=", "jsonl"], "jsonl", "jsonl"),
      (["notes", "list", "\"status:unf"], "status:unf", "status:unfinished"),
      (["notes", "list", "$(touch pwned)"], "$(touch pwned)", ""),
      (["notes", "-C", "$(touch pwned)", "list", "tag", ":"], "", ""),
      (["notes", "list", "tag", ":", "two"], "two", "two words"),
      (["notes", "list", "tag", ":", "日"], "日", "日本 語"),
    ])
  func bashCompletesWhatItDividesAtColonsAndEqualsSigns(_ words: [String], _ replaced: String, _ word: String)
    throws
  {
    let library = try HostileLibrary()
    let before = library.contents
    let line = words.joined(separator: " ").replacingOccurrences(" : ", ":").replacingOccurrences(" = ", "=")
    let shell = ShellRun(shell: "bash", folder: library.path)
    let found = try shell.lines(ShellCompletionTests.bash, [line, replaced] + words)
    #expect(found == (word.isEmpty ? [] : [word]))
    #expect(library.contents == before)
  }

  @Test(.enabled(if: isInstalled("zsh"), "zsh is not installed"))
  func zshIsGivenEveryWordWithItsColonsEscaped() throws {
    let library = try HostileLibrary()
    let before = library.contents
    let script = """
      source <(notes completion zsh)
      _describe() { print -rl -- "${(@P)4}" }
      words=(notes list tag:) CURRENT=3 PREFIX=tag:
      _notes
      """
    let found = try ShellRun(shell: "zsh", folder: library.path).lines(script)
    #expect(found.contains("tag\\:two words:1 note"))
    #expect(found.contains("tag\\:`touch pwned`:1 note"))
    #expect(found.contains("tag\\:\"$(touch pwned)\":1 note"))
    #expect(found.contains("tag\\:\"\\\\\\\\back\\\\\\\\slash\":1 note"))
    #expect(library.contents == before)
  }

  @Test(.enabled(if: isInstalled("fish"), "fish is not installed"))
  func fishListsEveryWordAndRunsNone() throws {
    let library = try HostileLibrary()
    let before = library.contents
    let shell = ShellRun(shell: "fish", folder: library.path)
    let found = try shell.lines("notes completion fish | source; complete -C 'notes list tag:'")
    #expect(found.count == HostileLibrary.names.count + 1)
    #expect(found.contains("tag:\"$(touch pwned)\"\t1 note"))
    #expect(try shell.lines("notes completion fish | source; complete -C 'notes tod'").count == 1)
    #expect(library.contents == before)
  }

  private func annotated() -> SmallLibrary {
    let library = SmallLibrary()
    library.write(
      "notes/2023/mamba.md",
      SmallLibrary.head(titled: "Mamba")
        + "\n## Annotations\n\n> [!quote] p. 5\n>\n> $(touch pwned) `touch pwned`\n\n^k3v9qd\n")
    return library
  }

  @Test(.enabled(if: isInstalled("bash"), "bash is not installed"))
  func bashCompletesAnnotationsAndRunsNoWordOfThem() throws {
    let library = annotated()
    let shell = ShellRun(shell: "bash", folder: library.path)
    let words = ["notes show mamba#^", "mamba#^", "notes", "show", "mamba#^"]
    #expect(try shell.lines(ShellCompletionTests.bash, words) == ["mamba#^k3v9qd"])
    #expect(!FileManager.default.fileExists(atPath: library.path + "/pwned"))
  }

  @Test(.enabled(if: isInstalled("zsh"), "zsh is not installed"))
  func zshIsGivenAnnotationsWithTheirWords() throws {
    let library = annotated()
    let script = """
      source <(notes completion zsh)
      _describe() { print -rl -- "${(@P)4}" }
      words=(notes show 'mamba#^') CURRENT=3 PREFIX='mamba#^'
      _notes
      """
    #expect(
      try ShellRun(shell: "zsh", folder: library.path).lines(script)
        == ["mamba#^k3v9qd:p. 5: $(touch pwned) `touch pwned`"])
    #expect(!FileManager.default.fileExists(atPath: library.path + "/pwned"))
  }

  @Test(.enabled(if: isInstalled("fish"), "fish is not installed"))
  func fishListsAnnotationsAndRunsNoWordOfThem() throws {
    let library = annotated()
    let found = try ShellRun(shell: "fish", folder: library.path)
      .lines("notes completion fish | source; complete -C 'notes show mamba#^'")
    #expect(found == ["mamba#^k3v9qd\tp. 5: $(touch pwned) `touch pwned`"])
    #expect(!FileManager.default.fileExists(atPath: library.path + "/pwned"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func noScriptHasACommandThatEvaluates(_ shell: String) throws {
    let bash = ShellRun(shell: "bash", folder: "/")
    let script = try bash.lines("notes completion \(shell)").filter { !$0.hasPrefix("#") }.joined(
      separator: "\n")
    #expect(!script.isEmpty)
    #expect(!script.contains("compgen"))
    #expect(!script.contains("eval"))
  }
}

extension String {
  fileprivate func replacingOccurrences(_ part: String, _ other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
