/// Finds annotations whose date cannot be.
struct AnnotationDateRule: NoteRule {
  let description = RuleDescription(
    "annotation/date", .warning,
    summary: Message("The date of an annotation cannot be.", zh: "批注的日期不对。"),
    reason: Message(
      "The date after the place says when an annotation was made. A day that the calendar does not have, one to come, or a date of another form is found by no search for dates.",
      zh: "位置后面的日期记着批注是哪天写的。日历上没有的、还没到的、写法不对的日期，按日期都查不到。"),
    passing: [
      .body(AnnotationExample.of("> [!quote] p. 5 · 2023-12-11\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(AnnotationExample.of("> [!note] 图 2 · 注意力\n>\n> 原文。\n\n^k3v9qd\n")),
    ],
    failing: [
      .body(AnnotationExample.of("> [!quote] p. 5 · ↓2023-02-30\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(AnnotationExample.of("> [!quote] p. 5 · ↓2999-01-01\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(AnnotationExample.of("> [!quote] ↓p. 5 · 2023/12/1\n>\n> 原文。\n\n^k3v9qd\n")),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    file.document.annotations.compactMap { annotation in
      if let date = annotation.date { return finding(date, file.circumstances) }
      return annotation.locator.flatMap { hasOtherDate($0.text) ? otherForm($0) : nil }
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

  /// Whether the last part of a locator is a date of another form: numbers with `/` or `.` between them.
  private func hasOtherDate(_ locator: String) -> Bool {
    guard let last = locator.split(separator: "·").last, locator.contains("·") else { return false }
    let parts = last.split { "-/.年月日 ".contains($0) }
    return parts.count == 3 && parts[0].count == 4
      && parts.allSatisfy { $0.utf8.allSatisfy(\.isDigit) }
  }

  private func otherForm(_ locator: LocatedText) -> Finding {
    Finding(
      locator.range, Message("the date is not of the form YYYY-MM-DD", zh: "日期不是 YYYY-MM-DD 的写法"),
      hint: Message("write year, month and day: `· 2023-12-01`", zh: "写成 年-月-日：`· 2023-12-01`"))
  }
}
