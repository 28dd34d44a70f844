/// Finds identifiers without quotes of which a YAML reader would lose a part.
struct LossyIdentifierRule: NoteRule {
  let description = RuleDescription(
    "front-matter/lossy-identifier",
    summary: Message("A YAML reader would change this identifier.", zh: "YAML 读取器会改动这个编号。"),
    reason: Message(
      "An identifier that looks like a number is read as one, and numbers do not keep their zeros: arXiv `2101.00010` comes back as 2101.0001, which is another paper, `order: 1.10` as 1.1, and the ISBN `0262035618` without its first digit. In quotes every digit stays.",
      zh:
        "像数字的编号会被当数字读，而数字留不住零：arXiv 的 `2101.00010` 变成 2101.0001，成了另一篇；`order: 1.10` 变成 1.1；ISBN `0262035618` 少了第一位。加上引号，一位也不会丢。"
    ),
    fix: .safe,
    passing: [
      .frontMatter("arxiv: \"2101.00010\"\nisbn: \"0262035618\"\norder: \"1.10\"\n"),
      .frontMatter("isbn: 978-0-262-03561-3\n"), .frontMatter("doi: 10.1000/182\nacl: 2020.acl-main.1\n"),
    ],
    failing: [
      .frontMatter("arxiv: ↓2101.00010\n", fixed: "arxiv: \"2101.00010\"\n"),
      .frontMatter("isbn: ↓0262035618  # 第一版\n", fixed: "isbn: \"0262035618\"  # 第一版\n"),
      .frontMatter("order: ↓1.10\n", fixed: "order: \"1.10\"\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    file.scalars.compactMap { scalar in
      guard case .identifier(let field) = scalar.role, file.tree.form(scalar.node) == .plain,
        field != .order || file.note.order != nil
      else { return nil }
      let text = file.frontMatter.text(scalar.node)
      guard let meaning = ImplicitMeaning(text), LossyIdentifierRule.isLossy(text, meaning) else {
        return nil
      }
      let range = file.tree.range(scalar.node)
      let quoted = ScalarQuoter.quote(text, always: true)
      return Finding(
        range, lost(text, meaning), hint: quote(field, quoted), fix: Fix(.safe, range, quoted))
    }
  }

  /// Whether a text comes back changed from a reader that takes it for something else.
  static func isLossy(_ text: String, _ meaning: ImplicitMeaning) -> Bool {
    meaning != .nothing && !ImplicitMeaning.keepsDigits(text)
  }

  /// What becomes of a number; nil where readers disagree about that, too.
  private func returned(_ text: String) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].hasPrefix("0"), parts.allSatisfy({ $0.allSatisfy(\.isNumber) }),
      text.utf8.count <= 16
    else { return nil }
    var number = Substring(text)
    while number.hasSuffix("0") { number = number.dropLast() }
    return number.hasSuffix(".") ? number + "0" : String(number)
  }

  private func lost(_ text: String, _ meaning: ImplicitMeaning) -> Message {
    if let number = returned(text) {
      return Message(
        "without quotes, YAML readers take `\(text)` for the number \(number)",
        zh: "没加引号的 `\(text)` 会被 YAML 读取器当成数字 \(number)")
    }
    return Message(
      "without quotes, YAML readers take `\(text)` for \(meaning.label.english), and change it",
      zh: "没加引号的 `\(text)` 会被 YAML 读取器当成\(meaning.label.chinese)，内容会变")
  }

  private func quote(_ field: Field, _ quoted: String) -> Message {
    Message("put it in quotes: `\(field.key): \(quoted)`", zh: "加上引号：`\(field.key): \(quoted)`")
  }
}
