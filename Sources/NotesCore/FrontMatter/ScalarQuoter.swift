/// Writes a text as a YAML scalar that every reader gives back as that text.
///
/// A text stays plain unless some YAML 1.1 or 1.2 reader would see something else; double quotes are the rule,
/// single ones stand around text with `"` or `\`, and only what cannot be written otherwise is escaped.
public enum ScalarQuoter {
  /// Where a scalar stands; inside brackets more has to be quoted.
  public enum Context: Sendable {
    case block, flow
  }

  /// The text as a scalar on one line; with `always`, in quotes even where it could stand plain.
  public static func quote(_ text: String, in context: Context = .block, always: Bool = false) -> String {
    if needsEscapes(text) { return escaped(text) }
    if !always, isSafePlain(text, in: context) { return text }
    guard text.utf8.contains(UInt8(ascii: "\"")) || text.utf8.contains(UInt8(ascii: "\\")) else {
      return "\"\(text)\""
    }
    var quoted = "'"
    for character in text.unicodeScalars {
      if character == "'" { quoted += "'" }
      quoted.unicodeScalars.append(character)
    }
    return quoted + "'"
  }

  /// Whether the text can stand without quotes and be the same string to every reader.
  static func isSafePlain(_ text: String, in context: Context) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, first != UInt8(ascii: " "),
      last != UInt8(ascii: " "), last != UInt8(ascii: ":"), !needsEscapes(text)
    else { return false }
    return isSafeStart(bytes, in: context) && !hasIndicator(bytes, in: context)
      && ImplicitScalar.isString(text)
  }

  private static func isSafeStart(_ bytes: [UInt8], in context: Context) -> Bool {
    if ",[]{}#&*!|>'\"%@`".utf8.contains(bytes[0]) { return false }
    guard "-?:".utf8.contains(bytes[0]) else { return true }
    guard bytes.count > 1, bytes[1] != UInt8(ascii: " ") else { return false }
    return context == .block || bytes[0] == UInt8(ascii: "-") && bytes[1] != UInt8(ascii: "-")
  }

  /// Whether a colon or a number sign inside would end the scalar, or, in brackets, a comma or a bracket.
  private static func hasIndicator(_ bytes: [UInt8], in context: Context) -> Bool {
    for (index, byte) in bytes.enumerated().dropFirst() {
      switch byte {
      case UInt8(ascii: " ") where bytes[index - 1] == UInt8(ascii: ":"): return true
      case UInt8(ascii: "#") where bytes[index - 1] == UInt8(ascii: " "): return true
      case UInt8(ascii: ":") where context == .flow: return true
      case _ where context == .flow && ",[]{}?".utf8.contains(byte): return true
      default: break
      }
    }
    return false
  }

  private static func needsEscapes(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: needsEscape)
  }

  /// Control characters, line breaks, and what a YAML reader rejects (YAML 1.2.2, production 1).
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: scalar.value > 0xFFFF && scalar.value & 0xFFFE == 0xFFFE
    }
  }

  private static func escaped(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case _ where needsEscape(scalar): quoted += escape(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, width) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\\(letter)" + String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
