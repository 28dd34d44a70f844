/// Finds NUL bytes.
struct NULByteRule: ReadingRule {
  let description = RuleDescription(
    "file/nul-byte",
    summary: Message("There is a NUL byte in the text.", zh: "文本里有 NUL 字节。"),
    reason: Message(
      "Git and ripgrep take a file with a NUL byte for binary: they show no diff of it and do not search it. It is mostly left behind by a crash in the middle of a write.",
      zh: "文件里只要有 NUL 字节，git 和 ripgrep 就当它是二进制：不显示差异，也不搜索。它多半是写到一半崩溃留下的。"),
    passing: [], failing: [])
}
