/// A line with a hit: all of it, or the part around the hit.
public struct SearchLine: Sendable, Hashable {
  /// What the line is.
  public let place: SearchPlace
  /// The field that it is a value of; nil in the body.
  public let field: Field?
  /// Where in the work the words of an annotation stand, as the note says it.
  public let locator: String?
  /// The number of the line in the file, from 1.
  public let number: Int
  /// The line without its break, or a part of it. A hit that goes on in the next line has that one, too, after the break.
  public let text: String
  /// The hits, in bytes of the text, in order and apart.
  public let hits: [Range<Int>]
  /// Whether the line has more before the text.
  public let isCutBefore: Bool
  /// Whether the line has more after it.
  public let isCutAfter: Bool

  /// A part of the bytes of a file, with the hits in it.
  init(
    _ bytes: BodyBytes, _ range: Range<Int>, hits: consuming [Range<Int>], place: SearchPlace,
    field: Field? = nil,
    locator: String? = nil, number: Int, isCutBefore: Bool = false, isCutAfter: Bool = false
  ) {
    let (text, places) = SearchLine.text(bytes, range, hits)
    (self.place, self.field, self.locator, self.number) = (place, field, locator, number)
    (self.text, self.hits, self.isCutBefore, self.isCutAfter) = (text, places, isCutBefore, isCutAfter)
  }

  /// The part as it reads in one line: a break is a blank, or nothing beside a Chinese letter, and the signs of a
  /// quotation after it are left out.
  public var unbroken: SearchLine {
    guard text.utf8.contains(where: \.isLineBreak) else { return self }
    var (text, joined) = (text, UnbrokenText())
    text.withUTF8 { joined.append($0) }
    return SearchLine(
      place: place, field: field, locator: locator, number: number, text: joined.text,
      hits: hits.map { joined.place(of: $0.lowerBound)..<joined.place(of: $0.upperBound) },
      isCutBefore: isCutBefore, isCutAfter: isCutAfter)
  }

  private init(
    place: SearchPlace, field: Field?, locator: String?, number: Int, text: String, hits: [Range<Int>],
    isCutBefore: Bool, isCutAfter: Bool
  ) {
    (self.place, self.field, self.locator, self.number) = (place, field, locator, number)
    (self.text, self.hits, self.isCutBefore, self.isCutAfter) = (text, hits, isCutBefore, isCutAfter)
  }

  /// The text of a range, and where hits are in it.
  private static func text(_ bytes: BodyBytes, _ range: Range<Int>, _ hits: consuming [Range<Int>]) -> (
    String, [Range<Int>]
  ) {
    let start = range.lowerBound
    if let text = String(validating: BodyBytes(rebasing: bytes[range]), as: UTF8.self) {
      for index in hits.indices {
        hits[index] = hits[index].lowerBound - start..<hits[index].upperBound - start
      }
      return (text, hits)
    }
    var text = ""
    var places: [Range<Int>] = []
    var index = start
    // Piece by piece: what is no UTF-8 is not as long in the text as in the file.
    for hit in hits {
      text += bytes.text(index..<hit.lowerBound)
      let start = text.utf8.count
      text += bytes.text(hit)
      places.append(start..<text.utf8.count)
      index = hit.upperBound
    }
    return (text + bytes.text(index..<range.upperBound), places)
  }

  /// The column of the first hit in Unicode scalars, from 1.
  public var firstColumn: Int {
    1 + text.utf8.prefix(hits.first?.lowerBound ?? 0).count { $0 & 0xC0 != 0x80 }
  }

  /// Where the hits are in Unicode scalars: columns from 1, and lengths. Costs one pass over the text.
  public var columns: [(column: Int, length: Int)] {
    var columns: [(column: Int, length: Int)] = []
    var (offset, scalars) = (0, 0)
    let bytes = text.utf8
    var index = bytes.startIndex
    func advance(to end: Int) {
      while offset < end {
        if bytes[index] & 0xC0 != 0x80 { scalars += 1 }
        offset += 1
        index = bytes.index(after: index)
      }
    }
    for hit in hits {
      advance(to: hit.lowerBound)
      let start = scalars
      advance(to: hit.upperBound)
      columns.append((start + 1, scalars - start))
    }
    return columns
  }
}
