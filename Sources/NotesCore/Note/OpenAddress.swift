/// An address that may be handed to another program: of http or https, with a host, and nothing in it that a
/// terminal would act on.
public struct OpenAddress: Sendable, Hashable {
  /// The address as it is written.
  public let text: String

  /// The address that a text is; nil for any other text, whatever scheme it has.
  public init?(_ text: String) {
    let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    let name = String(Substring(scheme)).lowercased()
    guard name == "http" || name == "https" else { return nil }
    let rest = text.utf8.dropFirst(scheme.count)
    guard rest.starts(with: "://".utf8), let first = rest.dropFirst(3).first,
      !"/?#:@.".utf8.contains(first)
    else { return nil }
    let isPlain = text.unicodeScalars.allSatisfy {
      !$0.isControlForTerminals && !$0.properties.isWhitespace
    }
    guard isPlain else { return nil }
    self.text = text
  }

  /// A search for a title.
  public static func search(title: String) -> String {
    "https://scholar.google.com/scholar?q=" + percentEncoded(title)
  }

  /// Everything but letters, digits and `-._~` as `%41` (RFC 3986, section 2.3).
  private static func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var encoded = String.UnicodeScalarView()
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: encoded.append(Unicode.Scalar(byte))
      default: encoded.append(contentsOf: ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return String(encoded)
  }
}
