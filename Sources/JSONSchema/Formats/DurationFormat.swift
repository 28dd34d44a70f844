/// `P4DT12H30M5S` or `P2W`: units from large to small, none left out between two.
enum DurationFormat {
  /// Whether a text is a duration.
  static func accepts(_ text: String) -> Bool {
    var scanner = TextScanner(text)
    guard scanner.skip(anyOf: "P"), !scanner.isAtEnd else { return false }
    if let weeks = text.utf8.last, weeks == UInt8(ascii: "W") {
      return scanner.digits() != nil && scanner.skip(anyOf: "W") && scanner.isAtEnd
    }
    guard units(["Y", "M", "D"], in: &scanner) else { return false }
    if scanner.skip(anyOf: "T") {
      guard !scanner.isAtEnd, units(["H", "M", "S"], in: &scanner) else { return false }
    }
    return scanner.isAtEnd
  }

  private static func units(_ units: [StaticString], in scanner: inout TextScanner) -> Bool {
    var rest = units[...]
    var isFirst = true
    while scanner.digits() != nil {
      if isFirst {
        while let unit = rest.first, !scanner.isAt(unit) { rest.removeFirst() }
      }
      isFirst = false
      guard let unit = rest.popFirst(), scanner.skip(anyOf: unit) else { return false }
    }
    return true
  }
}
