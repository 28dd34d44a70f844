import NotesCore

/// A rule of lint as a page, and rules as a list.
struct RuleView {
  let language: Language
  let terminal: Terminal

  /// The rules in a table, a line each.
  func list(_ rules: [RuleDescription]) -> [String] {
    let table = TextTable<RuleDescription>(
      columns: [
        .init(title: text(Message("rule", zh: "规则")), minimum: 12, priority: 10) { .init($0.name, .id) },
        .init(title: text(Message("severity", zh: "程度")), minimum: 4, priority: 6) {
          .init(text($0.severity.label), $0.severity.style)
        },
        .init(title: text(Message("on", zh: "默认")), minimum: 2, priority: 5) {
          .init($0.isDefault ? text(Message("on", zh: "开")) : text(Message("off", zh: "关")), .dim)
        },
        .init(title: text(Message("fix", zh: "修复")), minimum: 4, priority: 4) {
          .init($0.fix.map { text($0.label) } ?? "", .dim)
        },
        .init(title: text(Message("finds", zh: "查什么")), minimum: 16, priority: 3) { .init(text($0.summary)) },
      ])
    return table.lines(rules, width: terminal.lineLimit, colors: terminal.colors)
  }

  /// All there is to know of a rule.
  func page(_ rule: RuleDescription) -> String {
    var lines = [head(of: rule)]
    lines += wrapped(StyledText(text(rule.summary))) + [""]
    lines += wrapped(StyledText(text(rule.reason)))
    lines += examples(Message("It finds (↓ marks the place):", zh: "查得出（↓ 标出位置）："), rule.failing)
    lines += fixes(rule)
    lines += examples(Message("It lets pass:", zh: "不会报："), rule.passing)
    lines += [""] + advice(rule)
    return lines.map { $0.rendered(colors: terminal.colors) + "\n" }.joined()
  }

  private func head(of rule: RuleDescription) -> StyledText {
    var facts = [text(rule.severity.label)]
    if !rule.isDefault { facts.append(text(Message("off unless selected", zh: "默认不检查"))) }
    if let fix = rule.fix { facts.append(text(fix.explanation)) }
    let comma = text(Message(", ", zh: "，"))
    return StyledText(rule.name, .heading) + StyledText("  ")
      + StyledText(facts.joined(separator: comma), .dim)
  }

  private func examples(_ title: Message, _ examples: [RuleExample]) -> [StyledText] {
    if examples.isEmpty { return [] }
    return ["", StyledText(text(title))]
      + examples.enumerated().flatMap { index, example in
        (index == 0 ? [] : [StyledText("    --", .dim)]) + piece(example.shown)
      }
  }

  /// What the first example with a fix becomes.
  private func fixes(_ rule: RuleDescription) -> [StyledText] {
    guard let example = rule.failing.first(where: { $0.fixed != nil }), let fixed = example.fixed else {
      return []
    }
    let title = Message("The fix makes of the first of them that has one:", zh: "第一个能修复的例子会改成：")
    return ["", StyledText(text(title))] + piece(fixed)
  }

  private func piece(_ text: String) -> [StyledText] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.map { StyledText("    ") + StyledText(String($0).visible, .code) }
  }

  private func advice(_ rule: RuleDescription) -> [StyledText] {
    [
      Message("To turn it off, in .notes.yml:", zh: "在 .notes.yml 里关掉它："),
      Message("    lint: {ignore: [\(rule.name)]}", zh: "    lint: {ignore: [\(rule.name)]}"),
      Message("for one line, in a comment on it or above it:", zh: "只忽略一行，在这一行或上一行写："),
      Message(
        "    # notes: ignore \(rule.name)        in front matter",
        zh: "    # notes: ignore \(rule.name)        在前置信息里"),
      Message(
        "    <!-- notes: ignore \(rule.name) -->  in the body",
        zh: "    <!-- notes: ignore \(rule.name) -->  在正文里"),
    ].map { StyledText(text($0)) }
  }

  private func wrapped(_ text: StyledText) -> [StyledText] {
    LineWrapper.lines(of: text, width: min(terminal.width, 100))
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}

extension Fix.Safety {
  /// The word for a fix of this sort.
  var label: Message {
    switch self {
    case .safe: Message("safe", zh: "安全")
    case .unsafe: Message("unsafe", zh: "须看过")
    }
  }

  /// How such fixes are made.
  var explanation: Message {
    switch self {
    case .safe: Message("--fix mends it", zh: "--fix 可以修复")
    case .unsafe: Message("--unsafe-fixes mends it", zh: "--unsafe-fixes 可以修复")
    }
  }
}
