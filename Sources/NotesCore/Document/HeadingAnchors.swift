/// The names that code hosts give to the headings of a page, for links to go by.
///
/// Source: what GitHub makes of headings, as the table-of-contents filter of html-pipeline (`[^\p{Word}\- ]` goes,
/// spaces become `-`) and the package github-slugger 2, which is tested against the site, record it. All in lower
/// case; letters, marks, decimal digits, connectors such as `_`, `-` and spaces stay, spaces as `-`, each of them; so
/// an emoji goes and the colons of a `:shortcode:` go, but the invisible mark that asks for its picture stays. Nothing is
/// normalized or trimmed. A name that is there already gets `-1`, `-2`, until it is not. GitLab squeezes `-`, and Gitea
/// writes `-` for punctuation; no anchor fits all.
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
