/// Lines that a code host's workflow cannot take for its own: there a line is a command when it begins, after blanks,
/// with `::`.
extension String {
  /// The text, in quotation marks where it would begin a command at the start of a line.
  var inertAtStart: String { beginsCommand ? "\"\(self)\"" : self }

  private var beginsCommand: Bool {
    // A comparison by a locale's rules, which the host may make, passes over what has no width.
    unicodeScalars.lazy.filter { !$0.properties.isDefaultIgnorableCodePoint }
      .drop { $0.properties.isWhitespace }.starts(with: "::".unicodeScalars)
  }
}

extension StyledText {
  /// The line, with a backslash before what would make it a command.
  var inertLine: StyledText {
    guard plain.inertAtStart.utf8.count != plain.utf8.count else { return self }
    var result = StyledText()
    var isAtStart = true
    for span in spans {
      let rest = isAtStart ? span.text.drop { $0.isWhitespace } : span.text[...]
      result.append(span.text[..<rest.startIndex], span.style)
      if isAtStart, !rest.isEmpty {
        result.append("\\", span.style)
        isAtStart = false
      }
      result.append(rest, span.style)
    }
    return result
  }
}
