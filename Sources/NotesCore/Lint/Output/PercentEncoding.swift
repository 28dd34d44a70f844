/// Bytes written as `%` and two hexadecimal digits.
///
/// By bytes and not by characters: a combining mark after a comma does not make the comma another byte.
enum PercentEncoding {
  /// The text with every byte written so that `isSpecial`.
  static func text(_ text: String, where isSpecial: (UInt8) -> Bool) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if isSpecial(byte) {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A path as a relative reference (RFC 3986, section 4.2); `.` for an empty one.
  static func relativeReference(_ path: String) -> String {
    path.isEmpty ? "." : text(path) { !isUnreserved($0) && $0 != UInt8(ascii: "/") }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~".utf8.contains(byte)
    }
  }
}
