/// Finds the links of a body: `[[id]]`, `[[id|text]]`, `![[…]]`, and relative Markdown links to Markdown files.
///
/// Nothing in code, comments or math is a link. Works on bytes, in one pass.
public struct LinkScanner {
  private var links: [BodyLink] = []
  /// The lines of the paragraph, without their surrounding blanks, each with a line feed.
  private var paragraph: [UInt8] = []
  /// Where each line of the paragraph starts, in it and in the file.
  private var lineStarts: [(inParagraph: Int, inFile: Int)] = []
  private var currentLine = 0
  /// Where the next `]`, and the next `)` or line feed, stand in the paragraph: each is looked for once, so that
  /// a text of nothing but brackets still costs one pass.
  private var nextBracket = 0
  private var nextEnd = 0
  private var hasOpenComment = false

  /// How far the second sign of a formula may be from the first, in bytes.
  private static let maximumMathLength = 300
  /// How far the end of code is looked for, in bytes.
  private static let maximumCodeLength = 4096

  /// Where the links of a text point, in its order.
  public static func links(in text: ArraySlice<UInt8>) -> [LinkTarget] {
    locatedLinks(in: text).map(\.target)
  }

  /// The links of a text, in its order; their ranges are indices of it, and so of the array that it is a part of.
  public static func locatedLinks(in text: ArraySlice<UInt8>) -> [BodyLink] {
    guard text.contains(UInt8(ascii: "[")) else { return [] }
    var lines = BodyLines(text)
    var scanner = LinkScanner()
    while let line = lines.next() {
      switch line.block {
      case .code, .comment, .math: continue
      case .blank: scanner.finishParagraph()
      case .heading:
        scanner.finishParagraph()
        scanner.append(line.content)
        scanner.finishParagraph()
      default: scanner.append(line.content)
      }
    }
    scanner.finishParagraph()
    return scanner.links
  }

  private mutating func append(_ line: ArraySlice<UInt8>) {
    lineStarts.append((paragraph.count, line.startIndex))
    paragraph += line
    paragraph.append(UInt8(ascii: "\n"))
  }

  private mutating func finishParagraph() {
    scan(paragraph)
    paragraph.removeAll(keepingCapacity: true)
    lineStarts.removeAll(keepingCapacity: true)
    currentLine = 0
    (nextBracket, nextEnd, hasOpenComment) = (0, 0, false)
  }

  private mutating func add(_ target: LinkTarget, at range: Range<Int>) {
    // Links come in order, so the line of this one is that of the last one, or later.
    while currentLine + 1 < lineStarts.count, lineStarts[currentLine + 1].inParagraph <= range.lowerBound {
      currentLine += 1
    }
    guard lineStarts.indices.contains(currentLine) else { return }
    let line = lineStarts[currentLine]
    let start = line.inFile + range.lowerBound - line.inParagraph
    links.append(BodyLink(target: target, range: start..<start + range.count))
  }

  private mutating func scan(_ paragraph: [UInt8]) {
    var index = 0
    while index < paragraph.count {
      switch paragraph[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"): index = LinkScanner.endOfCode(paragraph, from: index)
      case UInt8(ascii: "$"): index = LinkScanner.endOfMath(paragraph, from: index)
      case UInt8(ascii: "<"): index = endOfComment(paragraph, from: index)
      case UInt8(ascii: "["): index = scanLink(paragraph, at: index)
      default: index += 1
      }
    }
  }

  /// A run of backticks is closed by a run of the same length; a run that is not closed is text.
  private static func endOfCode(_ bytes: [UInt8], from start: Int) -> Int {
    let tick = UInt8(ascii: "`")
    let length = bytes[start...].prefix { $0 == tick }.count
    var index = start + length
    let end = min(bytes.count, start + maximumCodeLength)
    while index < end {
      let run = bytes[index...].prefix { $0 == tick }.count
      if run == length { return index + run }
      index += max(run, 1)
    }
    return start + length
  }

  /// `$…$` on one line, with no blank inside next to either sign and no digit after the second.
  private static func endOfMath(_ bytes: [UInt8], from start: Int) -> Int {
    let sign = UInt8(ascii: "$")
    guard start + 1 < bytes.count, !" \n$".utf8.contains(bytes[start + 1]) else { return start + 1 }
    var index = start + 1
    let end = min(bytes.count, start + maximumMathLength)
    while index < end, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == sign, bytes[index - 1] != UInt8(ascii: " "), bytes[index - 1] != UInt8(ascii: "\\") {
        let isFollowedByDigit = index + 1 < bytes.count && (0x30...0x39).contains(bytes[index + 1])
        return isFollowedByDigit ? start + 1 : index + 1
      }
      index += 1
    }
    return start + 1
  }

  private mutating func endOfComment(_ bytes: [UInt8], from start: Int) -> Int {
    guard !hasOpenComment, bytes[start...].starts(with: "<!--".utf8) else { return start + 1 }
    var index = start + 4
    while index < bytes.count {
      if bytes[index...].starts(with: "-->".utf8) { return index + 3 }
      index += 1
    }
    hasOpenComment = true
    return start + 1
  }

  private mutating func scanLink(_ bytes: [UInt8], at start: Int) -> Int {
    if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "[") {
      return scanWikiLink(bytes, at: start)
    }
    if nextBracket <= start {
      nextBracket = bytes[start...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
    }
    let close = nextBracket
    guard close + 1 < bytes.count, bytes[close + 1] == UInt8(ascii: "(") else { return start + 1 }
    if nextEnd < close + 2 {
      let isEnd = { (byte: UInt8) in byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\n") }
      nextEnd = bytes[(close + 2)...].firstIndex(where: isEnd) ?? bytes.count
    }
    let end = nextEnd
    guard end < bytes.count, bytes[end] == UInt8(ascii: ")") else { return start + 1 }
    let address = LinkScanner.withoutAnchor(bytes[(close + 2)..<end])
    if let path = LinkScanner.markdownPath(address) { add(.path(path), at: address.indices) }
    return end + 1
  }

  private mutating func scanWikiLink(_ bytes: [UInt8], at start: Int) -> Int {
    var index = start + 2
    while index + 1 < bytes.count, bytes[index] != UInt8(ascii: "\n"), bytes[index] != UInt8(ascii: "[") {
      if bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: "]") {
        let name = bytes[(start + 2)..<index].prefix { $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "#") }
        let trimmed = LinkScanner.withoutSpaces(name)
        if !trimmed.isEmpty { add(.wiki(String(decoding: trimmed, as: UTF8.self)), at: trimmed.indices) }
        return index + 2
      }
      index += 1
    }
    return start + 2
  }

  private static func withoutSpaces(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.drop { $0 == UInt8(ascii: " ") }
    while text.last == UInt8(ascii: " ") { text = text.dropLast() }
    return text
  }

  private static func withoutAnchor(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    address.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: " ") }
  }

  /// The path of a relative link to a Markdown file; nil for any other address.
  private static func markdownPath(_ path: ArraySlice<UInt8>) -> String? {
    guard path.count > 3, path.suffix(3).elementsEqual(".md".utf8), path.first != UInt8(ascii: "/"),
      !path.contains(UInt8(ascii: ":"))
    else { return nil }
    return percentDecoded(path)
  }

  private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> String {
    var decoded: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
        let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        decoded.append(value)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
