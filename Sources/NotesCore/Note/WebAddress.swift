/// An address of the web, taken apart as far as comparing it and finding identifiers in it needs.
public struct WebAddress: Sendable, Hashable {
  /// The host, in lower case, without `www.`.
  public let host: String
  /// The parts of the path, without empty ones, still percent-encoded.
  public let path: [String]
  /// What stands from `?` or `#` on; empty for most.
  public let rest: String

  /// An address with `http://` or `https://`, or without a scheme; nil for what cannot be an address.
  ///
  /// Without a scheme anything with a dot in its first part is believed: `arxiv.org/abs/2312.00752`, and also
  /// `mamba.md`, so such a text should be compared with addresses and not be taken for one.
  public init?(_ text: String) {
    var remaining = text[...]
    for scheme in ["https://", "http://", "//"] where remaining.lowercased().hasPrefix(scheme) {
      remaining = remaining.dropFirst(scheme.count)
      break
    }
    guard !remaining.unicodeScalars.contains(where: { $0.properties.isWhitespace }) else { return nil }
    let end = remaining.firstIndex { $0 == "?" || $0 == "#" } ?? remaining.endIndex
    var parts = remaining[..<end].split(separator: "/").map(String.init)
    guard let first = parts.first?.lowercased(), first.contains("."), remaining.first != "/" else {
      return nil
    }
    parts.removeFirst()
    host = first.hasPrefix("www.") ? String(first.dropFirst(4)) : first
    path = parts
    rest = String(remaining[end...])
  }

  /// Whether two addresses lead to the same place as far as they tell: a last slash and a last `.git` say nothing.
  public func isSamePlace(as other: WebAddress) -> Bool {
    host == other.host && rest == other.rest && pathWithoutGit == other.pathWithoutGit
  }

  private var pathWithoutGit: [String] {
    guard let last = path.last, last.hasSuffix(".git") else { return path }
    return path.dropLast() + [String(last.dropLast(4))]
  }

  /// Whether the host is a domain or lies below it.
  func isBelow(_ domain: String) -> Bool { host == domain || host.hasSuffix("." + domain) }

  /// A text with its `%41` made plain; one that this does not leave UTF-8 comes back as it is.
  static func percentDecoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = Character(Unicode.Scalar(bytes[index + 1])).hexDigitValue,
        let low = Character(Unicode.Scalar(bytes[index + 2])).hexDigitValue
      {
        decoded.append(UInt8(high * 16 + low))
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(validating: decoded, as: UTF8.self) ?? text
  }
}
