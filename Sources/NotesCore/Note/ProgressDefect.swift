/// What is wrong with a text that should be a progress.
enum ProgressDefect {
  /// The rule for a text of another form.
  static let form = "status/progress-form"
  /// The rule for numbers that cannot be.
  static let range = "status/progress-range"

  static func explain(_ text: String) -> (String, Message, Message) {
    if let (message, hint) = outOfRange(text) { return (range, message, hint) }
    return (
      form, Message("`\(text)` is no progress", zh: "`\(text)` 不是进度"),
      Message("write `12/36` (pages or sections) or `40%`", zh: "写成 `12/36`（页或节）或 `40%`")
    )
  }

  /// The progress that was meant by a text with blanks or full-width characters in it; nil for any other.
  static func meant(by text: String) -> Progress? {
    Progress(String(String.UnicodeScalarView(text.halfWidth.unicodeScalars.filter { $0 != " " })))
  }

  private static func outOfRange(_ text: String) -> (Message, Message)? {
    let isPercent = text.utf8.last == UInt8(ascii: "%")
    let numbers = (isPercent ? text.dropLast() : text[...]).split(
      separator: "/", omittingEmptySubsequences: false)
    guard numbers.count == (isPercent ? 1 : 2), numbers.allSatisfy(isNumber) else { return nil }
    if isPercent {
      return (
        Message("`\(text)` is more than the whole", zh: "`\(text)` 超过了总数"),
        Message("a percentage goes from 0% to 100%", zh: "百分比从 0% 到 100%")
      )
    }
    let total = Int(numbers[1]) ?? Int.max
    if total == 0 {
      return (
        Message("`\(text)` counts of nothing", zh: "`\(text)` 的总数是 0"),
        Message("write pages read / pages in all: `12/36`", zh: "写成 已读页数/总页数：`12/36`")
      )
    }
    if total > Progress.maximumTotal {
      return (
        Message("`\(text)` counts too many", zh: "`\(text)` 的总数太大"),
        Message("the most is \(Progress.maximumTotal)", zh: "最多 \(Progress.maximumTotal)")
      )
    }
    return (
      Message("`\(text)` is more than the whole", zh: "`\(text)` 超过了总数"),
      Message("write pages read / pages in all: `12/36`", zh: "写成 已读页数/总页数：`12/36`")
    )
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
