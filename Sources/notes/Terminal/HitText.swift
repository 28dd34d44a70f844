import NotesCore

/// A text with the places in it that a search found, made ready for one line of a terminal.
struct HitText {
  /// The pieces between and in the hits, in order: controls written out, blanks and breaks as spaces.
  private let pieces: [(text: String, isHit: Bool)]
  private let isCutBefore: Bool
  private let isCutAfter: Bool

  /// A text with hits, in bytes of it; the cuts say whether there was more before or after it.
  init(_ text: String, hits: [Range<Int>], isCutBefore: Bool = false, isCutAfter: Bool = false) {
    self.isCutBefore = isCutBefore
    self.isCutAfter = isCutAfter
    var pieces: [(text: String, isHit: Bool)] = []
    var text = text
    text.withUTF8 { bytes in
      func add(_ range: Range<Int>, isHit: Bool) {
        guard !range.isEmpty else { return }
        let piece = String(decoding: bytes[range], as: UTF8.self)
        pieces.append((HitText.shown(piece), isHit))
      }
      var index = 0
      for hit in hits {
        add(index..<hit.lowerBound, isHit: false)
        add(hit, isHit: true)
        index = hit.upperBound
      }
      add(index..<bytes.count, isHit: false)
    }
    self.pieces = pieces
  }

  private static func shown(_ piece: String) -> String {
    piece.replacing(scalars: ["\t", "\n", "\r"], by: " ").visible
  }

  /// All of the text.
  var whole: StyledText { HitText.styled(pieces) }

  /// The part around the first hit that fits a width, and how many hits can be seen in it.
  func fitted(to width: Int) -> (text: StyledText, hits: Int) {
    let first = pieces.firstIndex(where: \.isHit) ?? 0
    let before = pieces[..<first].map(\.text).joined()
    var after = HitText.styled(pieces[first...])
    if isCutAfter { after.append(String.cutMarker, .dim) }
    let hitWidth = min(width, pieces[first...].first?.text.displayWidth ?? 0)
    // A third of the room for what comes before the hit, and more where little follows.
    let room = max((width - hitWidth) / 3, width - after.displayWidth)
    let start = start(before, to: room)
    let left = width - start.displayWidth
    let isCut = after.displayWidth > left
    return (
      start + after.truncated(to: left), hits(within: isCut ? left - String.cutMarker.utf8.count : left)
    )
  }

  /// How many hits begin in the first columns from the first hit on.
  private func hits(within width: Int) -> Int {
    var (column, hits) = (0, 0)
    for (text, isHit) in pieces.drop(while: { !$0.isHit }) {
      if column >= width { break }
      if isHit { hits += 1 }
      column += text.displayWidth
    }
    return hits
  }

  private func start(_ text: String, to width: Int) -> StyledText {
    if !isCutBefore, text.displayWidth <= width { return StyledText(text) }
    let room = width - String.cutMarker.utf8.count
    guard room >= 0 else { return StyledText("") }
    return StyledText(String.cutMarker, .dim) + StyledText(String(text.suffix(ofWidth: room).text))
  }

  private static func styled(_ pieces: some Sequence<(text: String, isHit: Bool)>) -> StyledText {
    var result = StyledText("")
    for (text, isHit) in pieces { result.append(text, isHit ? .hit : .plain) }
    return result
  }
}
