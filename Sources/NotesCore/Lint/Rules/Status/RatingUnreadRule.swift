/// Finds works that are rated and not read.
struct RatingUnreadRule: NoteRule {
  let description = RuleDescription(
    "status/rating-unread", .warning,
    summary: Message("A work is rated, but unread.", zh: "有评分，却是未读。"),
    reason: Message(
      "A rating says how good a work was. On one that nobody has begun it is a guess, or the status was forgotten; how much one wants to read it is `priority`.",
      zh: "评分说的是读过觉得怎样。还没开始读的，评分只是猜测，或者忘了改状态；想读的程度写在 `priority`。"),
    passing: [
      .frontMatter("status: unfinished\nrating: 4\n"),
      .frontMatter("rating: 4\n"),
      .frontMatter("status: unread\npriority: high\n"),
    ],
    failing: [
      .frontMatter("status: unread\nrating: ↓4\n"),
      .frontMatter("status: unread # 未读\nrating: ↓\"5\"\n"),
      .file("---\n{ title: 曼巴, type: paper, status: unread, rating: ↓1 }\n---\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    guard file.note.kind != .topic, file.note.status == .unread, file.note.rating != nil,
      let range = file.valueRange(.rating)
    else { return [] }
    return [
      Finding(
        range, Message("there is a rating, but the status is unread", zh: "有评分，状态却是未读"),
        hint: Message(
          "mark it as read, or say with `priority: high` how much you want to read it",
          zh: "标为已读；如果是想读的程度，改成 `priority: high`"))
    ]
  }
}
