/// An address as RFC 3986 takes it apart. Nothing is ever fetched from one; they are names of schemas here.
struct URIReference {
  /// What stands before the first colon.
  var scheme: String?
  /// What stands between `//` and the path.
  var authority: String?
  /// The path, which may be empty.
  var path: String
  /// What stands after `?`.
  var query: String?
  /// What stands after `#`.
  var fragment: String?

  /// Takes an address apart; every text has parts.
  init(_ text: String) {
    var rest = text.unicodeScalars[...]
    fragment = URIReference.cut(&rest, after: "#")
    query = URIReference.cut(&rest, after: "?")
    if let colon = rest.firstIndex(of: ":"), rest[..<colon].allSatisfy(\.isSchemeScalar),
      rest.first?.isASCIILetter == true
    {
      scheme = String(rest[..<colon])
      rest = rest[rest.index(after: colon)...]
    }
    if rest.starts(with: "//".unicodeScalars) {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: "/") ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
    }
    path = String(rest)
  }

  private static func cut(_ rest: inout Substring.UnicodeScalarView, after mark: Unicode.Scalar) -> String? {
    guard let start = rest.firstIndex(of: mark) else { return nil }
    let tail = String(rest[rest.index(after: start)...])
    rest = rest[..<start]
    return tail
  }

  /// The address that this one means on a page of the address `base`; RFC 3986, section 5.2.2.
  func resolved(against base: URIReference) -> URIReference {
    var result = self
    if scheme != nil { return result }
    result.scheme = base.scheme
    if authority != nil { return result }
    result.authority = base.authority
    if path.isEmpty {
      result.path = base.path
      result.query = query ?? base.query
    } else if path.utf8.first == UInt8(ascii: "/") {
      result.path = URIReference.withoutDotSegments(path)
    } else {
      result.path = URIReference.withoutDotSegments(URIReference.merged(base, path))
    }
    return result
  }

  private static func merged(_ base: URIReference, _ path: String) -> String {
    if base.authority != nil, base.path.isEmpty { return "/" + path }
    guard let slash = base.path.unicodeScalars.lastIndex(of: "/") else { return path }
    return String(base.path.unicodeScalars[...slash]) + path
  }

  /// The path without the steps `.` and `..`.
  private static func withoutDotSegments(_ path: String) -> String {
    let parts = path.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var kept: [String] = []
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch part {
      case ".":
        if isLast { kept.append("") }
      case "..":
        if let last = kept.last, !(kept.count == 1 && last.isEmpty) { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(part)
      }
    }
    return kept.joined(separator: "/")
  }

  /// The address without its fragment.
  var withoutFragment: String {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    return text
  }

  /// The fragment with its escapes read; nil where they are wrong, empty where there is none.
  var decodedFragment: String? {
    guard let fragment else { return "" }
    var bytes: [UInt8] = []
    var rest = Array(fragment.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap({ UInt32(hexDigit: $0) }),
        let low = rest.popFirst().flatMap({ UInt32(hexDigit: $0) })
      else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// Whether it may stand in the scheme of an address.
  var isSchemeScalar: Bool {
    isASCIILetter || isASCIIDigit || self == "+" || self == "-" || self == "."
  }
}
