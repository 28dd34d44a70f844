/// Finds days that have not come yet.
struct FutureDateRule: NoteRule {
  let description = RuleDescription(
    "date/future",
    summary: Message("A day has not come yet.", zh: "日期还没到。"),
    reason: Message(
      "`added`, `started` and `finished` say what has happened. A day to come is mostly a slip in the year. Tomorrow is let pass: it may be today where the note was written.",
      zh: "`added`、`started`、`finished` 记的是已经发生的事。还没到的日子多半是年份写错了。明天不算：写笔记的地方可能已经是那一天。"),
    passing: [
      .frontMatter("status: read\nstarted: 2023-12-11\nfinished: 2023-12-12\nadded: 2023-12-10\n")
    ],
    failing: [
      .frontMatter("status: reading\nstarted: ↓2999-12-11\n"),
      .frontMatter("short: 曼巴\nadded: ↓2999-01-01\n"),
      .frontMatter("status: read\nstarted: ↓2999-12-11\nfinished: ↓2999-12-12\nadded: ↓2999-12-10\n"),
      .file("---\n{ title: 曼巴, type: paper, added: ↓2999-01-01 }\n---\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    let note = file.note
    let dates = [(Field.started, note.started), (.finished, note.finished), (.added, note.added)]
    return dates.compactMap { field, date in
      guard let date, file.circumstances.isFuture(date), let range = file.valueRange(field) else {
        return nil
      }
      return Finding(
        range,
        Message("`\(field.key)` is in the future: \(date.text)", zh: "`\(field.key)` 还没到：\(date.text)"),
        hint: Message(
          "today is \(file.circumstances.today.text): write the day on which it happened",
          zh: "今天是 \(file.circumstances.today.text)：写实际的日子"))
    }
  }
}
