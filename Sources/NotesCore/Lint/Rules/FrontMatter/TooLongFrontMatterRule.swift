/// Finds front matter that is too long to be read.
struct TooLongFrontMatterRule: ReadingRule {
  let description = RuleDescription(
    "front-matter/too-long",
    summary: Message("The front matter is longer than what is read.", zh: "前置信息太长，没有读。"),
    reason: Message(
      "Fields take a few hundred bytes. Over \(YAMLDocument.maximumLength / 1024) KiB, the closing `---` is mostly missing and another line further down was taken for it, or a text stands in the wrong place.",
      zh: "字段一般只有几百字节。超过 \(YAMLDocument.maximumLength / 1024) KiB，多半是少了结尾的 `---`，把下面别的一行当成了它，或者长文字放错了地方。"),
    // An example would be as long.
    passing: [], failing: [])
}
