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
  func truncated(to width: Int) -> String {
    // No character takes more columns than bytes.
    if utf8.count <= width || prefix(ofWidth: width).text.endIndex == endIndex { return self }
    let marker = width > 2 * String.cutMarker.utf8.count ? String.cutMarker : ""
    return prefix(ofWidth: width - marker.utf8.count).text + marker
  }

  /// The longest start of the text that fits a width, and the columns that it takes.
  func prefix(ofWidth width: Int) -> (text: Substring, width: Int) {
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
