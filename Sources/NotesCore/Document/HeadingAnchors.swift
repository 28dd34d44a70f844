/// The names that code hosts give to the headings of a page, for links to go by.
///
/// Source: what GitHub makes of headings, as the package github-slugger 2 records it and tests it against the
/// site: lower case; letters, marks, digits, `_`, `-` and spaces stay, spaces as `-`; what is there already gets
/// `-1`, `-2`.
struct HeadingAnchors {
  /// How often a name was wanted again.
  private var occurrences: [String: Int] = [:]

  /// The anchor of the next heading of the page, from its text without markup.
  mutating func next(for text: String) -> String {
    let name = HeadingAnchors.name(of: text)
    var anchor = name
    while let count = occurrences[anchor] {
      let next = (anchor == name ? count : occurrences[name] ?? count) + 1
      occurrences[name] = next
      anchor = "\(name)-\(next)"
    }
    occurrences[anchor] = 0
    return anchor
  }

  /// The anchor of a heading that is the first with its text.
  static func name(of text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_": result.append(scalar)
      case " ": result.append("-")
      case "A"..."Z": result.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case _ where scalar.isASCII: continue
      default:
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        result.append(contentsOf: lower.filter(isKept))
      }
    }
    return String(result)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
      true
    default: scalar.properties.isAlphabetic
    }
  }
}
