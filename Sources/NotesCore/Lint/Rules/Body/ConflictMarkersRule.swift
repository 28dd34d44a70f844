/// Finds the lines that a merge leaves where it could not decide.
struct ConflictMarkersRule: NoteRule {
  let description = RuleDescription(
    "body/conflict-markers",
    summary: Message("A merge conflict was never resolved.", zh: "合并冲突没有解决。"),
    reason: Message(
      "The lines between the markers hold both versions, one after the other; whoever reads the note gets both. Keep what is right and delete the markers.",
      zh: "标记之间一前一后放着两个版本，读笔记的人会把两个都读到。留下对的，删掉标记。"),
    passing: [
      .body("Example\n=======\n\n文字。\n"),
      .body("<<<<<<<< 八个\n\n> <<<<<<< 引文里\n"),
    ],
    failing: [
      .body("↓<<<<<<< HEAD\n我的看法。\n↓=======\n别人的看法。\n↓>>>>>>> main\n"),
      .body("```\n↓<<<<<<< HEAD\na\n↓=======\nb\n↓>>>>>>> main\n```\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    file.document.conflictMarkers.map { range in
      Finding(
        range, Message("a merge conflict was never resolved", zh: "合并冲突没有解决"),
        hint: Message("keep what is right, and delete the markers", zh: "留下对的内容，删掉这些标记"))
    }
  }
}
