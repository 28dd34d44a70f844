/// Templates of addresses as RFC 6570 writes them: `/{user}{?page,size:3,tags*}`.
enum URITemplateFormat {
  /// Whether a text is a template.
  static func accepts(_ text: String) -> Bool {
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "{":
        guard let end = rest.firstIndex(of: "}"), isExpression(rest[..<end]) else { return false }
        rest = rest[(end + 1)...]
      case "%":
        guard let high = rest.popFirst(), let low = rest.popFirst(), high.isHexDigit, low.isHexDigit
        else { return false }
      case "}", "\"", "<", ">", "\\", "^", "`", "|", "\u{0}"..."\u{20}", "\u{7F}"..."\u{9F}": return false
      default: break
      }
    }
    return true
  }

  private static func isExpression(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var names = scalars
    if let first = names.first, "+#./;?&=,!@|".unicodeScalars.contains(first) {
      guard "+#./;?&".unicodeScalars.contains(first) else { return false }
      names.removeFirst()
    }
    return names.split(separator: ",", omittingEmptySubsequences: false).allSatisfy(isVariable)
  }

  private static func isVariable(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var name = scalars
    if name.last == "*" {
      name.removeLast()
    } else if let colon = name.firstIndex(of: ":") {
      let length = name[(colon + 1)...]
      guard (1...4).contains(length.count), length.allSatisfy(\.isASCIIDigit), length.first != "0"
      else { return false }
      name = name[..<colon]
    }
    return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isNamePart)
  }

  private static func isNamePart(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = scalars
    while let scalar = rest.popFirst() {
      if scalar == "%" {
        guard let high = rest.popFirst(), let low = rest.popFirst(), high.isHexDigit, low.isHexDigit
        else { return false }
      } else if !scalar.isPatternWord {
        return false
      }
    }
    return !scalars.isEmpty
  }
}
