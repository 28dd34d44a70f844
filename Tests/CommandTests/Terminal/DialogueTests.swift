import NotesCore
import Testing

@testable import notes

/// A person who types these lines, and what was shown to them.
private final class Script {
  var shown = ""
  var lines: [String]

  init(_ lines: [String]) {
    self.lines = lines
  }

  func dialogue(_ language: Language = .english, width: Int = 80) -> Dialogue {
    Dialogue(
      say: { self.shown += $0 }, hear: { self.lines.isEmpty ? nil : self.lines.removeFirst() },
      language: language,
      terminal: Terminal(isTerminal: true, size: (width, 24), color: .never, environment: Environment()))
  }
}

struct DialogueTests {
  @Test(
    arguments: [
      (["2"], 1), ([" 3 "], 2), (["\u{FF12}"], 1), ([""], nil), ([], nil), (["0", "4", "1"], 0),
      (["x", "9", "-1", "1"], nil),
      (["99999999999999999999", ""], nil),
    ] as [([String], Int?)])
  func picksByNumber(lines: [String], choice: Int?) {
    #expect(Picker(["a", "b", "c"]).pick(in: Script(lines).dialogue()) == choice)
  }

  @Test func listsCandidatesWithAPrompt() {
    let script = Script(["1"])
    _ = Picker([StyledText("gpt-3"), "通义千问 \u{1B}[31m"]).pick(in: script.dialogue())
    #expect(script.shown == "  1  gpt-3\n  2  通义千问 <U+001B>[31m\n1-2, or Enter for none: ")
  }

  @Test func saysHowManyMoreThereAre() {
    let script = Script([""])
    _ = Picker((1...45).map { StyledText("note-\($0)") }).pick(in: script.dialogue(.chinese))
    let lines = script.shown.split(separator: "\n")
    #expect(lines.count == 22)
    #expect(lines[0] == "   1  note-1")
    #expect(lines[20].contains("另有 25 条"))
    #expect(lines[21].hasPrefix("1-20"))
  }

  @Test func asksNothingWhenThereIsNothingToPick() {
    let script = Script(["1"])
    #expect(Picker([]).pick(in: script.dialogue()) == nil)
    #expect(script.shown.isEmpty)
  }

  @Test(arguments: [
    (["y"], true), (["YES"], true), (["是"], true), (["\u{FF59}"], true), (["n"], false), ([""], false),
    ([], false),
    (["maybe", "y"], true), (["a", "b", "c", "y"], false), (["否"], false),
  ])
  func isConfirmedByAClearYesOnly(lines: [String], isGiven: Bool) {
    let confirmation = Confirmation(question: Message("Change 3 notes?", zh: "修改 3 条笔记?"))
    let script = Script(lines)
    #expect(confirmation.isGiven(in: script.dialogue()) == isGiven)
    #expect(script.shown.hasPrefix("Change 3 notes? [y/N] "))
  }
}
