/// Finds files that do not end with one line break.
struct FinalNewlineRule: NoteRule {
  let description = RuleDescription(
    "body/final-newline", .warning,
    summary: Message("The file does not end with one line break.", zh: "文件末尾不是恰好一个换行。"),
    reason: Message(
      "Without a line break at the end, the next line that anybody adds changes the last one in the diff, too; blank lines at the end come and go.",
      zh: "末尾没有换行，下次加一行时，差异里连上一行也算改动；末尾的空行则时有时无。"),
    fix: .safe,
    passing: [.body("状态空间。\n"), .file("---\ntitle: Mamba\ntype: paper\n---\n")],
    failing: [
      .body("状态空间。↓", fixed: "状态空间。\n"),
      .body("状态空间。\n↓\n\n", fixed: "状态空间。\n"),
      .file("---\ntitle: Mamba\ntype: paper\n---↓", fixed: "---\ntitle: Mamba\ntype: paper\n---\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    guard file.frontMatter.fences != nil else { return [] }
    return FinalNewline.edits(file.source, bodyStart: file.frontMatter.bodyStart).map { edit in
      let isMissing = !edit.replacement.isEmpty
      return Finding(
        edit.range,
        isMissing
          ? Message("the file does not end with a line break", zh: "文件末尾没有换行")
          : Message("there are blank lines at the end", zh: "文件末尾有空行"),
        hint: isMissing ? Message("add one", zh: "加一个换行") : Message("delete them", zh: "删掉空行"),
        fix: Fix(.safe, [edit]))
    }
  }
}
