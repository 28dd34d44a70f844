/// Line breaks and marks that readers of YAML disagree about. They are kept; the report is a warning.
enum LineBreakDefect {
  private static let rule = "front-matter/line-breaks"

  static func byteOrderMark(_ source: Source) -> Diagnostic {
    source.diagnostic(
      rule, .warning, at: 0..<3,
      Message("the file begins with a byte order mark", zh: "文件开头有字节顺序标记（BOM）"),
      hint: Message("save it as UTF-8 without BOM", zh: "另存为不带 BOM 的 UTF-8"))
  }

  /// Carriage returns (reported once), tabs that begin a line, and Unicode's own line breaks.
  static func find(_ source: Source, in content: Range<Int>) -> [Diagnostic] {
    let bytes = source.bytes
    var found: [Diagnostic] = []
    if let index = bytes[content].firstIndex(of: UInt8(ascii: "\r")) {
      found.append(carriageReturn(source, at: index))
    }
    for index in content.dropFirst(0) where found.count < 8 {
      if bytes[index] == UInt8(ascii: "\t"), isAtLineStart(bytes, index) {
        found.append(tab(source, at: index))
      }
      if let length = unicodeBreak(bytes, at: index, end: content.upperBound) {
        found.append(unicode(source, at: index..<index + length))
      }
    }
    return found
  }

  private static func isAtLineStart(_ bytes: [UInt8], _ index: Int) -> Bool {
    var index = index
    while index > 0, bytes[index - 1] == UInt8(ascii: " ") || bytes[index - 1] == UInt8(ascii: "\t") {
      index -= 1
    }
    return index == 0 || bytes[index - 1] == UInt8(ascii: "\n") || bytes[index - 1] == UInt8(ascii: "\r")
  }

  /// The length of U+0085, U+2028 or U+2029 at an offset; nil for any other character.
  private static func unicodeBreak(_ bytes: [UInt8], at index: Int, end: Int) -> Int? {
    if bytes[index] == 0xC2, index + 1 < end, bytes[index + 1] == 0x85 { return 2 }
    let isSeparator = bytes[index] == 0xE2 && index + 2 < end && bytes[index + 1] == 0x80
    return isSeparator && bytes[index + 2] & 0xFE == 0xA8 ? 3 : nil
  }

  private static func carriageReturn(_ source: Source, at index: Int) -> Diagnostic {
    let next = index + 1
    let isPair = next < source.bytes.count && source.bytes[next] == UInt8(ascii: "\n")
    return source.diagnostic(
      rule, .warning, at: index..<(isPair ? next + 1 : next),
      isPair
        ? Message("lines end in CRLF", zh: "行尾是 CRLF")
        : Message("a line ends in a lone carriage return", zh: "有一行以单独的回车符结尾"),
      hint: Message(
        "save the file with LF line ends; until then they are kept as they are",
        zh: "把文件存成 LF 行尾；在那之前原样保留"))
  }

  private static func tab(_ source: Source, at index: Int) -> Diagnostic {
    source.diagnostic(
      rule, .warning, at: index..<index + 1,
      Message("a tab indents this line", zh: "这一行用制表符缩进"),
      hint: Message("indent with spaces: YAML knows no tabs there", zh: "改用空格缩进：YAML 的缩进不认制表符"))
  }

  private static func unicode(_ source: Source, at range: Range<Int>) -> Diagnostic {
    let name = range.count == 2 ? "U+0085" : source.bytes[range.lowerBound + 2] == 0xA8 ? "U+2028" : "U+2029"
    return source.diagnostic(
      rule, .warning, at: range,
      Message("there is an invisible line break, \(name)", zh: "这里有一个看不见的换行符 \(name)"),
      hint: Message("replace it with a space", zh: "换成空格"))
  }
}
