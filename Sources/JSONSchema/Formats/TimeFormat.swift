/// Days and times as RFC 3339 writes them.
struct TimeFormat {
  /// The text, and how far it was read.
  var scanner: TextScanner

  /// Whether `read` takes in a text as a whole.
  static func whole(_ text: String, _ read: (inout TimeFormat) -> Bool) -> Bool {
    var format = TimeFormat(scanner: TextScanner(text))
    return read(&format) && format.scanner.isAtEnd
  }

  /// `2023-12-11`, a day of the calendar.
  mutating func date() -> Bool {
    guard let year = scanner.number(digits: 4), scanner.skip(anyOf: "-"),
      let month = scanner.number(digits: 2), scanner.skip(anyOf: "-"),
      let day = scanner.number(digits: 2), (1...12).contains(month)
    else { return false }
    let isLeapYear = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  /// `12:30:05.25+01:00` or with a `Z`; a leap second only where it is the last of the day in UTC.
  mutating func time() -> Bool {
    guard let hour = scanner.number(digits: 2), scanner.skip(anyOf: ":"),
      let minute = scanner.number(digits: 2), scanner.skip(anyOf: ":"),
      let second = scanner.number(digits: 2), hour < 24, minute < 60, second <= 60
    else { return false }
    if scanner.skip(anyOf: "."), scanner.digits() == nil { return false }
    guard let offset = offset() else { return false }
    let minuteInUTC = (hour * 60 + minute - offset + 1440) % 1440
    return second < 60 || minuteInUTC == 1439
  }

  /// Minutes ahead of UTC.
  private mutating func offset() -> Int? {
    if scanner.skip(anyOf: "Zz") { return 0 }
    let isBehind = scanner.current == UInt8(ascii: "-")
    guard scanner.skip(anyOf: "+-"), let hours = scanner.number(digits: 2), scanner.skip(anyOf: ":"),
      let minutes = scanner.number(digits: 2), hours < 24, minutes < 60
    else { return nil }
    return (isBehind ? -1 : 1) * (hours * 60 + minutes)
  }
}
