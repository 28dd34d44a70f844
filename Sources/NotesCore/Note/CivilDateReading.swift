extension CivilDate {
  /// The day that a text says which is not `YYYY-MM-DD` but has the year first: `2024/1/5`, `20240105`,
  /// `2024年1月5日`, or a time after it.
  ///
  /// Nil for any other text: what comes first in `05/01/2024`, nobody can tell.
  init?(yearFirst text: String) {
    var reader = DateReader(rest: text.halfWidth.unicodeScalars[...])
    guard let date = reader.date() else { return nil }
    self = date
  }
}

/// Reads a day from the start of a text.
private struct DateReader {
  var rest: Substring.UnicodeScalarView

  mutating func date() -> CivilDate? {
    let first = digits()
    let (year, month, day): (Substring, Substring, Substring)
    if first.utf8.count == 8 {
      (year, month, day) = (first.prefix(4), first.dropFirst(4).prefix(2), first.suffix(2))
    } else {
      guard let one = separator(), ["-", "/", ".", "年"].contains(one) else { return nil }
      (year, month) = (first, digits())
      guard separator() == (one == "年" ? "月" : one) else { return nil }
      day = digits()
      if one == "年" { skip { $0 == " " || $0 == "日" || $0 == "号" } }
    }
    guard year.utf8.count == 4, month.utf8.count <= 2, day.utf8.count <= 2, isTime(rest),
      let year = Int(year), let month = Int(month), let day = Int(day)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private mutating func digits() -> Substring {
    let before = rest
    skip { ("0"..."9").contains($0) }
    return Substring(before[..<rest.startIndex])
  }

  /// A sign between two numbers, and the blanks around it.
  private mutating func separator() -> Unicode.Scalar? {
    skip { $0 == " " }
    let sign = rest.popFirst()
    skip { $0 == " " }
    return sign
  }

  private mutating func skip(_ isSkipped: (Unicode.Scalar) -> Bool) {
    rest = rest.drop(while: isSkipped)
  }

  /// Whether nothing follows, or a time.
  private func isTime(_ text: Substring.UnicodeScalarView) -> Bool {
    guard let first = text.first else { return true }
    guard "Tt ".unicodeScalars.contains(first), let hour = text.dropFirst().first else { return false }
    return ("0"..."9").contains(hour)
      && text.dropFirst().allSatisfy { ("0"..."9").contains($0) || ":.,+-Zz ".unicodeScalars.contains($0) }
  }
}
