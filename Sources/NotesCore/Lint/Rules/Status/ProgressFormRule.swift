/// Finds progress that is neither pages of all nor a percentage.
struct ProgressFormRule: ReadingRule {
  let description = RuleDescription(
    ProgressDefect.form,
    summary: Message("The progress is neither `12/36` nor `40%`.", zh: "进度既不是 `12/36` 也不是 `40%`。"),
    reason: Message(
      "Lists and sums of pages left read two numbers or a percentage. Anything else counts as no progress; words about what is left belong into `left`.",
      zh: "列表和剩余页数的统计只认两个数或百分比，别的写法等于没写。剩下什么，用文字写在 `left` 里。"),
    fix: .unsafe,
    passing: [
      .frontMatter("status: reading\nprogress: 12/36\n"),
      .frontMatter("status: reading\nprogress: 40%\n"),
    ],
    failing: [
      .frontMatter("status: reading\nprogress: ↓12\n"),
      .frontMatter("status: reading\nprogress: ↓half\n"),
      .frontMatter("status: reading\nprogress: ↓12 of 36\n"),
      .frontMatter("status: reading\nprogress: ↓第 12 页\n"),
      .frontMatter("status: reading\nprogress: ↓12 / 36\n", fixed: "status: reading\nprogress: 12/36\n"),
      .frontMatter("status: reading\nprogress: ↓４０％\n", fixed: "status: reading\nprogress: 40%\n"),
      .file("---\n{ title: 曼巴, type: paper, status: reading, progress: ↓-1/36 }\n---\n"),
    ])

  func fix(_ diagnostic: Diagnostic, in file: LintedFile) -> Fix? {
    guard let value = file.scalar(.progress), let progress = ProgressDefect.meant(by: value.text) else {
      return nil
    }
    return FieldFix.setting(.progress, to: progress.text, .unsafe, in: file)
  }
}
