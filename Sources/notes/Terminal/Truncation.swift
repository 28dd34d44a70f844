extension String {
  /// What stands for the end of a text that was cut.
  ///
  /// Two full stops, not `…`: that is of ambiguous width, and would shift every column after it in a terminal that
  /// draws such characters wide.
  static let cutMarker = ".."

  /// The text, cut to a width; where something is missing at the end, `..` says so.
  ///
  /// Never half a character: the result may be a column short. With no room for the marker, nothing stands for
  /// what is missing. Costs no more for a long text than for one of that width.
  func truncated(to width: Int) -> String { fitted(to: width).text }

  /// The text, cut to a width, and the columns that it takes then.
  func fitted(to width: Int) -> (text: String, width: Int) {
    let whole = prefix(ofWidth: width)
    if whole.text.endIndex == endIndex { return (self, whole.width) }
    guard width > 2 * String.cutMarker.utf8.count else { return (String(whole.text), whole.width) }
    let start = prefix(ofWidth: width - String.cutMarker.utf8.count)
    return (start.text + String.cutMarker, start.width + String.cutMarker.utf8.count)
  }

  /// The longest start of the text that fits a width, and the columns that it takes.
  func prefix(ofWidth width: Int) -> (text: Substring, width: Int) {
    var taken = 0
    var length = 0
    for scalar in unicodeScalars {
      if scalar.joinsIntoPictures { return prefixByCharacters(ofWidth: width) }
      let next = scalar.displayWidth
      if taken + next > width {
        let end = utf8.index(startIndex, offsetBy: length)
        // A mark with a width of its own does not part from its letter.
        return end.samePosition(in: self) == nil ? prefixByCharacters(ofWidth: width) : (self[..<end], taken)
      }
      taken += next
      length += UTF8.width(scalar)
    }
    return (self[...], taken)
  }

  private func prefixByCharacters(ofWidth width: Int) -> (text: Substring, width: Int) {
    var taken = 0
    var end = startIndex
    while end < endIndex {
      let next = self[end].displayWidth
      if taken + next > width { break }
      taken += next
      end = index(after: end)
    }
    return (self[..<end], taken)
  }

  /// The longest end of the text that fits a width, and the columns that it takes.
  func suffix(ofWidth width: Int) -> (text: Substring, width: Int) {
    var taken = 0
    var start = endIndex
    while start > startIndex {
      let before = index(before: start)
      let next = self[before].displayWidth
      if taken + next > width { break }
      taken += next
      start = before
    }
    return (self[start...], taken)
  }
}
