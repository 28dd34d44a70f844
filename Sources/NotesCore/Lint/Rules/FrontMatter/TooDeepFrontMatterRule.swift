/// Finds values that are nested too deep to be read.
struct TooDeepFrontMatterRule: ReadingRule {
  let description = RuleDescription(
    "front-matter/too-deep",
    summary: Message("Values are nested too deep.", zh: "值嵌套得太深。"),
    reason: Message(
      "No field is nested more than three deep. A long row of brackets is text that lacks its quotes, or was made to slow its reader down.",
      zh: "没有字段的嵌套超过三层。一长串括号不是漏了引号的文字，就是有意拖慢读取的。"),
    passing: [.frontMatter("left: \"[[[附录]]]\"\n"), .frontMatter("mine: [[[1]]]\n")],
    failing: [.frontMatter("left: \(String(repeating: "[", count: LibYAMLParser.maximumDepth - 1))↓[[\n")])
}
