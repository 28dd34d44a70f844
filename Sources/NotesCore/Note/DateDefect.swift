/// What is wrong with a text that should be a date.
enum DateDefect {
  /// The rule for a day that does not exist.
  static let impossible = "date/impossible"
  /// The rule for a day in another form.
  static let notISO = "date/not-iso"

  static func explain(_ field: Field, _ text: String) -> (String, Message, Message) {
    guard let parts = CivilDate.parts(of: text) else { return anotherForm(field, text) }
    return (
      impossible, Message("there is no day `\(text)`", zh: "没有 `\(text)` 这一天"),
      bounds(parts.year, parts.month)
    )
  }

  private static func bounds(_ year: Int, _ month: Int) -> Message {
    if year < 1 { return Message("years begin with 0001", zh: "年份从 0001 开始") }
    guard (1...12).contains(month) else { return Message("months go from 01 to 12", zh: "月份从 01 到 12") }
    let days = CivilDate.daysInMonth(month, of: year)
    return Message("that month has the days 01 to \(days)", zh: "那个月从 01 日到 \(days) 日")
  }

  private static func anotherForm(_ field: Field, _ text: String) -> (String, Message, Message) {
    let message = Message(
      "`\(text)` is no date of the form YYYY-MM-DD", zh: "`\(text)` 不是 YYYY-MM-DD 形式的日期")
    if let date = CivilDate(yearFirst: text)?.text {
      return (notISO, message, Message("write `\(field.key): \(date)`", zh: "写成 `\(field.key): \(date)`"))
    }
    return (
      notISO, message,
      Message(
        "write year, month and day as in `\(field.key): 2024-01-31`", zh: "年月日照这样写：`\(field.key): 2024-01-31`"
      )
    )
  }
}
