/// Finds front matter that is more than one YAML document.
struct SeveralDocumentsRule: ReadingRule {
  let description = RuleDescription(
    "front-matter/several-documents",
    summary: Message("There is more than one YAML document.", zh: "前置信息里不止一个 YAML 文档。"),
    reason: Message(
      "A line `...` ends a YAML document, so that what follows it is another one, which no reader of front matter reads.",
      zh: "`...` 一行结束一个 YAML 文档，后面的就是另一个文档，读前置信息的工具都不会去读。"),
    passing: [.frontMatter("left: \"...\"\n")],
    failing: [.file("---\ntitle: Mamba\n...\n↓type: paper\n---\n")])
}
