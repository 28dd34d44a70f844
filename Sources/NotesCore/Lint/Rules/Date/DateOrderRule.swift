/// Finds readings that end before they begin, or begin before the note was made.
struct DateOrderRule: NoteRule {
  let description = RuleDescription(
    "date/order",
    summary: Message("The days of a note are out of order.", zh: "笔记里的日期先后不对。"),
    reason: Message(
      "A work is added, then started, then finished, all on one day at the earliest; reports of how long a reading took count on it. For what was read before there was a note, `added` is the first of these days.",
      zh: "一篇东西先加入、再开始、再读完，最早都在同一天；统计读了多久要靠这个顺序。先读过、后写笔记的，`added` 写其中最早的一天。"),
    passing: [
      .frontMatter("status: read\nstarted: 2023-12-11\nfinished: 2023-12-11\nadded: 2023-12-11\n"),
      .frontMatter("status: read\nfinished: 2023-12-12\nadded: 2023-12-10\n"),
    ],
    failing: [
      .frontMatter("status: read\nstarted: 2023-12-11\nfinished: ↓2023-12-10\n"),
      .frontMatter("status: reading\nstarted: ↓2023-12-09 # 周六\nadded: 2023-12-10\n"),
      .frontMatter("status: read\nfinished: ↓2022-12-12\nadded: 2023-12-10\n"),
      .file(
        "---\n{ title: 曼巴, type: paper, status: read, started: 2023-12-11, finished: ↓2023-12-10 }\n---\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    let note = file.note
    let dates = [(Field.added, note.added), (.started, note.started), (.finished, note.finished)]
    // Of a day to come, `date/future` speaks.
    let known = dates.compactMap { field, date in
      date.flatMap { file.circumstances.isFuture($0) ? nil : (field: field, date: $0) }
    }
    return zip(known, known.dropFirst()).compactMap { earlier, later in
      guard later.date < earlier.date, let range = file.valueRange(later.field) else { return nil }
      return Finding(
        range,
        Message(
          "`\(later.field.key)` \(later.date.text) is before `\(earlier.field.key)` \(earlier.date.text)",
          zh: "`\(later.field.key)` \(later.date.text) 早于 `\(earlier.field.key)` \(earlier.date.text)"),
        hint: Message(
          "the order is added, started, finished: correct one of the two",
          zh: "先后是 added、started、finished：改正其中一个"))
    }
  }
}
