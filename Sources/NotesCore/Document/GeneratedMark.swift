/// A comment that bounds what the tool writes into a page: `<!-- notes:begin QUERY … -->` or `<!-- notes:end -->`.
struct GeneratedMark: Hashable {
  /// What follows `notes:`: `begin`, `end`, or what was written instead. A blank before it is part of it.
  let word: String
  /// What follows that, without the blanks around it.
  let words: Range<Int>

  /// What begins the text of such a comment.
  static let prefix = Array("notes:".utf8)

  /// The mark that a comment is; nil for other comments.
  init?(_ comment: BodyComment, in bytes: [UInt8]) {
    let text = bytes[comment.text].drop { $0 <= 0x20 }
    guard text.starts(with: GeneratedMark.prefix) else { return nil }
    let rest = text.dropFirst(GeneratedMark.prefix.count)
    let name = rest.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
    let written = String(decoding: name, as: UTF8.self)
    word = name.startIndex > rest.startIndex ? " " + written : written
    words = GeneratedMark.withoutBlanks(name.endIndex..<comment.text.upperBound, in: bytes)
  }

  private static func withoutBlanks(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let words = bytes[range].drop { $0 <= 0x20 }
    guard let last = words.lastIndex(where: { $0 > 0x20 }) else { return range.lowerBound..<range.lowerBound }
    return words.startIndex..<last + 1
  }
}

extension Document {
  /// What stands between the marks of generated lists, in order; what a mark without its other one begins is none.
  ///
  /// Costs a pass over the comments.
  var generatedRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for comment in comments {
      guard let mark = GeneratedMark(comment, in: source.bytes) else { continue }
      if mark.word == "begin" {
        start = comment.range.upperBound
      } else if mark.word == "end", let first = start {
        ranges.append(first..<comment.range.lowerBound)
        start = nil
      }
    }
    return ranges
  }
}
