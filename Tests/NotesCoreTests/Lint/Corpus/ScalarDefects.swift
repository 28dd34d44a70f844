extension Defect {
  /// Values that readers of YAML take for something else than what was typed.
  static let scalar: [Defect] = [
    Defect(
      "such a number in a file with CRLF", .t5, replace: #""1910.10683""#, with: "↓1910.10680",
      rule: "front-matter/lossy-identifier"),
    Defect(
      "a book has its ten digits, and no quotes", .deepLearning, replace: #""9780262035613""#,
      with: "↓0262035618", rule: "front-matter/lossy-identifier"),
    Defect(
      "a place in the list ends in zero, on the last line", .longformer, replace: #""3.1""#, with: "↓3.10",
      rule: "front-matter/lossy-identifier"),
    Defect(
      "such a number in flow style", .longbench, replace: #""2308.14508""#, with: "↓2308.14500",
      rule: "front-matter/lossy-identifier"),
    Defect(
      "an arXiv number lost its quotes", .mamba, replace: #""2312.00752""#, with: "↓2312.00752",
      rule: "front-matter/ambiguous-scalar"),
    Defect(
      "a place in the list lost its quotes, on the last line", .transformer, replace: #"order: "1""#,
      with: "order: ↓1", rule: "front-matter/ambiguous-scalar"),
    Defect(
      "an alias is a year", .deepLearning, replace: "  - 花书", with: "  - ↓2016",
      rule: "front-matter/ambiguous-scalar"),
    Defect(
      "a short name is no", .dpr, replace: "short: DPR", with: "short: ↓No",
      rule: "front-matter/ambiguous-scalar"),
    Defect(
      "what is left is a section", .mamba, replace: "left: 附录 D、E 的证明", with: "left: ↓3.4",
      rule: "front-matter/ambiguous-scalar"),
    Defect(
      "a key of the reader is yes", .mamba2, replace: "mood: 🙂", with: "mood: ↓yes",
      rule: "front-matter/ambiguous-scalar"),
    Defect(
      "a tag is a switch, in a file with CRLF", .t5, replace: "  - pretraining", with: "  - ↓on",
      rule: "front-matter/ambiguous-scalar"),
    Defect(
      "a title is a number in flow style", .longbench, replace: #""LongBench""#, with: "↓2024",
      rule: "front-matter/ambiguous-scalar"),
    Defect(
      "a formula stands in a quoted title", .mamba2, replace: #""Transformers are SSMs""#,
      with: #""Transformers are $↓\alpha$-SSMs""#, rule: "front-matter/backslash-in-double-quotes"),
    Defect(
      "a formula stands after Chinese", .universalTransformers, replace: "left: ACT 机制",
      with: #"left: "ACT 机制，$↓\theta$ 的来历""#, rule: "front-matter/backslash-in-double-quotes"),
    Defect(
      "a formula stands in a list, in a file with CRLF", .t5, replace: "  - text-to-text",
      with: #"  - "text$↓\rightarrow$text""#, rule: "front-matter/backslash-in-double-quotes"),
    Defect(
      "a formula stands in flow style", .longbench, replace: #""LongBench""#, with: #""Long$↓\beta$ench""#,
      rule: "front-matter/backslash-in-double-quotes"),
  ]
}
