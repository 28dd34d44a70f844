/// Puts what libyaml says of broken YAML into words that help.
enum SyntaxDefect {
  static func describe(_ source: Source, _ problem: LibYAMLParser.Problem, in content: Range<Int>)
    -> Diagnostic
  {
    switch problem {
    case .outOfMemory:
      return source.diagnostic(
        "front-matter/syntax", at: content.lowerBound..<content.lowerBound,
        Message("there was not enough memory to read this", zh: "内存不够，读不了"),
        hint: Message("close other programs and try again", zh: "关掉别的程序再试"))
    case .tooDeep(let offset):
      return source.diagnostic(
        "front-matter/too-deep", at: offset..<offset + 1,
        Message(
          "values are nested over \(LibYAMLParser.maximumDepth) deep",
          zh: "值嵌套超过 \(LibYAMLParser.maximumDepth) 层"),
        hint: Message("if the brackets are text, put the value in quotes", zh: "如果括号是文字，给值加上引号"))
    case .syntax(let words, let offset, let context):
      return syntax(source, words, offset: offset, context: context, in: content)
    }
  }

  private static func syntax(
    _ source: Source, _ words: String, offset: Int, context: Int?, in content: Range<Int>
  ) -> Diagnostic {
    let place = anchor(source, words, offset: offset, context: context, in: content)
    if source.text(line(of: place, in: source)).contains("{{") {
      return FrontMatterDefect.placeholder(source, at: placeholderRange(source, around: place))
    }
    if words.hasPrefix("did not find expected <document start>") {
      return FrontMatterDefect.oddity(source, .secondDocument, at: character(at: place, in: source))
    }
    if let opening = textAfterClosing(source, words, at: place) {
      return FrontMatterDefect.textAfterClosing(source, at: opening)
    }
    let (message, hint) = explanation(words, character: source, at: place)
    return source.diagnostic("front-matter/syntax", at: character(at: place, in: source), message, hint: hint)
  }

  /// libyaml notices some mistakes only at the next token; what opened them says more.
  private static func anchor(
    _ source: Source, _ words: String, offset: Int, context: Int?, in content: Range<Int>
  ) -> Int {
    let usesContext =
      words.hasPrefix("found unexpected end of stream") || words.hasPrefix("did not find expected ',' or")
      || words.hasPrefix("could not find expected ':'")
      || words.hasPrefix("found unexpected document indicator") || isOfSign(words)
    let place = usesContext ? context ?? offset : offset
    return min(place, max(content.lowerBound, content.upperBound - 1))
  }

  /// The bytes of the character that begins at an offset.
  private static func character(at offset: Int, in source: Source) -> Range<Int> {
    let bytes = source.bytes
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return offset..<end
  }

  private static func line(of offset: Int, in source: Source) -> Range<Int> {
    let lines = LineTable(source.bytes)
    return lines.content(ofLine: lines.line(of: offset))
  }

  private static func placeholderRange(_ source: Source, around offset: Int) -> Range<Int> {
    let range = line(of: offset, in: source)
    let bytes = source.bytes
    guard let start = range.first(where: { bytes[$0] == UInt8(ascii: "{") }) else { return range }
    let end = range.last { bytes[$0] == UInt8(ascii: "}") } ?? range.upperBound - 1
    return start..<max(start + 1, end + 1)
  }

  /// Where a value in brackets or quotes begins that is followed by text, as in `title: [Re] X`.
  private static func textAfterClosing(_ source: Source, _ words: String, at place: Int) -> Range<Int>? {
    guard words.hasPrefix("did not find expected key") else { return nil }
    let bytes = source.bytes
    let start = line(of: place, in: source).lowerBound
    guard start < place, let colon = bytes[start..<place].firstIndex(of: UInt8(ascii: ":")) else {
      return nil
    }
    let value = bytes[colon + 1..<place].firstIndex { $0 != UInt8(ascii: " ") }
    guard let value, "[{\"'".utf8.contains(bytes[value]) else { return nil }
    return value..<character(at: place, in: source).upperBound
  }

  private static let quoteIt = Message(
    "put the value in quotes: `title: \"Foo: bar\"`", zh: "给值加上引号：`title: \"Foo: bar\"`")

