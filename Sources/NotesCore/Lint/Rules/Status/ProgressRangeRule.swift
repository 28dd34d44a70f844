/// Finds progress that is more than the whole.
struct ProgressRangeRule: ReadingRule {
  let description = RuleDescription(
    ProgressDefect.range,
    summary: Message("The progress is more than the whole.", zh: "进度超过了总数。"),
    reason: Message(
      "Nobody reads page 40 of 36: the two numbers are swapped, or the total is an old one. Until one is corrected the note counts as having no progress.",
      zh: "36 页的论文读不到第 40 页：两个数写反了，或总数是旧的。改正以前，这条笔记等于没有进度。"),
    passing: [
      .frontMatter("status: read\nprogress: 36/36\n"),
      .frontMatter("status: read\nprogress: 100%\n"),
      .frontMatter("status: unread\nprogress: 0/36\n"),
    ],
    failing: [
      .frontMatter("status: reading\nprogress: ↓40/36\n"),
      .frontMatter("status: reading\nprogress: ↓120%\n"),
      .frontMatter("status: unread\nprogress: ↓0/0\n"),
      .frontMatter("status: reading\nprogress: ↓1/99999999999999999999\n"),
      .file("---\n{ title: 曼巴, type: paper, status: reading, progress: ↓40/36 }\n---\n"),
    ])
}
