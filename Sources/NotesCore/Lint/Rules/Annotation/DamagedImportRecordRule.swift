/// Finds lines of what a note remembers of imports that imports cannot use.
struct DamagedImportRecordRule: NoteRule {
  let description = RuleDescription(
    "annotation/damaged-import-record", .warning,
    summary: Message("What a note remembers of imports is damaged.", zh: "笔记里的导入记录坏了。"),
    reason: Message(
      "The comment `<!-- imported … -->` below the heading has a line for each annotation that was imported: its key, and the fingerprint of what the source said. Of a line that is neither, an import knows nothing, and what was deleted comes back; of two lines about one key, only one counts.",
      zh:
        "标题下的 `<!-- imported … -->` 里，每条导入过的批注占一行：来源编号，和来源内容的指纹。别的样子的行导入时读不懂，删掉的批注会再回来；同一个编号有两行，只算一行。"
    ),
    fix: .safe,
    passing: [
      .body(AnnotationExample.of("<!-- imported\nzotero:ABCD2345 7h2k9q4c0m3zp\nzotero:EFGH2345\n-->\n")),
      .body("文字。\n\n<!-- imported\n别处的不算。\n-->\n"),
    ],
    failing: [
      .body(AnnotationExample.of("<!-- imported\n↓zotero:ABCD2345 7h2k9q\n-->\n")),
      .body(AnnotationExample.of("<!-- ↓imported 从 Zotero 来\nzotero:ABCD2345\n-->\n")),
      .body(
        AnnotationExample.of(
          "<!-- imported\n↓zotero:ABCD2345 7h2k9q4c0m3zp\nzotero:ABCD2345 0h2k9q4c0m3zp\n-->\n"),
        fixed: AnnotationExample.of("<!-- imported\nzotero:ABCD2345 0h2k9q4c0m3zp\n-->\n")),
      .body(
        AnnotationExample.of(
          "<!-- imported\nzotero:ABCD2345\n-->\n↓zotero:EFGH2345 7h2k9q4c0m3zp\n", heading: "批注")),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    ImportLedgerDefect.find(in: file.document).map { defect in
      switch defect.kind {
      case .unreadable:
        Finding(
          defect.range, Message("this is no key with a fingerprint", zh: "这不是来源编号加指纹"),
          hint: Message("take the line from an earlier commit, or delete it", zh: "从以前的提交里找回这一行，或删掉它"))
      case .repeated(let key, let counting):
        repeated(key, at: defect.range, counting: counting, in: file)
      case .stray(let key):
        Finding(
          defect.range,
          Message(
            "what is remembered of `\(key.text)` stands in no comment", zh: "`\(key.text)` 的导入记录不在 HTML 批语里"),
          hint: Message(
            "move the line up, between `<!-- imported` and `-->`", zh: "把这一行移到 `<!-- imported` 和 `-->` 之间"))
      }
    }
  }

  private func repeated(_ key: AnnotationKey, at range: Range<Int>, counting: Int, in file: LintedFile)
    -> Finding
  {
    let line = file.lines.line(of: counting)
    return Finding(
      range,
      Message("of `\(key.text)`, line \(line) is what counts", zh: "`\(key.text)` 以第 \(line) 行为准"),
      hint: Message("delete this line", zh: "删掉这一行"),
      fix: Fix(.safe, [Edit(withBreakBefore(range, in: file.bytes), "")]))
  }

  /// A line with the blanks in it and the break above.
  private func withBreakBefore(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    if start > 0, bytes[start - 1] == UInt8(ascii: "\n") { start -= 1 }
    if start > 0, bytes[start - 1] == UInt8(ascii: "\r") { start -= 1 }
    return start..<range.upperBound
  }
}
