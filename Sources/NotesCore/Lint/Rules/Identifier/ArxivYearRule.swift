/// Finds works that were published before they were on arXiv.
struct ArxivYearRule: NoteRule {
  let description = RuleDescription(
    "identifier/arxiv-year", .warning, isDefault: false,
    summary: Message(
      "The year lies before that of the arXiv number.", zh: "年份早于 arXiv 编号里的年份。"),
    reason: Message(
      "The first digits of an arXiv number say when it was submitted. Papers mostly come out in that year or later, so an earlier one is often a slip in `year`, or another paper's number. Some authors do submit old papers: hence this is off by default.",
      zh: "arXiv 编号的前几位是提交的年月。论文多在当年或以后发表，更早的年份常是 `year` 写错，或编号是别的论文的。也有人事后提交旧论文，所以默认不检查。"),
    passing: [
      .frontMatter("year: 2017\narxiv: \"1706.03762\"\n"),
      .frontMatter("year: 2024\narxiv: \"2312.00752\"\n"),
      .frontMatter("year: 1995\narxiv: \"cmp-lg/9408011\"\n"),
    ],
    failing: [
      .frontMatter("year: ↓2013\narxiv: \"2312.00752\"\n"),
      .frontMatter("short: 曼巴\nyear: ↓1999\narxiv: \"cs/0501001\"\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    guard let year = file.note.year, let range = file.valueRange(.year), let text = file.note.arxiv,
      let submitted = ArxivIdentifier(text)?.year, year < submitted
    else { return [] }
    return [
      Finding(
        range,
        Message(
          "\(year) is before \(submitted), when arXiv got `\(text)`",
          zh: "\(year) 早于 arXiv 收到 `\(text)` 的 \(submitted) 年"),
        hint: Message("look which of the two is wrong", zh: "看看两个里哪个写错了"))
    ]
  }
}
