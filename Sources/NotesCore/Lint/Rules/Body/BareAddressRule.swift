/// Finds addresses in running text that stand without brackets.
struct BareAddressRule: NoteRule {
  let description = RuleDescription(
    "body/bare-address", .information,
    summary: Message("An address stands bare in the text.", zh: "正文里有裸露的网址。"),
    reason: Message(
      "Where a bare address ends, every reader of Markdown decides by itself, and in Chinese text without blanks most take the following words with it. In `<` and `>`, or as a link with a text, it ends where it should.",
      zh: "裸露的网址到哪里为止，各家 Markdown 各有各的判断；中文不用空格，后面的字常被一起带走。用 `<` 和 `>` 括起来，或写成带文字的链接，就不会错。"),
    fix: .safe,
    passing: [
      .body("见 <https://example.org/论文>，或[官网](https://example.org)。\n"),
      .body("`https://example.org` 是代码。\n"),
      .body(AnnotationExample.of("> [!quote] p. 5\n>\n> see https://example.org\n\n^k3v9qd\n")),
      .body("<div>\n见 https://example.org\n</div>\n\n<summary>https://example.org</summary>\n"),
    ],
    failing: [
      .body("代码见 ↓https://example.org/code。\n", fixed: "代码见 <https://example.org/code>。\n"),
      .body("- ↓http://example.org\n", fixed: "- <http://example.org>\n"),
      .body("|表|\n|-|\n|↓https://example.org/a\\|b|\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    // Without fences, what looks like text is mostly fields.
    guard file.frontMatter.fences != nil else { return [] }
    var markup = HTMLParagraphs(file.document)
    // The words of a work stay as they are.
    var quotes = file.document.annotations.filter { $0.kind == .quote }.compactMap(\.text)[...]
    let addresses = file.document.bareAddresses.filter { range in
      quotes = quotes.drop { $0.upperBound <= range.lowerBound }
      let isQuoted = quotes.first.map { $0.lowerBound <= range.lowerBound } ?? false
      return !markup.contain(range.lowerBound) && !isQuoted
    }
    return addresses.map { range in
      Finding(
        range, Message("this address stands bare in the text", zh: "这个网址直接写在正文里"),
        hint: Message("put it between `<` and `>`, or make it a link", zh: "用 `<` `>` 括起来，或写成链接"),
        fix: brackets(around: range, in: file))
    }
  }

  /// The brackets; none where an escaped sign follows, such as `\|` in a table, which may belong to the address.
  private func brackets(around range: Range<Int>, in file: LintedFile) -> Fix? {
    let end = range.upperBound
    if end < file.bytes.count, file.bytes[end] == UInt8(ascii: "\\") { return nil }
    return Fix(.safe, [Edit(range.lowerBound..<range.lowerBound, "<"), Edit(end..<end, ">")])
  }
}
