/// Text from notes as Markdown that reads the same and does nothing else, on code hosts as in the tool's own pages.
///
/// A backslash stands before what would be markup, an address or a mention, so that no title can end the view that
/// it stands in, open a formula, or bring HTML into the page.
enum MarkdownText {
  /// A text for the middle of a line: controls are written out, and all blanks are single ones.
  static func escaped(_ text: String) -> String {
    let scalars = Array(FieldText.folded(text).visible.unicodeScalars)
    var result = String.UnicodeScalarView()
    for index in scalars.indices {
      if isMarkup(index, in: scalars) { result.append("\\") }
      result.append(scalars[index])
    }
    return String(result)
  }

  /// A text for the start of a line, where some signs would begin a list, a heading or a quotation.
  static func escapedAtStart(_ text: String) -> String {
    let text = escaped(text)
    guard let first = text.unicodeScalars.first else { return text }
    if [">", "+", "-", "="].contains(first) { return "\\" + text }
    let digits = text.unicodeScalars.prefix { ("0"..."9").contains($0) }
    let rest = text.unicodeScalars.dropFirst(digits.count)
    guard !digits.isEmpty, let sign = rest.first, sign == "." || sign == ")" else { return text }
    return String(digits) + "\\" + String(rest)
  }

  /// The address of a link to a page of the web.
  static func destination(_ address: OpenAddress) -> String {
    let encoded = percentEncoded(address.text, besides: [])
    let scalars = Array(encoded.unicodeScalars)
    return scalars.indices.map { isEntity($0, in: scalars) ? "&amp;" : String(scalars[$0]) }.joined()
  }

  /// The address of a link from a page to a file of the library, both paths relative to the root.
  static func destination(of file: String, from page: String) -> String {
    percentEncoded(LinkPath.written(LinkPath.relative(to: file, from: page)), besides: [":", "&", "*"])
  }

  // MARK: Text

  private static func isMarkup(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = index > 0 ? scalars[index - 1] : " "
    let after = index + 1 < scalars.count ? scalars[index + 1] : " "
    switch scalars[index] {
    case "\\", "`", "*", "[", "]", "<", "|", "~", "$": return true
    // Within a word it is no emphasis.
    case "_": return !(isWord(before) && isWord(after))
    // A tag, a number of an issue, a mention, the id of a block.
    case "#", "@": return !isWord(before)
    case "^": return before == " "
    // Templates of static sites: `{{ … }}`, `{% … %}`.
    case "{": return before == "{" || after == "{" || after == "%"
    case "&": return isEntity(index, in: scalars)
    // Code hosts make links of bare addresses, and the backslashes in them parts of the address.
    case ":": return after == "/" && index + 2 < scalars.count && scalars[index + 2] == "/"
    case ".": return isAfterWorldWideWeb(index, in: scalars)
    default: return false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isAfterWorldWideWeb(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    index >= 3 && scalars[index - 3..<index].allSatisfy { $0 == "w" || $0 == "W" }
  }

  /// The longest name of a character that HTML knows has 31 letters.
  private static let maximumEntityLength = 40

  /// Whether `&` begins the name or the number of a character: `&lt;`, `&#60;`.
  private static func isEntity(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[index] == "&" else { return false }
    let rest = scalars[(index + 1)...].prefix(maximumEntityLength)
    let name = rest.prefix { $0 == "#" || $0.isASCII && isWord($0) }
    return !name.isEmpty && rest.dropFirst(name.count).first == ";"
  }

  // MARK: Addresses

  /// What ends an address, a cell or a span of code, wherever it stands.
  private static let marks: Set<Unicode.Scalar> = [
    " ", "(", ")", "<", ">", "[", "]", "{", "}", "|", "\\", "^", "`", "\"", "$",
  ]

  private static func percentEncoded(_ text: String, besides others: Set<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard marks.contains(scalar) || others.contains(scalar) || scalar.isControlForTerminals else {
        result.append(scalar)
        continue
      }
      for byte in String(scalar).utf8 {
        let digits = String(byte, radix: 16, uppercase: true)
        result.append(contentsOf: (byte < 16 ? "%0" : "%").unicodeScalars)
        result.append(contentsOf: digits.unicodeScalars)
      }
    }
    return String(result)
  }
}
