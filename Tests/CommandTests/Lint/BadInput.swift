import Testing

/// A file that is no good note, and how lint begins what it says of it.
struct BadInput: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  /// `line:column: severity: message` in English.
  let english: String
  /// The same in Chinese.
  let chinese: String

  private init(_ name: String, _ bytes: [UInt8], _ english: String, zh chinese: String) {
    testDescription = name
    self.bytes = bytes
    self.english = english
    self.chinese = chinese
  }

  private init(_ name: String, _ text: String, _ english: String, zh chinese: String) {
    self.init(name, Array(text.utf8), english, zh: chinese)
  }

  private static let rest = "status: unread\ntype: paper\n---\n"

  static let all = heads + syntax + encodings + sizes

  private static let heads = [
    BadInput(
      "no front matter", "# Mamba\n", "1:1: error: the first line is not `---`", zh: "1:1: 错误: 第一行不是 `---`"),
    BadInput(
      "unclosed", "---\ntitle: A\n", "1:1: error: this front matter is never closed", zh: "1:1: 错误: 前置信息没有结束"),
    BadInput(
      "empty front matter", "---\n---\n", "1:1: error: the front matter is empty", zh: "1:1: 错误: 前置信息是空的"),
    BadInput(
      "not a mapping", "---\n- a\n---\n", "2:1: error: the front matter is not made of `key: value` lines",
      zh: "2:1: 错误: 前置信息不是由 `键: 值` 组成的"),
    BadInput(
      "TOML", "+++\ntitle = \"A\"\n+++\n", "1:1: error: the front matter is TOML", zh: "1:1: 错误: 前置信息是 TOML"),
    BadInput("empty file", "", "1:1: error: the file is empty", zh: "1:1: 错误: 文件是空的"),
  ]

  private static let syntax = [
    BadInput(
      "duplicate keys", "---\ntitle: A\ntitle: B\n" + rest,
      "3:1: error: `title` stands here twice; the first is in line 2",
      zh: "3:1: 错误: `title` 写了两次，前一个在第 2 行"),
    BadInput(
      "anchor", "---\ntitle: &t A\n" + rest, "2:8: error: an anchor (`&name`) is not allowed",
      zh: "2:8: 错误: 笔记里不能用锚点"),
    BadInput(
      "alias", "---\ntitle: A\nstatus: unread\ntype: paper\nshort: *t\n---\n",
      "5:8: error: an alias (`*name`) is not allowed",
      zh: "5:8: 错误: 笔记里不能用锚点引用"),
    BadInput("alias bomb", bomb, "3:4: error: an anchor", zh: "3:4: 错误: 笔记里不能用锚点"),
    BadInput(
      "nested brackets", "---\ntitle: A\ntags: " + String(repeating: "[", count: 50_000) + "\n" + rest,
      "3:70: error: values are nested over 64 deep", zh: "3:70: 错误: 值嵌套超过 64 层"),
    BadInput(
      "tab", "---\ntitle: A\n\tshort: B\n" + rest, "3:1: error: a tab indents this line",
      zh: "3:1: 错误: 这一行用制表符缩进"),
    BadInput(
      "placeholder", "---\ntitle: {{ title }}\n" + rest,
      "2:9: error: a template's placeholder was never filled in", zh: "2:9: 错误: 模板的占位符没有填上"),
    BadInput(
      "unquoted colon", "---\ntitle: 曼巴: Linear\n" + rest,
      "2:10: error: a colon and a space inside a value that has no quotes",
      zh: "2:10: 错误: 没加引号的值里有冒号加空格"),
  ]

  /// Nine levels of ten: a billion values, if anybody followed them.
  private static let bomb: String = {
    let levels = (1...9).map { level in
      let names = Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ",")
      return "l\(level): &l\(level) [\(names)]\n"
    }
    return "---\ntitle: A\na: &l0 [x]\n" + levels.joined() + rest
  }()

  private static let encodings = [
    BadInput(
      "byte order mark", "\u{FEFF}---\ntitle: A\n" + rest,
      "1:1: warning: the file begins with a byte order mark",
      zh: "1:1: 警告: 文件开头有字节顺序标记"),
    BadInput(
      "CRLF", "---\r\ntitle: A\r\n" + rest, "2:9: warning: lines end in CRLF", zh: "2:9: 警告: 行尾是 CRLF"),
    BadInput(
      "U+2028", "---\ntitle: A\u{2028}B\n" + rest, "2:9: error: there is an invisible line break, U+2028",
      zh: "2:9: 错误: 这里有一个看不见的换行符 U+2028"),
    BadInput(
      "NUL", "---\ntitle: A\u{0}\n" + rest, "2:9: error: there is a NUL byte", zh: "2:9: 错误: 文本里有 NUL 字节"),
    BadInput(
      "NUL in the body", SmallLibrary.head + "文\u{0}", "6:2: error: there is a NUL byte",
      zh: "6:2: 错误: 文本里有 NUL 字节"),
    BadInput(
      "invalid UTF-8", Array("---\ntitle: ".utf8) + [0xB0, 0xA1, 0x0A] + Array(rest.utf8),
      "2:8: error: the byte 0xB0 is not UTF-8", zh: "2:8: 错误: 字节 0xB0 不是 UTF-8"),
    BadInput(
      "invalid UTF-8 in the body", Array((SmallLibrary.head + "文").utf8) + [0xED, 0xA0, 0x80],
      "6:2: error: the byte 0xED is not UTF-8", zh: "6:2: 错误: 字节 0xED 不是 UTF-8"),
    BadInput(
      "UTF-16", [0xFF, 0xFE] + "---\n".utf8.flatMap { [$0, 0] }, "1:1: error: the file is UTF-16",
      zh: "1:1: 错误: 文件是 UTF-16"),
    BadInput(
      "UTF-16 without a mark", "---\n".utf8.flatMap { [0, $0] }, "1:1: error: the file is UTF-16",
      zh: "1:1: 错误: 文件是 UTF-16"),
  ]

  private static let sizes = [
    BadInput(
      "20 MB", Array(SmallLibrary.head.utf8) + [UInt8](repeating: 0x78, count: 20_000_000),
      "1:1: error: the file has 19.1 MiB; a note has 10 MiB at most", zh: "1:1: 错误: 文件有 19.1 MiB，笔记最大 10 MiB")
  ]
}
