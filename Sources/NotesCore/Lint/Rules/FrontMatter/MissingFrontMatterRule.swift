/// Finds notes that do not begin with front matter.
struct MissingFrontMatterRule: ReadingRule {
  let description = RuleDescription(
    "front-matter/missing",
    summary: Message("The file has no front matter.", zh: "文件没有前置信息。"),
    reason: Message(
      "Title, status and links are read from the front matter. A Markdown file without it shows up in no list; if it is no note, exclude it in .notes.yml or move it out of the notes folder.",
      zh: "标题、状态和关系都写在前置信息里。没有它的 Markdown 文件不会出现在任何列表里；如果它本来就不是笔记，在 .notes.yml 里排除，或移出笔记文件夹。"),
    passing: [.file("---\ntitle: Mamba\ntype: paper\n---\n")],
    failing: [.file("↓# Mamba\n"), .file("↓")])
}
