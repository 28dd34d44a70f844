import Testing

@testable import notes

struct TerminalTests {
  @Test(arguments: [
    (["COLUMNS": "60", "LINES": "9"], 60, 9), ([:], 100, 30), (["COLUMNS": "0", "LINES": "-1"], 100, 30),
    (["COLUMNS": "", "LINES": "many"], 100, 30), (["COLUMNS": "99999999999999999999"], 100, 30),
  ])
  func theEnvironmentComesBeforeTheTerminal(values: [String: String], width: Int, height: Int) {
    let terminal = Terminal(isTerminal: true, size: (100, 30), environment: Environment(values))
    #expect(terminal.width == width)
    #expect(terminal.height == height)
  }

  @Test func isEightyByTwentyFourWhenNothingIsKnown() {
    let terminal = Terminal(isTerminal: false, environment: Environment())
    #expect((terminal.width, terminal.height) == (80, 24))
    #expect(terminal.lineLimit == nil)
    #expect(Terminal(isTerminal: false, environment: Environment(["COLUMNS": "50"])).lineLimit == 50)
  }

  @Test(arguments: [
    (ColorChoice.auto, true, [:], true), (.auto, false, [:], false), (.auto, true, ["NO_COLOR": "1"], false),
    (.auto, true, ["NO_COLOR": ""], true), (.auto, true, ["TERM": "dumb"], false),
    (.always, false, ["NO_COLOR": "1"], true), (.never, true, [:], false),
  ])
  func choosesColours(choice: ColorChoice, isTerminal: Bool, values: [String: String], colors: Bool) {
    #expect(choice.usesColors(isTerminal: isTerminal, environment: Environment(values)) == colors)
  }

  @Test func readsTheEnvironmentOfTheProcess() {
    #expect(Environment.process["PATH"] != nil)
    #expect(Environment.process["NOTES_NO_SUCH_VARIABLE"] == nil)
  }

  @Test func everyColourCanBeReadOnBothBackgrounds() {
    let styles: [Style] = [
      .id, .highPriority, .unfinished, .reading, .error, .warning, .hint, .hit, .code, .link,
    ]
    for style in styles {
      #expect([31, 32, 34, 35, 36].contains(style.color?.rawValue))
    }
    #expect(Style.error.paint("x") == "\u{1B}[1;31mx\u{1B}[0m")
    #expect(Style.plain.paint("x") == "x")
    #expect(Style.error.paint("") == "")
  }
}
