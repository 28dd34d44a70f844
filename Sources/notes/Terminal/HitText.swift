import NotesCore

/// A text with the places in it that a search found, made ready for one line of a terminal.
///
/// A search prints as many such lines as it finds notes, so that a few microseconds each would be felt: of text whose
/// letters all take a column or two of themselves, only what is shown is looked at.
struct HitText {
  private let text: String
  /// In bytes of the text, in order and apart.
  private let hits: [Range<Int>]
  private let isCutBefore: Bool
  private let isCutAfter: Bool

  /// A text with hits, in bytes of it; the cuts say whether there was more before or after it.
  init(_ text: String, hits: [Range<Int>], isCutBefore: Bool = false, isCutAfter: Bool = false) {
    (self.text, self.hits) = (text, hits)
    (self.isCutBefore, self.isCutAfter) = (isCutBefore, isCutAfter)
  }

  /// Adds the text to a line, or of a text that is wider than `limit` the part around the first hit; says how many hits
  /// can be seen.
  func append(to line: inout [UInt8], width limit: Int?, colors: Bool) -> Int {
    let shown = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard let part = part(of: PlainText(bytes), width: limit) else { return nil }
      if part.isCutBefore { HitText.append(String.cutMarker, to: &line, colors) }
      append(part.range, of: bytes, to: &line, colors)
      if part.isCutAfter { HitText.append(String.cutMarker, to: &line, colors) }
      return hits.count { $0.lowerBound < part.range.upperBound }
    }
    if let shown = shown ?? nil { return shown }
    return HitCells(text, hits: hits, isCutBefore: isCutBefore, isCutAfter: isCutAfter)
      .append(to: &line, width: limit, colors: colors)
  }

  // MARK: What is shown

  /// A part of the text, and whether the marks of a cut stand around it.
  private struct Part {
    let range: Range<Int>
    var isCutBefore = false
    var isCutAfter = false
  }

  /// The part that is shown; nil where there are letters in or beside it that are not plain.
  private func part(of text: PlainText, width limit: Int?) -> Part? {
    if limit == nil || !isCutBefore && !isCutAfter {
      guard let whole = text.prefix(from: 0, width: limit ?? Int.max) else { return nil }
      if whole.end == text.count { return Part(range: 0..<text.count) }
    }
    guard let limit else { return nil }
    let mark = String.cutMarker.utf8.count
    let hit = hits.first ?? 0..<min(1, text.count)
    guard let right = text.prefix(from: hit.lowerBound, width: limit),
      let hitWidth = text.width(hit, upTo: limit)
    else { return nil }
    // What is wider than the room need not be measured.
    let after = right.end < text.count ? limit + 1 : right.width + (isCutAfter ? mark : 0)
    let room = max((limit - hitWidth) / 3, limit - after)
    guard let start = start(in: text, before: hit.lowerBound, room: room, mark) else { return nil }
    let left = limit - start.width
    let isCut = after > left
    guard let end = text.prefix(from: hit.lowerBound, width: isCut ? left - mark : left) else { return nil }
    return Part(
      range: start.offset..<end.end, isCutBefore: start.isCut, isCutAfter: isCut || isCutAfter)
  }

  /// Where the shown part begins, so that no more than `room` columns stand before an offset, and how many do, the mark
  /// of a cut included.
  private func start(
    in text: PlainText, before offset: Int, room: Int, _ mark: Int
  ) -> (offset: Int, width: Int, isCut: Bool)? {
    guard let whole = text.suffix(to: offset, width: room) else { return nil }
    if !isCutBefore, whole.start == 0 { return (0, whole.width, false) }
    guard room >= mark else { return (offset, 0, false) }
    guard let part = text.suffix(to: offset, width: room - mark) else { return nil }
    return (part.start, part.width + mark, true)
  }

  // MARK: Writing

  private func append(
    _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, to line: inout [UInt8], _ colors: Bool
  ) {
    guard colors, !hits.isEmpty else { return line.append(contentsOf: bytes[range]) }
    var index = range.lowerBound
    for hit in hits where hit.upperBound > index && hit.lowerBound < range.upperBound {
      let hit = hit.clamped(to: index..<range.upperBound)
      line.append(contentsOf: bytes[index..<hit.lowerBound])
      line += Style.hit.paint(String(decoding: bytes[hit], as: UTF8.self)).utf8
      index = hit.upperBound
    }
    line.append(contentsOf: bytes[index..<range.upperBound])
  }

  private static func append(_ mark: String, to line: inout [UInt8], _ colors: Bool) {
    line += (colors ? Style.dim.paint(mark) : mark).utf8
  }
}
