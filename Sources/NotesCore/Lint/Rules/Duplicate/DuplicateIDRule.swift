/// Finds notes whose files have one name.
struct DuplicateIDRule: LibraryRule {
  let description = RuleDescription(
    "duplicate/id",
    summary: Message("Two notes have one id.", zh: "两条笔记的编号相同。"),
    reason: Message(
      "A note's id is its file name, whatever the folder, and links name notes by it. Upper and lower case do not tell two apart: some file systems could not hold both.",
      zh: "笔记的编号就是文件名，与文件夹无关，链接靠它找到笔记。大小写不足以区分：有的文件系统放不下两者。"),
    passing: [
      .file(RuleExample.note("Mamba"), at: "notes/2023/mamba.md", others: ["notes/2024/mamba-2.md": note]),
      .file(RuleExample.note("通义千问"), at: "notes/2023/通义千问.md", others: ["notes/2023/千问.md": note]),
    ],
    failing: [
      .file(
        "↓" + RuleExample.note("Mamba"), at: "notes/2023/mamba.md", others: ["notes/2022/mamba.md": note]),
      .file(
        "↓" + RuleExample.note("Mamba"), at: "notes/2023/mamba.md", others: ["notes/2024/Mamba.md": note]),
      .file(
        "↓" + RuleExample.note("Café"), at: "notes/2023/caf\u{E9}.md",
        others: ["notes/2022/Cafe\u{301}.md": note]),
    ])

  private static let note = RuleExample.note("Another")

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    let holders = library.resolver.holders(ofID: file.note.id).lazy.map { library.notes[$0] }
    guard let other = holders.first(where: { !file.holds($0) }) else { return [] }
    let id = file.note.id
    return [
      Finding(
        file.lines.content(ofLine: 1),
        Message("`\(id)` is the id of \(other.path) too", zh: "`\(id)` 也是 \(other.path) 的编号"),
        hint: Message("rename one of the two files", zh: "给其中一个文件改名"))
    ]
  }
}
