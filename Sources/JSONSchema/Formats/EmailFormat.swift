/// Addresses of mail as RFC 5321 has them.
enum EmailFormat {
  /// Whether a text is an address; an international one may have other characters than ASCII.
  static func accepts(_ text: String, isInternational: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let at = scalars.lastIndex(of: "@") else { return false }
    var domain = String.UnicodeScalarView()
    domain.append(contentsOf: scalars[(at + 1)...])
    return isLocalPart(scalars[..<at], isInternational: isInternational)
      && isDomain(String(domain), isInternational: isInternational)
  }

  private static func isDomain(_ text: String, isInternational: Bool) -> Bool {
    guard text.utf8.first == UInt8(ascii: "["), text.utf8.last == UInt8(ascii: "]") else {
      return HostFormat.isName(text, isInternational: isInternational)
    }
    let literal = text.dropFirst().dropLast()
    if literal.utf8.starts(with: "IPv6:".utf8) { return HostFormat.isIPv6(literal.dropFirst(5)) }
    return HostFormat.isIPv4(literal)
  }

  private static func isLocalPart(_ scalars: ArraySlice<Unicode.Scalar>, isInternational: Bool) -> Bool {
    guard (1...64).contains(scalars.count) else { return false }
    if scalars.first == "\"" { return isQuoted(scalars, isInternational: isInternational) }
    let atoms = scalars.split(separator: ".", omittingEmptySubsequences: false)
    return atoms.allSatisfy { atom in
      !atom.isEmpty && atom.allSatisfy { isAtomScalar($0) || isInternational && !$0.isASCII }
    }
  }

  private static func isQuoted(_ scalars: ArraySlice<Unicode.Scalar>, isInternational: Bool) -> Bool {
    guard scalars.count >= 2, scalars.last == "\"" else { return false }
    var isEscaped = false
    for scalar in scalars.dropFirst().dropLast() {
      guard (" "..."~").contains(scalar) || isInternational && !scalar.isASCII else { return false }
      if scalar == "\"", !isEscaped { return false }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return !isEscaped
  }

  private static func isAtomScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIILetter || scalar.isASCIIDigit || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
  }
}
