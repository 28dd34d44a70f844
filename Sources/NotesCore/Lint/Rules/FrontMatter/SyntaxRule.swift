/// Finds YAML that cannot be read.
struct SyntaxRule: ReadingRule {
  let description = RuleDescription(
    "front-matter/syntax",
    summary: Message("The front matter is not valid YAML.", zh: "前置信息不是有效的 YAML。"),
    reason: Message(
      "None of the fields can be read until it is mended. Mostly a value needs quotes: one with a colon and a space in it, or one that begins with a bracket, `@` or a backtick. In double quotes a backslash begins an escape, so TeX goes into single ones.",
      zh: "修好之前一个字段也读不到。多半是值该加引号：里面有冒号加空格，或以括号、`@`、反引号开头。双引号里的反斜杠表示转义，TeX 要放在单引号里。"),
    fix: .unsafe,
    passing: [
      .frontMatter("left: \"附录: B\"\n"), .frontMatter("left: a:b, c#d\n"), .frontMatter("left: '$\\mu$'\n"),
    ],
    failing: [
      .frontMatter("short: 状态↓: Mamba  # 简称\n", fixed: "short: \"状态: Mamba\"  # 简称\n"),
      .frontMatter("short: ↓[Re] 复现\n", fixed: "short: \"[Re] 复现\"\n"),
      .frontMatter("aliases:\n  - ↓@mamba\n  - 曼巴\n", fixed: "aliases:\n  - \"@mamba\"\n  - 曼巴\n"),
      .frontMatter("short: \"学习率 $↓\\mu$\"\n", fixed: "short: '学习率 $\\mu$'\n"),
      .frontMatter("short: ↓\"Mamba\" 一文\n", fixed: "short: '\"Mamba\" 一文'\n"),
      .frontMatter("left: ↓\"附录\nyear: 2023\n"),
      .frontMatter("short: 曼巴\n  year↓: 2023\n", fixed: "short: 曼巴\nyear: 2023\n"),
    ])

  func fix(_ diagnostic: Diagnostic, in file: LintedFile) -> Fix? {
    guard let content = file.frontMatter.fences?.content else { return nil }
    let place = diagnostic.range.lowerBound
    if SyntaxDefect.isIndentedKey(file.source, before: place), file.bytes[place] == UInt8(ascii: ":") {
      let start = LineBounds.start(of: place, in: file.bytes, within: content)
      let key = file.bytes[start..<place].firstIndex { $0 != UInt8(ascii: " ") }
      return TriedFix.mending([Edit(start..<(key ?? start), [])], in: file)
    }
    guard let value = UnquotedValue(onLineOf: place, in: file.bytes, content),
      value.range.contains(place), let text = value.text
    else { return nil }
    return TriedFix.mending([Edit(value.range, ScalarQuoter.quote(text, always: true))], in: file)
  }
}

/// The value of one line `key: value` or `- value` of YAML that could not be read, as it was probably meant.
private struct UnquotedValue {
  /// Its bytes.
  let range: Range<Int>
  /// What it was meant to say; nil where nobody can tell, since a quotation mark has no other.
  let text: String?

  init?(onLineOf offset: Int, in bytes: [UInt8], _ content: Range<Int>) {
    let start = LineBounds.start(of: offset, in: bytes, within: content)
    let end = bytes[start..<content.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? content.upperBound
    guard let first = UnquotedValue.start(in: bytes, start..<end) else { return nil }
    var last = UnquotedValue.commentStart(in: bytes, first..<end) ?? end
    while last > first, bytes[last - 1] == UInt8(ascii: " ") { last -= 1 }
    guard last > first else { return nil }
    range = first..<last
    text = UnquotedValue.meant(String(decoding: bytes[range], as: UTF8.self))
  }

  /// Where the value starts: after the first colon and blanks, or after an item's dash.
  private static func start(in bytes: [UInt8], _ line: Range<Int>) -> Int? {
    let blank = UInt8(ascii: " ")
    guard var index = bytes[line].firstIndex(where: { $0 != blank }) else { return nil }
    if bytes[index] == UInt8(ascii: "-") {
      index += 1
    } else {
      guard let colon = bytes[index..<line.upperBound].firstIndex(of: UInt8(ascii: ":")) else { return nil }
      index = colon + 1
    }
    guard index < line.upperBound, bytes[index] == blank else { return nil }
    return bytes[index..<line.upperBound].firstIndex { $0 != blank }
  }

  private static func commentStart(in bytes: [UInt8], _ value: Range<Int>) -> Int? {
    value.dropFirst().first { bytes[$0] == UInt8(ascii: "#") && bytes[$0 - 1] == UInt8(ascii: " ") }
  }

  /// A text that has quotes already, but the wrong ones, loses them.
  private static func meant(_ text: String) -> String? {
    guard let quote = text.utf8.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return text
    }
    let rest = text.utf8.dropFirst()
    guard let closing = rest.firstIndex(of: quote) else { return nil }
    return text.utf8.index(after: closing) == text.utf8.endIndex ? String(text.dropFirst().dropLast()) : text
  }
}