  private static func explanation(
    _ words: String, character source: Source, at place: Int
  ) -> (Message, Message?) {
    if words.hasPrefix("mapping values are not allowed") {
      if isIndentedKey(source, before: place) {
        return (
          Message("this line is indented, and so part of the value above it", zh: "这一行有缩进，成了上面那个值的一部分"),
          Message(
            "remove the blanks before the key, or put the value above in quotes", zh: "删掉键前面的空格，或给上面的值加上引号")
        )
      }
      return (
        Message("a colon and a space inside a value that has no quotes", zh: "没加引号的值里有冒号加空格"), quoteIt
      )
    }
    if words.hasPrefix("found character that cannot start any token") {
      return unstartable(source, at: place)
    }
    if words.hasPrefix("found unexpected end of stream")
      || words.hasPrefix("found unexpected document indicator")
    {
      return (
        Message("this quotation mark is never closed", zh: "这个引号没有配对"),
        Message("close it, or put the whole value in the other kind of quotes", zh: "补上另一半，或用另一种引号括住整个值")
      )
    }
    if words.hasPrefix("found unknown escape character")
      || words.hasPrefix("did not find expected hexdecimal")
    {
      return (
        Message("a backslash in double quotes begins no escape that YAML knows", zh: "双引号里的反斜杠不是 YAML 认得的转义"),
        Message("use single quotes: `'$\\mu$'`", zh: "改用单引号：`'$\\mu$'`")
      )
    }
    if words.hasPrefix("did not find expected ',' or") {
      return (
        Message("this bracket is never closed, or text follows it", zh: "这个括号没有配对，或后面还有文字"),
        Message("put the value in quotes: `title: \"[Re] X\"`", zh: "给值加上引号：`title: \"[Re] X\"`")
      )
    }
    if words.hasPrefix("could not find expected ':'"), hasFullWidthColon(source, at: place) {
      return (
        Message("`：` is a full-width colon, which ends no key", zh: "`：` 是全角冒号，不能用在键后面"),
        Message("write `: `, a plain colon and a space", zh: "改成半角冒号加一个空格：`: `")
      )
    }
    if words.hasPrefix("could not find expected ':'") {
      return (
        Message(
          "this line is neither `key: value` nor part of the value before it", zh: "这一行既不是 `键: 值`，也不属于上面的值"),
        Message("write a colon and a space after the key, or indent the line", zh: "在键后面写冒号和空格，或缩进这一行")
      )
    }
    return others(words)
  }

  /// Whether a line begins with blanks and a key, whose colon is at `place`.
  static func isIndentedKey(_ source: Source, before place: Int) -> Bool {
    let start = line(of: place, in: source).lowerBound
    guard start < place, source.bytes[start] == UInt8(ascii: " ") else { return false }
    let key = source.bytes[start..<place].drop { $0 == UInt8(ascii: " ") }
    return !key.isEmpty && key.first != UInt8(ascii: "-")
      && !key.contains { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ":") }
  }

  /// Whether the line of an offset has U+FF1A and no colon before a blank.
  private static func hasFullWidthColon(_ source: Source, at place: Int) -> Bool {
    let lines = LineTable(source.bytes)
    return source.text(lines.content(ofLine: lines.line(of: place))).contains("：")
  }

  private static func others(_ words: String) -> (Message, Message?) {
    if words.hasPrefix("did not find expected key") || words.hasPrefix("did not find expected '-' indicator")
    {
      return (
        Message(
          "this line fits neither the lines above it nor a new `key: value`", zh: "这一行与上面的行对不上，也不是新的 `键: 值`"),
        Message("check its indentation, and the quotes in the lines above", zh: "检查缩进，以及上面几行的引号")
      )
    }
    if words.contains("tab character") {
      return (
        Message("a tab stands where YAML wants spaces", zh: "YAML 要空格的地方有制表符"),
        Message("indent with spaces", zh: "改用空格缩进")
      )
    }
    if words.hasPrefix("block sequence entries are not allowed") {
      return (
        Message("a list item cannot begin here", zh: "列表项不能从这里开始"),
        Message("put each `- item` on a line of its own, below the key", zh: "每个 `- 项` 各占一行，写在键的下面")
      )
    }
    if words.hasPrefix("control characters are not allowed") {
      return (
        Message("there is a control character in the text", zh: "文本里有控制字符"), Message("delete it", zh: "删掉它")
      )
    }
    if isOfSign(words) {
      return (
        Message("`&`, `*` or `!` begins a value", zh: "值以 `&`、`*` 或 `!` 开头"), quoteIt
      )
    }
    return (Message("this is not valid YAML: \(words)", zh: "这不是有效的 YAML：\(words)"), quoteIt)
  }

  /// Whether a value begins with the sign of an anchor, an alias or a tag, and goes on as none of them does.
  private static func isOfSign(_ words: String) -> Bool {
    words.contains("alphabetic or numeric character")
      || words.hasPrefix("did not find expected whitespace or line break")
      || words.hasPrefix("did not find expected tag URI") || words.hasPrefix("did not find expected '!'")
  }

  private static func unstartable(_ source: Source, at place: Int) -> (Message, Message?) {
    let character = source.bytes.indices.contains(place) ? source.bytes[place] : 0
    if character == UInt8(ascii: "\t") {
      return (
        Message("a tab stands where YAML wants spaces", zh: "YAML 要空格的地方有制表符"),
        Message("use spaces", zh: "改用空格")
      )
    }
    let sign = String(decoding: [character], as: UTF8.self)
    return (
      Message("a value without quotes cannot begin with `\(sign)`", zh: "没加引号的值不能以 `\(sign)` 开头"),
      Message("put the value in quotes", zh: "给值加上引号")
    )
  }
}
