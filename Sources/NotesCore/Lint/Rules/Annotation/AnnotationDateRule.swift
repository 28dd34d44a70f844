/// Finds annotations whose date cannot be, or is not read as one.
struct AnnotationDateRule: NoteRule {
  let description = RuleDescription(
    "annotation/date", .warning,
    summary: Message("The date of an annotation cannot be, or is not read as one.", zh: "批注的日期不对，或认不出来。"),
    reason: Message(
      "The date after the place and ` · ` says when an annotation was made. A day that the calendar does not have, one to come, or a date of another form or behind another sign is found by no search for dates.",
      zh: "位置和“ · ”后面的日期记着批注是哪天写的。日历上没有的、还没到的、写法不对的、前面是别的符号的日期，按日期都查不到。"),
    fix: .unsafe,
    passing: [
      .body(AnnotationExample.of("> [!quote] p. 5 · 2023-12-11\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(AnnotationExample.of("> [!note] 2023-12-11 的演讲\n>\n> 想法。\n\n^k3v9qd\n")),
      .body(AnnotationExample.of("> [!note] 图 2 · 注意力\n>\n> 原文。\n\n^k3v9qd\n")),
    ],
    failing: [
      .body(AnnotationExample.of("> [!quote] p. 5 · ↓2023-02-30\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(AnnotationExample.of("> [!quote] p. 5 · ↓2999-01-01\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(
        AnnotationExample.of("> [!quote] ↓p. 5 · 2023/12/1\n>\n> 原文。\n\n^k3v9qd\n"),
        fixed: AnnotationExample.of("> [!quote] p. 5 · 2023-12-01\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(
        AnnotationExample.of("> [!quote] ↓p. 5, 2023-12-11\n>\n> 原文。\n\n^k3v9qd\n"),
        fixed: AnnotationExample.of("> [!quote] p. 5 · 2023-12-11\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(
        AnnotationExample.of("> [!note] ↓第 5 页（2023-12-11）\n>\n> 想法。\n\n^k3v9qd\n", heading: "批注"),
        fixed: AnnotationExample.of("> [!note] 第 5 页 · 2023-12-11\n>\n> 想法。\n\n^k3v9qd\n", heading: "批注")),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    file.document.annotations.compactMap { annotation in
      if let date = annotation.date { return finding(date, file.circumstances) }
      return annotation.locator.flatMap { misread($0, file.circumstances) }
    }
  }

  private func finding(_ date: LocatedText, _ circumstances: LintCircumstances) -> Finding? {
    guard let day = CivilDate(date.text) else {
      return Finding(
        date.range, Message("there is no day `\(date.text)`", zh: "没有 `\(date.text)` 这一天"),
        hint: Message("write the day on which the annotation was made", zh: "写做批注的那一天"))
    }
    guard circumstances.isFuture(day) else { return nil }
    return Finding(
      date.range, Message("`\(date.text)` is in the future", zh: "`\(date.text)` 还没到"),
      hint: Message("today is \(circumstances.today.text)", zh: "今天是 \(circumstances.today.text)"))
  }

  private func misread(_ locator: LocatedText, _ circumstances: LintCircumstances) -> Finding? {
    guard let date = MeantAnnotationDate(in: locator.text) else { return nil }
    let mended = date.day.map(circumstances.isFuture) ?? true ? nil : date.mended
    return Finding(
      locator.range,
      date.isISO
        ? Message("the date does not stand last, after ` · `", zh: "日期不在最后，或前面不是“ · ”")
        : Message("the date is not of the form YYYY-MM-DD", zh: "日期不是 YYYY-MM-DD 的写法"),
      hint: mended.map { Message("write `\($0)`", zh: "写成 `\($0)`") }
        ?? Message("write year, month and day: `· 2023-12-01`", zh: "写成 年-月-日：`· 2023-12-01`"),
      fix: mended.map { Fix(.unsafe, locator.range, $0) })
  }
}
