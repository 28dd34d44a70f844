/// Finds the links of a body: `[[id]]`, `[[id|text]]`, `![[…]]`, and relative Markdown links to Markdown files.
///
/// Nothing in code, comments or math is a link. Works on bytes, in one pass.
public struct LinkScanner {
  private let bytes: [UInt8]
  private var links: [LinkTarget] = []

  /// The links of a text, in its order.
  public static func links(in text: ArraySlice<UInt8>) -> [LinkTarget] {
    guard text.contains(UInt8(ascii: "[")) else { return [] }
    var lines = BodyLines(text)
    var scanner = LinkScanner(bytes: [])
    var paragraph: [UInt8] = []
    while let line = lines.next() {
      switch line.block {
      case .code, .comment, .math: continue
      case .blank, .heading:
        scanner.scan(paragraph)
        paragraph = []
        if line.block == .heading { scanner.scan(Array(line.content)) }
      default:
        paragraph += line.content
        paragraph.append(UInt8(ascii: "\n"))
      }
    }
    scanner.scan(paragraph)
    return scanner.links
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func scan(_ paragraph: [UInt8]) {
    var index = 0
    while index < paragraph.count {
      switch paragraph[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"): index = LinkScanner.endOfCode(paragraph, from: index)
      case UInt8(ascii: "$"): index = LinkScanner.endOfMath(paragraph, from: index)
      case UInt8(ascii: "<"): index = LinkScanner.endOfComment(paragraph, from: index)
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
    while index < bytes.count {
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
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == sign, bytes[index - 1] != UInt8(ascii: " "), bytes[index - 1] != UInt8(ascii: "\\") {
        let isFollowedByDigit = index + 1 < bytes.count && (0x30...0x39).contains(bytes[index + 1])
        return isFollowedByDigit ? start + 1 : index + 1
      }
      index += 1
    }
    return start + 1
  }

  private static func endOfComment(_ bytes: [UInt8], from start: Int) -> Int {
    guard bytes[start...].starts(with: "<!--".utf8) else { return start + 1 }
    var index = start + 4
    while index < bytes.count {
      if bytes[index...].starts(with: "-->".utf8) { return index + 3 }
      index += 1
    }
    return start + 1
  }

  private mutating func scanLink(_ bytes: [UInt8], at start: Int) -> Int {
    if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "[") {
      return scanWikiLink(bytes, at: start)
    }
    guard let close = bytes[start...].firstIndex(of: UInt8(ascii: "]")), close + 1 < bytes.count,
      bytes[close + 1] == UInt8(ascii: "("),
      let end = bytes[(close + 2)...].firstIndex(where: {
        $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "\n")
      }),
      bytes[end] == UInt8(ascii: ")")
    else { return start + 1 }
    if let path = LinkScanner.markdownPath(bytes[(close + 2)..<end]) { links.append(.path(path)) }
    return end + 1
  }

  private mutating func scanWikiLink(_ bytes: [UInt8], at start: Int) -> Int {
    var index = start + 2
    while index + 1 < bytes.count, bytes[index] != UInt8(ascii: "\n"), bytes[index] != UInt8(ascii: "[") {
      if bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: "]") {
        let name = bytes[(start + 2)..<index].prefix { $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "#") }
        let text = String(decoding: name, as: UTF8.self)
        let trimmed = text.drop { $0 == " " }
        if !trimmed.isEmpty { links.append(.wiki(LinkScanner.withoutTrailingSpaces(trimmed))) }
        return index + 2
      }
      index += 1
    }
    return start + 2
  }

  private static func withoutTrailingSpaces(_ text: Substring) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The path of a relative link to a Markdown file, without its anchor; nil for any other address.
  private static func markdownPath(_ address: ArraySlice<UInt8>) -> String? {
    let path = address.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: " ") }
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
