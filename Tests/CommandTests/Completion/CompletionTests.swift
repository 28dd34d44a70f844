import ArgumentParser
import NotesCore
import Testing
@testable import notes

struct CompletionTests {
  private func candidates(_ words: [String], in library: String? = nil) -> [String] {
    let environment = Environment(library.map { ["NOTES_LIBRARY": $0] } ?? ["NOTES_LIBRARY": "/nowhere"])
    guard case .candidates(let found)? = Completer(words, environment: environment)?.answer else { return [] }
    return found.map(\.value)
  }

  @Test func everyCommandIsOffered() {
    #expect(candidates([""]) == Notes.commands.map { $0.name })
  }

  @Test(arguments: Notes.commands.map { $0.name })
  func everyOptionThatHelpKnowsIsOffered(_ command: String) throws {
    let type = try #require(Notes.commands.first { $0.name == command })
    let help = type.helpMessage()
    let known = help.split(whereSeparator: { !$0.isLetter && $0 != "-" }).filter { $0.hasPrefix("--") }
    let offered = candidates([command, "--"])
    for option in Set(known) where option != "--version" && option != "--" {
      #expect(offered.contains(String(option)))
    }
    for option in offered { #expect(help.contains(option)) }
  }

  @Test func annotationsOfANoteAreOfferedByTheirIds() {
    let library = SmallLibrary()
    library.write(
      "notes/2023/mamba.md",
      SmallLibrary.head(titled: "Mamba") + """

        ## Annotations

        > [!quote] p. 5
        >
        > $(touch pwned) `x` \u{1B}[31m red

        ^k3v9qd

        > [!quote] p. 6
        >
        > Other words.

        ^k4aaaa

        """)
    for command in ["show", "edit", "open", "links"] {
      #expect(candidates([command, "mamba#^"], in: library.path) == ["mamba#^k3v9qd", "mamba#^k4aaaa"])
      #expect(candidates([command, "MAMBA#^k4"], in: library.path) == ["MAMBA#^k4aaaa"])
      #expect(candidates([command, "nothing#^"], in: library.path) == [])
      #expect(candidates([command, "mam"], in: library.path) == ["mamba"])
    }
    #expect(candidates(["mark", "mamba#^"], in: library.path) == [])
    let environment = Environment(["NOTES_LIBRARY": library.path])
    guard case .candidates(let found)? = Completer(["show", "mamba#^k3"], environment: environment)?.answer
    else {
      Issue.record("no candidates")
      return
    }
    #expect(found.map(\.line) == ["mamba#^k3v9qd\tp. 5: $(touch pwned) `x` <U+001B>[31m red"])
  }

  @Test(arguments: [
    (["annotate", "mamba", "--edit", ""], ["k3v9qd", "k4aaaa"]),
    (["annotate", "MAMBA", "--delete", "k4"], ["k4aaaa"]),
    (["annotate", "mamba", "--edit=k3"], ["--edit=k3v9qd"]),
    (["annotate", "rwkv", "--edit", ""], ["r0aaaa"]),
    (["annotate", "nothing", "--edit", ""], []),
    (["annotate", "--edit", ""], ["k3v9qd", "k4aaaa", "r0aaaa"]),
    (["annotate", "--edit", "r0aaaa", "rw"], ["rwkv"]),
    (["annotate", "mamba", "--tag", ""], ["key", "要点"]), (["annotations", "--tag", "要"], ["要点"]),
    (["annotations", "--tag=k"], ["--tag=key"]), (["add", "--tag", ""], ["ssm"]),
  ])
  func idsAndTagsOfAnnotationsAreOfferedToTheirOptions(_ words: [String], _ expected: [String]) {
    let library = SmallLibrary()
    library.write(
      "notes/2023/mamba.md",
      SmallLibrary.head(titled: "Mamba").replacing("type: paper\n", with: "type: paper\ntags:\n  - ssm\n")
        + """

        ## Annotations

        > [!quote] p. 5
        >
        > Words.

        ^k3v9qd

        Mine. #要点 #key

        > [!quote] p. 6
        >
        > Other words.

        ^k4aaaa

        """)
    library.write(
      "notes/2023/rwkv.md",
      SmallLibrary.head(titled: "RWKV") + "\n## 批注\n\n> [!note] p. 1\n>\n> x\n\n^r0aaaa\n\n#key\n")
    #expect(candidates(words, in: library.path) == expected)
  }

  @Test(arguments: [
    (["annotations", "pag"], ["page:"]), (["annotations", "kind:"], ["kind:quote", "kind:note"]),
    (["annotations", "kind:摘"], ["kind:摘录"]), (["annotations", "-status:unf"], ["-status:unfinished"]),
    (["list", "pag"], []), (["list", "kind:"], []),
    (["annotations", "--format", "mark"], ["markdown"]),
  ])
  func fieldsOfAnnotationsAreOfferedWhereTheyBelong(_ words: [String], _ expected: [String]) {
    #expect(candidates(words) == expected)
  }

  @Test(arguments: Notes.commands.map { $0.name })
  func whatAWordStandsForIsKnownOrNobodyCanGuessIt(_ command: String) throws {
    let type = try #require(Notes.commands.first { $0.name == command })
    let hasOperand = type.helpMessage().contains("ARGUMENTS:")
    let unguessable = ["add"]
    #expect(
      !hasOperand || unguessable.contains(command) || CommandDescription(of: type).operand != .nothing,
      "say in ValueKind what the words of `\(command)` stand for")
  }

