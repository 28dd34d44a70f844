/// What some YAML 1.1 or 1.2 reader takes an unquoted scalar for, where that is not the text itself.
enum ImplicitMeaning: Sendable, Hashable {
  /// `yes`, `off`, `true` and their like.
  case truth
  /// `null` and `~`.
  case nothing
  /// A number in any base, or with the signs of one.
  case number
  /// A day, or a moment.
  case date
  /// `<<` and `=`.
  case directive

  /// The meaning of a text; nil where it is a string to every reader.
  init?(_ text: String) {
    switch text.lowercased() {
    case "y", "n", "yes", "no", "true", "false", "on", "off": self = .truth
    case "", "~", "null": self = .nothing
    case "<<", "=": self = .directive
    default:
      if ImplicitScalar.isString(text) { return nil }
      self = ImplicitScalar.isTimestamp(Array(text.utf8)) ? .date : .number
    }
  }

  /// Whether readers of YAML 1.1 and of YAML 1.2 see different things in a text: `no`, `010`, `12:30`, `1e3`.
  ///
  /// Dates are left out: whether a type or a text, everyone sees the day.
  static func isDisputed(_ text: String) -> Bool {
    switch ImplicitMeaning(text) {
    case .truth: !["true", "false"].contains(text.lowercased())
    case .number: !isAgreedNumber(Array(text.utf8))
    default: false
    }
  }

  private static func isAgreedNumber(_ bytes: [UInt8]) -> Bool {
    let digits = bytes.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    let second = digits.dropFirst().first ?? 0
    if digits.first == UInt8(ascii: "0"), second | 0x20 == UInt8(ascii: "x") { return true }
    if digits.contains(where: { ":_eEoObB".utf8.contains($0) }) { return false }
    let isWhole = digits.allSatisfy { (0x30...0x39).contains($0) }
    return !(isWhole && digits.count > 1 && digits.first == UInt8(ascii: "0"))
  }

  /// Whether a number comes back digit for digit after a reader has made a number of it: no zeros at its ends that
  /// say nothing, one base, and no more digits than a float holds.
  static func keepsDigits(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.reduce(0) { $0 + $1.utf8.count }
    guard parts.count <= 2, digits <= 15, let whole = parts.first, isDigits(whole),
      whole.utf8.count == 1 || whole.utf8.first != UInt8(ascii: "0")
    else { return false }
    return parts.count == 1 || isDigits(parts[1]) && parts[1].utf8.last != UInt8(ascii: "0")
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// What it is in people's words.
  var label: Message {
    switch self {
    case .truth: Message("a truth value", zh: "真假值")
    case .nothing: Message("no value at all", zh: "空值")
    case .number: Message("a number", zh: "数字")
    case .date: Message("a date", zh: "日期")
    case .directive: Message("an instruction", zh: "指令")
    }
  }
}
