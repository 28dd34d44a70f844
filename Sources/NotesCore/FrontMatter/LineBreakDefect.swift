/// Line breaks and marks that readers of YAML disagree about: the first of each kind, since one is mostly not alone.
///
/// They are kept; the report is a warning.
enum LineBreakDefect {
  /// The name of the rule that a file has plain line breaks.
  static let rule = "front-matter/line-breaks"

  static func byteOrderMark(_ source: Source) -> Diagnostic {
    source.diagnostic(
      rule, .warning, at: 0..<3,
      Message("the file begins with a byte order mark", zh: "文件开头有字节顺序标记（BOM）"),
      hint: Message("save it as UTF-8 without BOM", zh: "另存为不带 BOM 的 UTF-8"))
  }

  /// Carriage returns, tabs that indent a line, and Unicode's own line breaks in YAML. `tree` is as much of it as
  /// could be read.
  static func find(_ source: Source, in content: Range<Int>, _ tree: YAMLTree) -> [Diagnostic] {
    let bytes = source.bytes
    var found: [Diagnostic] = []
    if let index = bytes[content].firstIndex(of: UInt8(ascii: "\r")) {
      found.append(carriageReturn(source, at: index))
    }
    if let run = IndentingTabs.find(bytes, in: content, tree).first { found.append(tab(source, at: run)) }
    let breaks = UnicodeLineBreak.find(bytes, in: content)
    if let first = breaks.first { found.append(unicode(source, at: first, of: breaks.count)) }
    return found
  }

  /// Carriage returns and Unicode's line breaks in the rest of a file; the former only where the YAML has none.
  static func find(outsideOf frontMatter: FrontMatter) -> [Diagnostic] {
    let bytes = frontMatter.source.bytes
    var found: [Diagnostic] = []
    let content = frontMatter.fences?.content ?? 0..<0
    if let index = bytes.firstIndex(of: UInt8(ascii: "\r")),
      !bytes[content].contains(UInt8(ascii: "\r"))
    {
      found.append(carriageReturn(frontMatter.source, at: index))
    }
    let breaks = UnicodeLineBreak.find(bytes, in: frontMatter.bodyStart..<bytes.count)
    if let first = breaks.first { found.append(unicode(frontMatter.source, at: first, of: breaks.count)) }
    return found
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

  private static func tab(_ source: Source, at range: Range<Int>) -> Diagnostic {
    source.diagnostic(
      rule, .warning, at: range,
      Message("a tab indents this line", zh: "这一行用制表符缩进"),
      hint: Message("indent with spaces: YAML knows no tabs there", zh: "改用空格缩进：YAML 的缩进不认制表符"))
  }

  private static func unicode(_ source: Source, at range: Range<Int>, of count: Int) -> Diagnostic {
    let name = range.count == 2 ? "U+0085" : source.bytes[range.lowerBound + 2] == 0xA8 ? "U+2028" : "U+2029"
    return source.diagnostic(
      rule, .warning, at: range,
      count == 1
        ? Message("there is an invisible line break, \(name)", zh: "这里有一个看不见的换行符 \(name)")
        : Message(
          "there is an invisible line break, \(name), and \(count - 1) more below",
          zh: "这里有一个看不见的换行符 \(name)，后面还有 \(count - 1) 个"),
      hint: Message("replace it with a space", zh: "换成空格"))
  }
}
