import NotesCore

/// The part of a source line that fits a width, and the place in it that a diagnostic is about.
struct ExcerptView {
  /// The part of the line that is shown, its tabs as spaces and its controls written out.
  let text: String
  /// The columns before the place.
  let indent: Int
  /// The columns of the place, one at least.
  let length: Int

  /// The columns that a tab is shown as.
  static let tab = "    "

  /// The view of a line around the scalars of a range.
  ///
  /// - Parameters:
  ///   - line: The line, without its break.
  ///   - range: The place, in Unicode scalars from 0; it may reach past the end of the line.
  ///   - width: The columns that there are.
  init(of line: String, around range: Range<Int>, width: Int) {
    let width = max(width, 20)
    let scalars = line.unicodeScalars
    let start =
      scalars.index(scalars.startIndex, offsetBy: max(0, range.lowerBound), limitedBy: scalars.endIndex)
      ?? scalars.endIndex
    let end =
      scalars.index(start, offsetBy: max(0, range.upperBound - range.lowerBound), limitedBy: scalars.endIndex)
      ?? scalars.endIndex
    let before = ExcerptView.shown(scalars[..<start].suffix(width * 2))
    let marked = ExcerptView.shown(scalars[start..<end].prefix(width * 2))
    let after = ExcerptView.shown(scalars[end...].prefix(width * 2))

    // The place comes first, then what stands before it, then what follows.
    let right = marked + after
    let room = max(width / 2, width - right.displayWidth)
    let left = ExcerptView.cutStart(of: before, to: room)
    indent = left.displayWidth
    text = left + right.truncated(to: width - indent)
    length = max(1, min(marked.displayWidth, width - indent))
  }

  private static func shown(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      if scalar == "\t" {
        result.append(contentsOf: tab.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result).visible
  }

  private static func cutStart(of text: String, to width: Int) -> String {
    guard text.displayWidth > width else { return text }
    return String.cutMarker + text.suffix(ofWidth: width - String.cutMarker.utf8.count).text
  }
}
