/// A word of a command line as it was typed, quotes and all.
enum TypedWord {
  /// The word without its quotes and backslashes; a quote that is still open counts.
  ///
  /// Nothing is expanded: a `$` or a backquote is a character like any other.
  static func unquoted(_ word: String) -> String {
    var result = String.UnicodeScalarView()
    var quote: Unicode.Scalar?
    var isEscaped = false
    for scalar in word.unicodeScalars {
      if isEscaped {
        if quote == "\"", !"\"\\$`".unicodeScalars.contains(scalar) { result.append("\\") }
        result.append(scalar)
        isEscaped = false
      } else if scalar == "\\", quote != "'" {
        isEscaped = true
      } else if scalar == quote {
        quote = nil
      } else if quote == nil, scalar == "\"" || scalar == "'" {
        quote = scalar
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
