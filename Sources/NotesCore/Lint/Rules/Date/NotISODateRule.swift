/// Finds dates that are not written as YYYY-MM-DD.
struct NotISODateRule: ReadingRule {
  let description = RuleDescription(
    DateDefect.notISO,
    summary: Message("A date is not of the form YYYY-MM-DD.", zh: "日期不是 YYYY-MM-DD 的形式。"),
    reason: Message(
      "Dates in one form sort as text, and nobody has to guess whether 05/01 is in May. The fix rewrites what has the year first; of others only the writer knows which day was meant.",
      zh: "日期形式统一，按文本就能排序，也不用猜 05/01 是五月还是一月。年份在前的，修正会改写；其余的只有写的人知道是哪一天。"),
    fix: .unsafe,
    passing: [
      .frontMatter("added: 2024-01-05\n"),
      .frontMatter("added: \"2024-01-05\"\n"),
    ],
    failing: [
      .frontMatter("added: ↓2024/1/5\n", fixed: "added: 2024-01-05\n"),
      .frontMatter("added: ↓20240105\n", fixed: "added: 2024-01-05\n"),
      .frontMatter("added: ↓2024年1月5日 # 周五\n", fixed: "added: 2024-01-05 # 周五\n"),
      .frontMatter("added: ↓2024-01-05T10:00:00Z\n", fixed: "added: 2024-01-05\n"),
      .file(
        "---\n{ title: 曼巴, type: paper, added: ↓'2024.01.05' }\n---\n",
        fixed: "---\n{ title: 曼巴, type: paper, added: 2024-01-05 }\n---\n"),
      .frontMatter("added: ↓05/01/2024\n"),
      .frontMatter("added: ↓last week\n"),
    ])

  func fix(_ diagnostic: Diagnostic, in file: LintedFile) -> Fix? {
    guard let field = file.field(of: diagnostic), let value = file.scalar(field),
      let date = CivilDate(yearFirst: value.text)
    else { return nil }
    return FieldFix.setting(field, to: date.text, .unsafe, in: file)
  }
}
