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
    func index(_ offset: Int, from start: String.Index) -> String.Index {
      scalars.index(start, offsetBy: max(0, offset), limitedBy: scalars.endIndex) ?? scalars.endIndex
    }
    let range = range.clamped(to: 0..<Int.max)
    let place = index(range.lowerBound, from: scalars.startIndex)
    let start = ExcerptView.boundary(at: place, in: line, by: -1)
    let end = ExcerptView.boundary(at: index(range.count, from: place), in: line, by: 1)
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

  /// A place, moved out of the middle of a character: a mark cannot be shown without its letter.
  private static func boundary(at place: String.Index, in line: String, by step: Int) -> String.Index {
    let scalars = line.unicodeScalars
    var place = place
    // No character that people write is longer.
    for _ in 0..<32 where place > line.startIndex && place < line.endIndex {
      if place.samePosition(in: line) != nil { break }
      place = scalars.index(place, offsetBy: step)
    }
    return place
  }

  private static func shown(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars)).replacing(scalars: ["\t"], by: tab).visible
  }

  private static func cutStart(of text: String, to width: Int) -> String {
    guard text.displayWidth > width else { return text }
    return String.cutMarker + text.suffix(ofWidth: width - String.cutMarker.utf8.count).text
  }
}
