/// Reads values that have an order, alone or as a range: `a..b`, `a..`, `..b`, both ends included.
struct QueryRangeReader {
  let field: QueryField
  let source: QuerySource
  let offset: Int

  func value(_ text: String) throws(NotesError) -> QueryValue {
    switch field.form {
    case .date: return .days(try days(text))
    case .progress: return .progress(try bounds(text, { Progress($0) }) { $0.fraction > $1.fraction })
    case .place: return .places(try bounds(text, { ListOrder($0.lowercased()) }) { $0 > $1 })
    case .rating: return .numbers(try bounds(text, rating) { $0 > $1 })
    default: return .numbers(try bounds(text, number) { $0 > $1 })
    }
  }

  private func days(_ text: String) throws(NotesError) -> QueryBounds<QueryDay> {
    let spans = try bounds(text, { QueryDay.span($0) }) { _, _ in false }
    let days = QueryBounds(spans.lower?.lower, spans.upper?.upper)
    if let lower = days.lower, let upper = days.upper, lower.isAfter(upper) { throw backwards(text) }
    return days
  }

  private func bounds<Value>(
    _ text: String, _ read: (String) -> Value?, isAfter: (Value, Value) -> Bool
  ) throws(NotesError) -> QueryBounds<Value> {
    guard let (left, right) = ends(of: text) else {
      guard let value = read(text) else { throw wrong(text) }
      return QueryBounds(only: value)
    }
    let lower = try end(left, read)
    let upper = try end(right, read)
    guard lower != nil || upper != nil else { throw wrong(text) }
    if let lower, let upper, isAfter(lower, upper) { throw backwards(text) }
    return QueryBounds(lower, upper)
  }

  private func end<Value>(_ text: String, _ read: (String) -> Value?) throws(NotesError) -> Value? {
    if text.isEmpty { return nil }
    guard let value = read(text) else { throw wrong(text) }
    return value
  }

  /// What stands before and after the first two dots.
  private func ends(of text: String) -> (String, String)? {
    let bytes = Array(text.utf8)
    let dot = UInt8(ascii: ".")
    guard let start = bytes.indices.dropLast().first(where: { bytes[$0] == dot && bytes[$0 + 1] == dot })
    else { return nil }
    return (
      String(decoding: bytes[..<start], as: UTF8.self), String(decoding: bytes[(start + 2)...], as: UTF8.self)
    )
  }

  private func number(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  private func rating(_ text: String) -> Int? {
    number(text).flatMap { (1...5).contains($0) ? $0 : nil }
  }

  private func wrong(_ text: String) -> NotesError {
    let name = field.canonicalName
    return source.error(
      at: offset, Message("`\(name):` cannot be `\(text)`", zh: "`\(name):` 的值不能是 `\(text)`"), hints: [form])
  }

  private func backwards(_ text: String) -> NotesError {
    source.error(
      at: offset,
      Message("the range `\(text)` ends before it begins", zh: "范围 `\(text)` 的终点在起点之前"),
      hints: [Message("write the smaller value first", zh: "把小的值写在前面")])
  }

  private var form: Message {
    let name = field.canonicalName
    return switch field.form {
    case .date:
      Message(
        "write a day `\(name):2024-03-05`, a month `\(name):2024-03`, a year, `today`, `7d` (seven days ago), or a range `\(name):7d..`",
        zh: "可写某日 `\(name):2024-03-05`、某月 `\(name):2024-03`、某年、`today`、`7d`（七天前），或范围 `\(name):7d..`")
    case .progress:
      Message(
        "write `progress:50%`, `progress:12/36`, or a range `progress:50%..`",
        zh: "可写 `progress:50%`、`progress:12/36`，或范围 `progress:50%..`")
    case .rating:
      Message("write a number from 1 to 5, or a range: `rating:4..`", zh: "可写 1 到 5 的数，或范围：`rating:4..`")
    case .place:
      Message(
        "write a place such as `order:4a`, or a range: `order:1..4`", zh: "可写位置，如 `order:4a`，或范围：`order:1..4`"
      )
    case .page:
      Message("write a page `page:5`, or a range: `page:5..7`", zh: "可写页码 `page:5`，或范围：`page:5..7`")
    default:
      Message(
        "write a year `\(name):2023`, or a range: `\(name):2020..2023`",
        zh: "可写年份 `\(name):2023`，或范围：`\(name):2020..2023`")
    }
  }
}
