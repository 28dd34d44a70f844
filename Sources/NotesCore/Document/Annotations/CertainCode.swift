/// The code spans of a text that every reader of Markdown takes for such. In them nothing is markup, and a backslash is
/// no more than that.
///
/// Where readers may disagree about a paragraph, it has none: where a span would go on in another line, where signs are
/// left over or escaped, and where formulas, tables, hidden text or bare addresses may come between.
enum CertainCode {
  /// For each byte of a text, whether it stands in a span; empty where there is no span at all.
  static func places(in bytes: BodyBytes) -> [Bool] {
    guard bytes.contains(sign) else { return [] }
    var places = [Bool](repeating: false, count: bytes.count)
    var paragraph: [Range<Int>] = []
    for line in lines(of: bytes) + [bytes.count..<bytes.count] {
      if !bytes[line].allSatisfy(\.isBlank) {
        paragraph.append(line)
        continue
      }
      for span in spans(of: paragraph, in: bytes) {
        for index in span { places[index] = true }
      }
      paragraph = []
    }
    return places
  }

  private static let sign = UInt8(ascii: "`")

  private static func lines(of bytes: BodyBytes) -> [Range<Int>] {
    bytes.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak).map {
      $0.startIndex..<$0.endIndex
    }
  }

  /// The spans of a paragraph, without the signs around them.
  private static func spans(of lines: [Range<Int>], in bytes: BodyBytes) -> [Range<Int>] {
    guard let first = lines.first, let last = lines.last,
      !mayInterfere(bytes[first.lowerBound..<last.upperBound])
    else { return [] }
    var spans: [Range<Int>] = []
    for line in lines {
      guard let found = self.spans(of: line, in: bytes) else { return [] }
      spans += found
    }
    return spans
  }

  /// The spans of a line; nil where its signs do not pair up.
  private static func spans(of line: Range<Int>, in bytes: BodyBytes) -> [Range<Int>]? {
    var spans: [Range<Int>] = []
    var open: (start: Int, length: Int)?
    var index = line.lowerBound
    while index < line.upperBound {
      guard bytes[index] == sign else {
        index += 1
        continue
      }
      let start = index
      while index < line.upperBound, bytes[index] == sign { index += 1 }
      let isEscaped = start > line.lowerBound && bytes[start - 1] == UInt8(ascii: "\\")
      // Three signs may begin a fence.
      guard !isEscaped, index - start < 3 else { return nil }
      if let opened = open {
        guard opened.length == index - start else { continue }
        spans.append(opened.start..<start)
        open = nil
      } else {
        open = (index, index - start)
      }
    }
    return open == nil ? spans : nil
  }

  /// Whether some bytes hold what programs may read before code: formulas, cells, `%%` and addresses.
  private static func mayInterfere(_ bytes: Slice<BodyBytes>) -> Bool {
    var previous: (UInt8, UInt8, UInt8) = (0, 0, 0)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "$"), UInt8(ascii: "|"): return true
      case UInt8(ascii: "%") where previous.2 == byte: return true
      case UInt8(ascii: "/") where previous.2 == byte && previous.1 == UInt8(ascii: ":"): return true
      case UInt8(ascii: ".") where [previous.0, previous.1, previous.2].allSatisfy({ $0 | 0x20 == 0x77 }):
        return true
      default: break
      }
      previous = (previous.1, previous.2, byte)
    }
    return false
  }
}