  @Test(arguments: [
    (["todo", "--format", "js"], ["json", "jsonl"]),
    (["todo", "--format=js"], ["--format=json", "--format=jsonl"]),
    (["todo", "--limit", ""], []),
    (["--lang", "z"], ["zh"]),
    (["--lang", "zh", "tod"], ["todo"]),
    (["nothing", ""], []),
    (["todo", "--", "--"], []),
    (["todo", "status:un"], ["status:unread", "status:unfinished"]),
    (["todo", "-status:unf"], ["-status:unfinished"]),
    (["todo", "(status:unf"], ["(status:unfinished"]),
    (["todo", "状态:还"], ["状态:还没看完"]),
    (["todo", "STATUS:UNF"], ["STATUS:unfinished"]),
    (["todo", "type:paper,su"], ["type:paper,survey"]),
    (["todo", "status:unread", "sec"], ["section:"]),
    (["todo", "标签"], ["标签:"]),
    (["todo", "nofield:x"], []),
    (["import", ""], ["annotations"]),
    (["import", "ann"], ["annotations"]),
    (["import", "annotations", "--from", "z"], ["zotero"]),
    (["import", "annotations", "--upd"], ["--update"]),
    (["import", "nothing", "--"], []),
    (["search", "x", "-status:unf"], ["-status:unfinished"]),
    (["search", "--in", "ti"], ["title"]),
    (["search", "--format", "li"], ["lines"]),
  ])
  func wordsAreCompletedByWhatTheyAre(_ words: [String], _ expected: [String]) {
    #expect(candidates(words) == expected)
  }

  @Test func whatTheShellCompletesItselfIsLeftToIt() {
    guard case .folders? = Completer(["-C", ""], environment: Environment())?.answer else {
      Issue.record("-C wants a folder")
      return
    }
    guard case .files? = Completer(["import", "annotations", ""], environment: Environment())?.answer else {
      Issue.record("an import wants a file")
      return
    }
  }

  @Test(arguments: [
    ("ma", ["mamba"]), ("MA", ["mamba"]), ("通", ["通义千问"]), ("gpt3", ["gpt-3"]), ("gpt-", ["gpt-3", "gpt-4"]),
    ("GPT", ["GPT-3", "GPT-4"]), ("Language M", ["Language Models are Few-Shot Learners"]), ("zzz", []),
    ("-", []), ("\u{0}", []),
  ])
  func namesBeginAsTheyWereTyped(_ typed: String, _ expected: [String]) {
    #expect(NameCandidates(notes: notes).beginning(with: typed).map(\.value) == expected)
  }

  @Test func aNameOfSeveralWordsGoesOn() {
    let names = NameCandidates(notes: notes)
    #expect(names.continuing(["language"], with: "Mo").map(\.value) == ["Models are Few-Shot Learners"])
    #expect(names.continuing(["Language", "models"], with: "").map(\.value) == ["are Few-Shot Learners"])
    #expect(names.continuing(["mamba"], with: "").isEmpty)
  }

  @Test(arguments: ["a\nb", "a\tb", "a\u{1B}[31m", "a\u{202E}b", "a\u{2028}b", "\u{FEFF}a", ""])
  func noCandidateHasWhatAShellOrATerminalActsOn(_ word: String) {
    #expect(CompletionCandidate(word) == nil)
  }

  @Test func descriptionsShowTheirControls() {
    #expect(CompletionCandidate("a", "b\nc\td")?.line == "a\tb<U+000A>c<U+0009>d")
  }

  @Test(arguments: [
    ("plain", "plain"), ("two\\ words", "two words"), ("\"two words", "two words"), ("'a\\b'", "a\\b"),
    ("\"a\\b\\\"c\"", "a\\b\"c"), ("\\$(touch\\ x)", "$(touch x)"), ("status:'un", "status:un"), ("\\", ""),
    ("", ""), ("$HOME", "$HOME"),
  ])
  func quotesAreTakenOffAndNothingIsExpanded(_ typed: String, _ word: String) {
    #expect(TypedWord.unquoted(typed) == word)
  }

  private var notes: [Note] {
    [
      note("gpt-3", "GPT-3", "Language Models are Few-Shot Learners"), note("gpt-4", "GPT-4", "Report"),
      note("mamba", "Mamba", "Mamba: Linear-Time Sequence Modeling"), note("qwen", "通义千问", "Qwen"),
      note("-rf", nil, "Dash"),
    ]
  }

  private func note(_ id: String, _ short: String?, _ title: String) -> Note {
    var note = Note(id: id, path: "notes/\(id).md", section: "")
    note.short = short
    note.title = title
    return note
  }
}
