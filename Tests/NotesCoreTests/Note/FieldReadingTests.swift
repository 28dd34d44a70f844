import Testing

@testable import NotesCore

/// What is made of values that are not of the form of files.
struct FieldReadingTests {
  @Test(arguments: [
    "2024/1/5", "2024.01.05", "2024-1-5", "20240105", "2024年1月5日", "2024 年 1 月 5 号", "2024-01-05T10:00:00Z",
    "2024-01-05 10:00", "２０２４／１／５",
  ]) func readsADayWhoseYearComesFirst(text: String) {
    #expect(CivilDate(yearFirst: text)?.text == "2024-01-05")
  }

  @Test(arguments: [
    "05/01/2024", "2024/13/1", "2024-1", "24/1/5", "2024-1/5", "2024年1-5", "2024-01-05 or so", "",
    "2024-01-05T",
    "1月5日", "202401051",
  ]) func guessesNoDay(text: String) {
    #expect(CivilDate(yearFirst: text) == nil)
  }

  @Test func guessesAStatusOnlyWhereOneIsNearest() {
    #expect(StatusDefect.meant(by: "未读") == .unread)
    #expect(StatusDefect.meant(by: "dnoe") == .read)
    #expect(StatusDefect.meant(by: "unead") == .unread)
    // One stroke from 已读, and one from 未读.
    #expect(StatusDefect.meant(by: "己读") == nil)
    #expect(StatusDefect.meant(by: "interesting") == nil)
  }

  @Test func tellsWrongNumbersFromNoNumbers() {
    for text in ["40/36", "101%", "0/0", "1/2000000", "99999999999999999999/5"] {
      #expect(ProgressDefect.explain(text).0 == ProgressDefect.range, "\(text)")
    }
    for text in ["-1/36", "12", "1/2/3", "/", "%", "1/2%", "half"] {
      #expect(ProgressDefect.explain(text).0 == ProgressDefect.form, "\(text)")
    }
  }

  @Test func tomorrowIsNotTheFuture() {
    let today = CivilDate(daysSinceEpoch: 20_000)
    let circumstances = LintCircumstances(today: today, schema: nil)
    #expect(!circumstances.isFuture(today.adding(days: 1)))
    #expect(circumstances.isFuture(today.adding(days: 2)))
  }
}
