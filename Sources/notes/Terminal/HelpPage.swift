import NotesCore

/// The page of help that the parser of options makes, with its own English words in the reader's language.
enum HelpPage {
  /// A page in a language; what the tool itself says in it is so already.
  static func text(_ page: String, in language: Language) -> String {
    guard language == .chinese else { return page }
    return page.split(separator: "\n", omittingEmptySubsequences: false).map(line).joined(separator: "\n")
  }

  private static let starts = [
    ("OVERVIEW: ", "简介："), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "命令："),
  ]

  private static let ends = [
    ("Show help information.", "显示帮助。"), ("Show the version.", "显示版本。"),
    ("See 'notes help <subcommand>' for detailed help.", "各命令的用法见 `notes help 命令`。"),
    ("See 'notes help import <subcommand>' for detailed help.", "各命令的用法见 `notes help import 命令`。"),
  ]

  private static func line(_ line: Substring) -> String {
    if let (english, chinese) = starts.first(where: { line.hasPrefix($0.0) }) {
      return chinese + line.dropFirst(english.count)
    }
    if line.contains("values: ") || line.contains("default: ") { return values(line) }
    guard line.hasPrefix(" "), let (english, chinese) = ends.first(where: { line.hasSuffix($0.0) }) else {
      return String(line)
    }
    return line.dropLast(english.count) + chinese
  }

  /// The values of an option that stand behind what it does, on one line or two: `(values: a, b; default: a)`.
  private static func values(_ line: Substring) -> String {
    var line = String(line).replacing("(values: ", with: "（可选：").replacing("(default: ", with: "（默认：")
      .replacing("; default: ", with: "；默认：").replacing("default: ", with: "默认：")
    if line.hasSuffix(";") { line = line.dropLast() + "；" }
    return line.hasSuffix(")") ? line.dropLast() + "）" : line
  }
}
