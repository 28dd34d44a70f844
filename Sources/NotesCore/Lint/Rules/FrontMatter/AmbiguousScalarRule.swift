/// Finds texts without quotes that some YAML reader takes for something else.
struct AmbiguousScalarRule: NoteRule {
  let description = RuleDescription(
    "front-matter/ambiguous-scalar", .warning,
    summary: Message("Some YAML reader would not take this for a text.", zh: "有的 YAML 读取器不会把它当文字。"),
    reason: Message(
      "To `notes` what stands in a text field is a text. Other tools go by its looks: `1984` is a number, `no` is false, `12:30` are 750 seconds in YAML 1.1, and 1.2 sees it differently again. In quotes it is a text to all of them. `arxiv` and `order` are always quoted, since most of their values look like numbers. A key of your own is left alone where all readers agree about its value.",
      zh:
        "在 `notes` 看来，文字字段里写的就是文字。别的工具只看样子：`1984` 是数字，`no` 是“假”，`12:30` 在 YAML 1.1 里是 750 秒，1.2 又是另一种读法。加上引号，谁读都是文字。`arxiv` 和 `order` 的值多半像数字，所以一律加引号。自己加的键，只要各种读取器看法一致，就不管。"
    ),
    fix: .safe,
    passing: [
      .frontMatter(
        "status: unfinished\nprogress: 12/36\nstarted: 2023-12-11\nshort: 3D\nyear: 2019\nadded: 2023-12-11\n"
      ),
      .frontMatter("short: \"no\"\naliases:\n  - '1984'\n  - v1.0\narxiv: \"1807.03819\"\norder: \"11\"\n"),
      .frontMatter("mine: true\nshelf: 3\nweight: 1.50\nseen: 2024-01-01\nversion: 1.2.3\n"),
    ],
    failing: [
      .frontMatter("left: ↓no\nshort: ↓1984\n", fixed: "left: \"no\"\nshort: \"1984\"\n"),
      .frontMatter(
        "aliases:\n  - 状态空间\n  - ↓010  # 旧名\ntags: [↓on, 架构]\n",
        fixed: "aliases:\n  - 状态空间\n  - \"010\"  # 旧名\ntags: [\"on\", 架构]\n"),
      .frontMatter(
        "venue: ↓2019\nisbn: ↓9780262035613\n", fixed: "venue: \"2019\"\nisbn: \"9780262035613\"\n"),
      .frontMatter(
        "arxiv: ↓1807.03819\norder: ↓1a\n", fixed: "arxiv: \"1807.03819\"\norder: \"1a\"\n"),
      .frontMatter("short: ↓~\n"),
      .frontMatter("mine: ↓yes\ntimes:\n  - ↓12:30\n  - ↓1e3\n"),
      .frontMatter("urls:\n  ↓y: https://example.org\n", fixed: "urls:\n  \"y\": https://example.org\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    file.scalars.lazy.compactMap { finding($0, in: file) }.prefix(Diagnostic.limitPerFile).map { $0 }
  }

  private func finding(_ scalar: WrittenScalar, in file: LintedFile) -> Finding? {
    guard file.tree.form(scalar.node) == .plain, !isBehindSign(scalar.node, in: file) else { return nil }
    let text = file.frontMatter.text(scalar.node)
    let meaning = ImplicitMeaning(text)
    switch scalar.role {
    case .text: return meaning.map { finding(text, $0, at: scalar.node, in: file) }
    case .identifier(let field): return identifier(field, text, meaning, at: scalar.node, in: file)
    case .key, .own:
      guard ImplicitMeaning.isDisputed(text) else { return nil }
      return disputed(text, isKey: scalar.role == .key, at: scalar.node, in: file)
    }
  }

  /// Whether an anchor or a tag stands before a scalar, which is reported for that.
  private func isBehindSign(_ node: YAMLTree.NodeID, in file: LintedFile) -> Bool {
    let start = file.tree.range(node).lowerBound
    return file.readingDiagnostics.contains {
      $0.range.lowerBound == start && $0.rule == "front-matter/alias-or-tag"
    }
  }

  private func finding(
    _ text: String, _ meaning: ImplicitMeaning, at node: YAMLTree.NodeID, in file: LintedFile
  ) -> Finding {
    let range = file.tree.range(node)
    guard meaning != .nothing else {
      return Finding(range, taken(text, for: meaning), hint: deleteOrQuote(text))
    }
    return Finding(range, taken(text, for: meaning), hint: quote(text), fix: quoting(text, range))
  }

  private func identifier(
    _ field: Field, _ text: String, _ meaning: ImplicitMeaning?, at node: YAMLTree.NodeID, in file: LintedFile
  ) -> Finding? {
    // What is no place in a list is reported for that, and what would be changed has a rule of its own.
    if field == .order, file.note.order == nil { return nil }
    // So is a number where there can be none.
    if field == .doi || field == .acl { return nil }
    if let meaning {
      return LossyIdentifierRule.isLossy(text, meaning) ? nil : finding(text, meaning, at: node, in: file)
    }
    guard field.isAlwaysQuoted, field == .order || file.identifier(field)?.text == .bare else { return nil }
    let range = file.tree.range(node)
    return Finding(range, alwaysQuoted(field), hint: quote(text), fix: quoting(text, range))
  }

  private func disputed(
    _ text: String, isKey: Bool, at node: YAMLTree.NodeID, in file: LintedFile
  ) -> Finding {
    let range = file.tree.range(node)
    return Finding(
      range, readDifferently(text), hint: isKey ? quote(text) : quoteOrSay(text),
      fix: isKey ? quoting(text, range) : nil)
  }

  private func quoting(_ text: String, _ range: Range<Int>) -> Fix {
    Fix(.safe, range, ScalarQuoter.quote(text, always: true))
  }

  private func taken(_ text: String, for meaning: ImplicitMeaning) -> Message {
    Message(
      "without quotes, YAML readers take `\(text)` for \(meaning.label.english)",
      zh: "没加引号的 `\(text)` 会被 YAML 读取器当成\(meaning.label.chinese)")
  }

  private func readDifferently(_ text: String) -> Message {
    Message("YAML readers disagree about what `\(text)` is", zh: "`\(text)` 是什么，各家 YAML 读取器说法不一")
  }

  private func alwaysQuoted(_ field: Field) -> Message {
    Message(
      "`\(field.key)` stands in quotes, since most of its values look like numbers",
      zh: "`\(field.key)` 的值多半像数字，一律加引号")
  }

  private func quote(_ text: String) -> Message {
    let quoted = ScalarQuoter.quote(text, always: true)
    return Message("put it in quotes: `\(quoted)`", zh: "加上引号：`\(quoted)`")
  }

  private func deleteOrQuote(_ text: String) -> Message {
    Message(
      "delete the line if there is no value; if the sign is meant, put it in quotes",
      zh: "没有值就删掉这一行；如果就是要写这个，加上引号")
  }

  private func quoteOrSay(_ text: String) -> Message {
    Message(
      "put it in quotes if it is a text, or write what all readers understand, such as `true` or `10`",
      zh: "如果是文字，加上引号；否则改成各家都认得的写法，比如 `true` 或 `10`")
  }
}
