/// Finds headings that are more than one level below the one before.
struct HeadingSkipRule: NoteRule {
  let description = RuleDescription(
    "body/heading-skip", .warning,
    summary: Message("A heading skips a level.", zh: "标题跳了级。"),
    reason: Message(
      "Outlines and tables of contents are made from the levels; one that is left out puts the part below into the wrong place. The first heading may be of any level, since the title stands in the front matter.",
      zh: "大纲和目录按级别生成，跳过一级，下面的内容就会挂错地方。标题写在前置信息里，所以正文的第一个标题用哪一级都行。"),
    passing: [
      .body("## 方法\n\n### 选择机制\n\n#### 细节\n\n## 结果\n"), .body("### 开头\n\n#### 下一级\n"),
    ],
    failing: [
      .body("## 方法\n\n↓#### 细节\n\n##### 更细\n"),
      .body("# Example\n\n↓### 方法\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    let headings = file.document.headings
    return zip(headings, headings.dropFirst()).compactMap { previous, heading in
      guard heading.level > previous.level + 1 else { return nil }
      let sign = String(repeating: "#", count: previous.level + 1)
      return Finding(
        heading.range,
        Message(
          "this heading is of level \(heading.level), and the one before it of level \(previous.level)",
          zh: "这个标题是 \(heading.level) 级，前一个是 \(previous.level) 级"),
        hint: Message("write `\(sign)`, or add the level between", zh: "写成 `\(sign)`，或补上中间一级"))
    }
  }
}
