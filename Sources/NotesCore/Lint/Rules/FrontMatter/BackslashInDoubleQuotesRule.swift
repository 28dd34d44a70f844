/// Finds TeX in double quotes, whose backslashes YAML takes for escapes.
struct BackslashInDoubleQuotesRule: NoteRule {
  let description = RuleDescription(
    "front-matter/backslash-in-double-quotes",
    summary: Message("A backslash in double quotes is read as an escape.", zh: "双引号里的反斜杠被当成了转义。"),
    reason: Message(
      "In double quotes `\\alpha` is a bell and `lpha`, `\\theta` a tab and `heta`; nothing complains. In single quotes a backslash is a backslash.",
      zh: "双引号里的 `\\alpha` 是响铃符加 `lpha`，`\\theta` 是制表符加 `heta`，而且不会报错。单引号里的反斜杠就是反斜杠。"),
    fix: .unsafe,
    passing: [
      .frontMatter("short: '$\\alpha$'\n"), .frontMatter("short: $\\alpha$ 的学习率\n"),
      .frontMatter("short: \"say \\\"hi\\\"\"\nmine: \"one\\ntwo\\u4e2d\\\\alpha\"\n"),
    ],
    failing: [
      .frontMatter("short: \"学习率 $↓\\alpha$\"\n", fixed: "short: '学习率 $\\alpha$'\n"),
      .frontMatter(
        "aliases:\n  - \"it's \\\"↓\\theta\\\" and \\Phi\"\n",
        fixed: "aliases:\n  - 'it''s \"\\theta\" and \\Phi'\n"),
      .frontMatter("mine: \"a↓\\_b\"\n", fixed: "mine: 'a\\_b'\n"),
      .frontMatter("mine: \"状态↓\\beta \\u4e2d\"\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    file.scalars.compactMap { scalar in
      guard file.tree.form(scalar.node) == .doubleQuoted else { return nil }
      let range = file.tree.range(scalar.node)
      guard range.count > 3, file.bytes[range].contains(UInt8(ascii: "\\")) else { return nil }
      let inner = range.lowerBound + 1..<range.upperBound - 1
      guard let command = TeXCommand.first(in: file.bytes, inner) else { return nil }
      let text = TeXCommand.textAsTyped(in: file.bytes, inner)
      return Finding(
        command.range, seen(file.source.text(command.range), command), hint: singleQuotes,
        fix: text.map { Fix(.unsafe, range, ScalarQuoter.quote($0, always: true)) })
    }
  }

  private func seen(_ written: String, _ command: TeXCommand) -> Message {
    let rest = String(written.dropFirst(2))
    return Message(
      "in double quotes `\(written)` is \(command.character)" + (rest.isEmpty ? "" : " and `\(rest)`"),
      zh: "双引号里的 `\(written)` 会读成 \(command.character)" + (rest.isEmpty ? "" : " 加 `\(rest)`"))
  }

  private var singleQuotes: Message {
    Message("use single quotes, in which a backslash is a backslash", zh: "改用单引号，里面的反斜杠就是反斜杠")
  }
}
