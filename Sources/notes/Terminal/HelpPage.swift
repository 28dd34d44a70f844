import NotesCore

/// The page of help that the parser of options makes, with its own English words in the reader's language.
enum HelpPage {
  /// The columns for which the parser is to make its page: it counts characters, so that Chinese is broken here.
  static func columns(in language: Language) -> Int? { language == .chinese ? 10_000 : nil }

  /// A page in a language, none of its lines wider than a terminal; what the tool itself says in it is so already.
  static func text(_ page: String, in language: Language, width: Int) -> String {
    page.split(separator: "\n", omittingEmptySubsequences: false)
      .map { language == .chinese ? line($0) : String($0) }
      .flatMap { broken($0, width: width) }.joined(separator: "\n")
  }

  /// A line in as many as the width asks for, each but the first as far in as the text of the first.
  private static func broken(_ line: String, width: Int) -> [String] {
    guard line.displayWidth > width else { return [line] }
    let head = line.prefix(indent(of: line))
    let text = StyledText(String(line.dropFirst(head.count)))
    let lines = LineWrapper.lines(of: text, width: max(20, width - head.displayWidth)).map(\.plain)
    let margin = String(repeating: " ", count: head.displayWidth)
    return lines.enumerated().map { ($0.offset == 0 ? head : margin[...]) + $0.element }
  }

  /// How many characters stand before the text of a line: blanks, the name of an option, or the word for the usage.
  private static func indent(of line: String) -> Int {
    for word in ["USAGE: ", "用法："] where line.hasPrefix(word) { return word.count }
    let blanks = line.prefix { $0 == " " }
    guard blanks.count == 2, let gap = line.dropFirst(2).firstRange(of: "  ") else { return blanks.count }
    let text = line[gap.lowerBound...].drop { $0 == " " }
    return line.distance(from: line.startIndex, to: text.startIndex)
  }

  private static let starts = [
    ("OVERVIEW: ", "简介："), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "命令："),
  ]

  private static let ends = [
    ("Show help information.", "显示帮助。"), ("Show the version.", "显示版本。"),
    ("See 'notes help <subcommand>' for detailed help.", "各命令的用法见 `notes help 命令`。"),
    ("See 'notes help import <subcommand>' for detailed help.", "各命令的用法见 `notes help import 命令`。"),
    ("See 'notes help git <subcommand>' for detailed help.", "各命令的用法见 `notes help git 命令`。"),
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
