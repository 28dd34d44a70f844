import NotesCore
import Testing

@testable import notes

struct HelpPageTests {
  /// What the parser of options writes in English, wherever a page has it.
  private static let english = [
    "OVERVIEW", "USAGE:", "ARGUMENTS:", "OPTIONS:", "SUBCOMMANDS:", "Show ", "See '", "(default", "(values",
    "default:",
  ]

  @Test(arguments: Notes.commands.map { $0.name }) func hasNoWordOfTheParserInChinese(command: String) throws
  {
    let type = try #require(Notes.commands.first { $0.name == command })
    let page = type.helpMessage()
    #expect(HelpPage.text(page, in: .english, width: 1000) == page)
    let heads = HelpPage.text(page, in: .chinese, width: 1000).split(separator: "\n").filter { line in
      Self.english.contains { line.hasPrefix($0) }
    }
    #expect(heads.isEmpty, "\(heads)")
  }

  @Test(arguments: [
    ("OVERVIEW: 列出待读。", "简介：列出待读。"), ("  -h, --help   Show help information.", "  -h, --help   显示帮助。"),
    ("  See 'notes help <subcommand>' for detailed help.", "  各命令的用法见 `notes help 命令`。"),
    (
      "  --color <when>  颜色。 (values: a, b;\n      default: a)",
      "  --color <when>  颜色。 （可选：a, b；\n      默认：a）"
    ),
    ("  --format <f>  (default: text)", "  --format <f>  （默认：text）"),
    ("  --x  (values: a, b; default: a)", "  --x  （可选：a, b；默认：a）"), ("  plain", "  plain"),
  ])
  func saysTheWordsOfTheParserInChinese(english: String, chinese: String) {
    #expect(HelpPage.text(english, in: .chinese, width: 1000) == chinese)
  }

  @Test(arguments: Notes.commands.map { $0.name }) func noLineIsWiderThanTheTerminal(command: String) throws {
    let type = try #require(Notes.commands.first { $0.name == command })
    for language in Language.allCases {
      let page = type.helpMessage(columns: HelpPage.columns(in: language))
      for width in [60, 80] {
        let lines = HelpPage.text(page, in: language, width: width).split(separator: "\n")
        #expect(lines.allSatisfy { $0.displayWidth <= width }, "\(lines.filter { $0.displayWidth > width })")
      }
    }
  }

  @Test func anOptionThatIsTooWideGoesOnBelowItsText() {
    let line = "  --fold                  不论变音符号，也不论繁简。"
    #expect(
      HelpPage.text(line, in: .chinese, width: 46) == """
          --fold                  不论变音符号，也不论
                                  繁简。
        """)
  }
}
