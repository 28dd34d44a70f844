/// Front matter that is not there, or is not what a note needs.
enum FrontMatterDefect {
  static func missing(_ source: Source) -> Diagnostic {
    let bytes = source.bytes
    if ByteOrderMark.isWide(bytes) { return EncodingDefect.wide(source) }
    let firstLine = LineTable(Array(bytes.prefix(4096))).content(ofLine: 1)
    if bytes.isEmpty {
      return source.diagnostic(
        "front-matter/missing", at: 0..<0, Message("the file is empty", zh: "文件是空的"), hint: beginning)
    }
    if bytes.dropFirst(ByteOrderMark.length(in: bytes)).starts(with: "+++".utf8) {
      return source.diagnostic(
        "front-matter/toml", at: firstLine,
        Message(
          "the front matter is TOML (`+++`), and notes have YAML (`---`)",
          zh: "前置信息是 TOML（`+++`），笔记要用 YAML（`---`）"),
        hint: Message(
          "put `---` in place of `+++`, and `key: value` in place of `key = \"value\"`",
          zh: "把 `+++` 换成 `---`，把 `key = \"value\"` 写成 `key: value`"))
    }
    return source.diagnostic(
      "front-matter/missing", at: firstLine,
      Message("the first line is not `---`: there is no front matter", zh: "第一行不是 `---`：没有前置信息"),
      hint: beginning)
  }

  private static let beginning = Message(
    "begin the file with `---`, lines such as `title: …` and `type: paper`, and a line `---`",
    zh: "文件以 `---` 开头，接着写 `title: …`、`type: paper` 等行，再写一行 `---`")

  static func unclosed(_ source: Source, opening: Range<Int>) -> Diagnostic {
    source.diagnostic(
      "front-matter/unclosed", at: opening.lowerBound..<opening.lowerBound + 3,
      Message("this front matter is never closed", zh: "前置信息没有结束"),
      hint: Message("add a line `---` after its last field", zh: "在最后一个字段后面加一行 `---`"))
  }

  static func empty(_ source: Source, _ fences: Fences) -> Diagnostic {
    source.diagnostic(
      "front-matter/empty", at: fences.opening.lowerBound..<fences.opening.lowerBound + 3,
      Message("the front matter is empty", zh: "前置信息是空的"),
      hint: Message("give at least `title: …` and `type: paper`", zh: "至少写上 `title: …` 和 `type: paper`"))
  }

  static func notAMapping(_ source: Source, at range: Range<Int>) -> Diagnostic {
    source.diagnostic(
      "front-matter/not-a-mapping", at: range,
      Message("the front matter is not made of `key: value` lines", zh: "前置信息不是由 `键: 值` 组成的"),
      hint: Message("write one `key: value` a line", zh: "每行写一个 `键: 值`"))
  }

  static func tooLong(_ source: Source, _ content: Range<Int>) -> Diagnostic {
    let limit = YAMLDocument.maximumLength / 1024
    return source.diagnostic(
      "front-matter/too-long", at: content.lowerBound..<content.lowerBound,
      Message(
        "the front matter has \(content.count / 1024) KiB; \(limit) KiB is the most that is read",
        zh: "前置信息有 \(content.count / 1024) KiB，最多读 \(limit) KiB"),
      hint: Message("move long text below the second `---`", zh: "把长文字移到第二个 `---` 下面"))
  }

  static func textAfterClosing(_ source: Source, at range: Range<Int>) -> Diagnostic {
    source.diagnostic(
      "front-matter/syntax", at: range,
      Message(
        "text follows the closing bracket or quotation mark of a value", zh: "值的括号或引号已经结束，后面还有文字"),
      hint: Message(
        "put the whole value in quotes: `title: \"[Re] X\"`", zh: "给整个值加上引号：`title: \"[Re] X\"`"))
  }

  static func placeholder(_ source: Source, at range: Range<Int>) -> Diagnostic {
    source.diagnostic(
      "front-matter/placeholder", at: range,
      Message("a template's placeholder was never filled in", zh: "模板的占位符没有填上"),
      hint: Message(
        "write the value, or delete the line; if the braces are meant, put the value in quotes",
        zh: "填上值，或删掉这一行；如果花括号是有意写的，给值加上引号"))
  }

  static func mergeKey(_ source: Source, at range: Range<Int>) -> Diagnostic {
    source.diagnostic(
      "front-matter/alias-or-tag", at: range,
      Message("a merge key (`<<`) is not allowed in a note", zh: "笔记里不能用合并键（`<<`）"),
      hint: Message("write the keys themselves", zh: "直接写出各个键"))
  }

  static func oddity(_ source: Source, _ oddity: LibYAMLParser.Oddity, at range: Range<Int>) -> Diagnostic {
    if oddity == .secondDocument {
      return source.diagnostic(
        "front-matter/several-documents", at: range,
        Message("a second YAML document begins here", zh: "这里开始了第二个 YAML 文档"),
        hint: Message(
          "front matter is one document: delete the lines `...` and `%…`", zh: "前置信息只有一个文档：删掉 `...` 行和 `%…` 行"
        ))
    }
    let what =
      switch oddity {
      case .anchor: Message("an anchor (`&name`)", zh: "锚点（`&name`）")
      case .tag: Message("a YAML tag (`!name`)", zh: "标签（YAML 的 `!name`）")
      default: Message("an alias (`*name`)", zh: "锚点引用（`*name`）")
      }
    return source.diagnostic(
      "front-matter/alias-or-tag", at: range,
      Message("\(what.english) is not allowed in a note", zh: "笔记里不能用\(what.chinese)"),
      hint: Message(
        "write the value itself; if the sign is part of the text, put the text in quotes",
        zh: "直接写值；如果这个符号是文字的一部分，给文字加上引号"))
  }
}
