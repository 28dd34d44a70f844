/// Finds byte order marks, line breaks that are not LF, and tabs that indent.
struct LineBreaksRule: ReadingRule {
  let description = RuleDescription(
    LineBreakDefect.rule, .warning,
    summary: Message(
      "A byte order mark, an odd line break, or a tab that indents.", zh: "有 BOM、特殊的换行或用作缩进的制表符。"),
    reason: Message(
      "A byte order mark hides the first `---` from most readers of front matter. Where one editor writes CRLF and another LF, every line of a diff is changed. U+2028 and its like come with text from web pages; nobody sees them, and YAML takes them for the end of a line. YAML's indentation knows no tabs.",
      zh:
        "有 BOM，多数工具就认不出开头的 `---`。一个编辑器写 CRLF，另一个写 LF，差异里每一行都变了。U+2028 之类是从网页上粘贴来的，谁也看不见，YAML 却当它是行尾。YAML 的缩进不认制表符。"
    ),
    fix: .safe,
    passing: [
      .file("---\ntitle: 状态\ttab\ntype: paper\n---\n\n\tcode\n"),
      .frontMatter("mine: |\n  a\n  \tb\n"),
    ],
    failing: [
      .file(
        "↓\u{FEFF}---\ntitle: Example\ntype: paper\n---\n", fixed: "---\ntitle: Example\ntype: paper\n---\n"),
      .file(
        "---\r\ntitle: 状态空间↓\r\ntype: paper\r\n---\r\n\r\nText.\r\n",
        fixed: "---\ntitle: 状态空间\ntype: paper\n---\n\nText.\n"),
      .body("正文↓\r\nmore\r\rend\n", fixed: "正文\nmore\n\nend\n"),
      .frontMatter("left: \"附录↓\u{85}B\"\n", fixed: "left: \"附录 B\"\n"),
      .body("正文↓\u{2028}more \u{2029} end\n", fixed: "正文 more   end\n"),
      .frontMatter(
        "left: \"a\n↓\t\tb\"\nshort: \"c\n\td\"\n", fixed: "left: \"a\n    b\"\nshort: \"c\n  d\"\n"),
      .frontMatter("short: 曼↓\u{2028}巴\n", fixed: "short: 曼 巴\n"),
      .frontMatter("urls:\n↓\tcode: https://example.org\n", fixed: "urls:\n  code: https://example.org\n"),
    ])

  func fix(_ diagnostic: Diagnostic, in file: LintedFile) -> Fix? {
    switch file.bytes[diagnostic.range.lowerBound] {
    case 0xEF: return Fix(.safe, diagnostic.range, "")
    case UInt8(ascii: "\r"): return lineFeeds(in: file.bytes)
    case UInt8(ascii: "\t"): return indentation(in: file)
    default: return spaces(at: diagnostic.range.lowerBound, in: file)
    }
  }

  /// Every line end of the file made a line feed, in one edit: there may be millions.
  private func lineFeeds(in bytes: [UInt8]) -> Fix? {
    guard let first = bytes.firstIndex(of: UInt8(ascii: "\r")),
      let last = bytes.lastIndex(of: UInt8(ascii: "\r"))
    else { return nil }
    let isPair = last + 1 < bytes.count && bytes[last + 1] == UInt8(ascii: "\n")
    let end = isPair ? last + 2 : last + 1
    var replacement: [UInt8] = []
    replacement.reserveCapacity(end - first)
    for index in first..<end {
      if bytes[index] != UInt8(ascii: "\r") {
        replacement.append(bytes[index])
      } else if index + 1 == end || bytes[index + 1] != UInt8(ascii: "\n") {
        replacement.append(UInt8(ascii: "\n"))
      }
    }
    return Fix(.safe, [Edit(first..<end, replacement)])
  }

  /// All tabs that indent made spaces, as few as make sense to YAML.
  private func indentation(in file: LintedFile) -> Fix? {
    guard let content = file.frontMatter.fences?.content else { return nil }
    let tabs = IndentingTabs.find(file.bytes, in: content, file.tree)
    for width in [2, 4, 8] {
      let edits = tabs.map { Edit($0, String(repeating: " ", count: width * $0.count)) }
      if let fix = file.frontMatter.isReadable
        ? TriedFix.safe(edits, in: file) : TriedFix.mending(edits, in: file)
      {
        return fix
      }
    }
    return nil
  }

  /// All invisible line breaks made spaces: those of the front matter, or those of the body.
  private func spaces(at offset: Int, in file: LintedFile) -> Fix? {
    let bodyStart = file.frontMatter.bodyStart
    if offset >= bodyStart {
      return spaces(in: bodyStart..<file.bytes.count, of: file.bytes).map { Fix(.safe, [$0]) }
    }
    guard let content = file.frontMatter.fences?.content, let edit = spaces(in: content, of: file.bytes)
    else { return nil }
    return file.frontMatter.isReadable ? TriedFix.safe([edit], in: file) : TriedFix.mending([edit], in: file)
  }

  /// One edit for all of them, since there may be millions.
  private func spaces(in range: Range<Int>, of bytes: [UInt8]) -> Edit? {
    let breaks = UnicodeLineBreak.find(bytes, in: range)
    guard let first = breaks.first, let last = breaks.last else { return nil }
    var replacement: [UInt8] = []
    replacement.reserveCapacity(last.upperBound - first.lowerBound)
    var index = first.lowerBound
    for found in breaks {
      replacement += bytes[index..<found.lowerBound]
      replacement.append(UInt8(ascii: " "))
      index = found.upperBound
    }
    return Edit(first.lowerBound..<last.upperBound, replacement)
  }
}
