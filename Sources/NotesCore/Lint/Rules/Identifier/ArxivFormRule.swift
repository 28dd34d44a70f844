/// Finds values of `arxiv` that are no numbers of arXiv.
struct ArxivFormRule: NoteRule {
  let description = RuleDescription(
    "identifier/arxiv-form",
    summary: Message("The value of `arxiv` is no number of arXiv.", zh: "`arxiv` 的值不是 arXiv 编号。"),
    reason: Message(
      "A number that arXiv never gave out leads nowhere, and hides that two notes are about one paper. Numbers are YYMM.NNNNN from 2015 on, YYMM.NNNN from April 2007, and archive/YYMMNNN before.",
      zh:
        "arXiv 从没给过的编号打不开，也看不出两条笔记讲的是同一篇。编号从 2015 年起是 YYMM.NNNNN，2007 年 4 月起是 YYMM.NNNN，更早是 archive/YYMMNNN。"),
    fix: .safe,
    passing: [
      .frontMatter("arxiv: \"2312.00752\"\n"),
      .frontMatter("arxiv: \"0704.0001\"\n"),
      .frontMatter("arxiv: \"1706.03762v5\"\n"),
      .frontMatter("arxiv: \"cs/0501001\"\n"),
      .frontMatter("arxiv: \"math.GT/0309136\"\n"),
    ],
    failing: [
      .frontMatter("arxiv: ↓\"2312.0752\"\n"),
      .frontMatter("aliases:\n  - 曼巴\narxiv: ↓\"2313.00752\"\n"),
      .frontMatter("arxiv: ↓\"10.1145/3292500.3330701\"\n"),
      .frontMatter("arxiv: ↓\"CS/0501001\"\n", fixed: "arxiv: \"cs/0501001\"\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    IdentifierForm.findings(
      .arxiv, in: file, Message("is no number of arXiv", zh: "不是 arXiv 编号"), hint: ArxivFormRule.hint)
  }

  private static func hint(_ text: String) -> Message {
    let parts = text.split(separator: ".")
    let isDigits = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    if parts.count == 2, isDigits, let month = Int(parts[0]), month >= 1501, parts[1].utf8.count < 5 {
      return Message(
        "since 2015 five digits follow the dot: look whether one is missing, such as a 0 at the end",
        zh: "2015 年起点号后面是五位数字：看看是不是少了一位，比如末尾的 0")
    }
    return Message(
      "write `arxiv: \"2312.00752\"`, or `arxiv: \"cs/0501001\"` before April 2007",
      zh: "写成 `arxiv: \"2312.00752\"`，2007 年 4 月以前是 `arxiv: \"cs/0501001\"`")
  }
}
