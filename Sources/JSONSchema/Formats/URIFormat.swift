/// Addresses as RFC 3986, or RFC 3987 for the international ones, writes them.
enum URIFormat {
  /// Whether a text is an address, or a reference to one where that is enough.
  static func accepts(_ text: String, isReference: Bool, isInternational: Bool) -> Bool {
    let format = Checker(isInternational: isInternational)
    let uri = URIReference(text)
    guard uri.scheme != nil || isReference else { return false }
    if let authority = uri.authority, !format.isAuthority(authority) { return false }
    // Without a scheme, what stands before a colon would be taken for one.
    let start = uri.path.unicodeScalars.prefix { $0 != "/" }
    if uri.scheme == nil, uri.authority == nil, start.contains(":") { return false }
    return format.isMade(of: "!$&'()*+,;=:@/", uri.path)
      && (uri.query.map { format.isMade(of: "!$&'()*+,;=:@/?", $0, hasPrivate: true) } ?? true)
      && (uri.fragment.map { format.isMade(of: "!$&'()*+,;=:@/?", $0) } ?? true)
  }

  private struct Checker {
    let isInternational: Bool

    /// Whether a text has nothing but these characters, unreserved ones, and escapes.
    func isMade(of extra: String, _ text: some StringProtocol, hasPrivate: Bool = false) -> Bool {
      let extra = Array(extra.unicodeScalars)
      var rest = Array(text.unicodeScalars)[...]
      while let scalar = rest.popFirst() {
        if scalar == "%" {
          guard let high = rest.popFirst(), let low = rest.popFirst(), high.isHexDigit, low.isHexDigit
          else { return false }
        } else if !isUnreserved(scalar, hasPrivate: hasPrivate), !extra.contains(scalar) {
          return false
        }
      }
      return true
    }

    private func isUnreserved(_ scalar: Unicode.Scalar, hasPrivate: Bool) -> Bool {
      if scalar.isASCII {
        return scalar.isPatternWord || scalar == "-" || scalar == "." || scalar == "~"
      }
      guard isInternational else { return false }
      switch scalar.value {
      case 0x80..<0xA0, 0xFDD0...0xFDEF, 0xFFF0...0xFFFF: return false
      case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: return hasPrivate
      default: return scalar.value & 0xFFFE != 0xFFFE
      }
    }

    func isAuthority(_ text: String) -> Bool {
      var host = text.unicodeScalars[...]
      if let at = host.firstIndex(of: "@") {
        guard isMade(of: "!$&'()*+,;=:", String(host[..<at])) else { return false }
        host = host[host.index(after: at)...]
      }
      if let port = host.lastIndex(of: ":"), !host[port...].contains("]") {
        guard host[host.index(after: port)...].allSatisfy(\.isASCIIDigit) else { return false }
        host = host[..<port]
      }
      guard host.first == "[" else { return isMade(of: "!$&'()*+,;=", String(host)) }
      guard host.last == "]" else { return false }
      return isLiteral(String(host.dropFirst().dropLast()))
    }

    /// What stands in the brackets of a host.
    private func isLiteral(_ text: String) -> Bool {
      guard text.utf8.first == UInt8(ascii: "v") || text.utf8.first == UInt8(ascii: "V") else {
        return HostFormat.isIPv6(text)
      }
      let parts = text.dropFirst().split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[0].unicodeScalars.allSatisfy(\.isHexDigit)
        && !parts[1].isEmpty && !parts[1].contains("%") && isMade(of: "!$&'()*+,;=:", parts[1])
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a hexadecimal digit of ASCII.
  var isHexDigit: Bool { isASCII && UInt32(hexDigit: UInt8(value)) != nil }
}
