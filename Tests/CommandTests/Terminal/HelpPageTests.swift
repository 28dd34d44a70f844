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
    #expect(HelpPage.text(page, in: .english) == page)
    let heads = HelpPage.text(page, in: .chinese).split(separator: "\n").filter { line in
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
    #expect(HelpPage.text(english, in: .chinese) == chinese)
  }
}
