extension Defect {
  /// Links that lead nowhere, or not where they say.
  static let link: [Defect] = [
    Defect(
      "two letters of a link are swapped, after an emoji", .mamba, replace: "没看懂 😵，等 [[mamba-2]]",
      with: "没看懂 😵，等 [[↓mabma-2]]", rule: "link/missing-note"),
    Defect(
      "a link in a nested list leads nowhere", .ragNotes, replace: "   - 参考 [[dpr]]",
      with: "   - 参考 [[↓dpr-2]]", rule: "link/missing-note"),
    Defect(
      "a link in a table leads nowhere", .mamba, replace: "| [[transformer]]++",
      with: "| [[↓transfomer]]++", rule: "link/missing-note"),
    Defect(
      "the link of a page leads nowhere", .readMe, replace: "从 [[long-context]]",
      with: "从 [[↓long-contxt]]", rule: "link/missing-note"),
    Defect(
      "a link on the last line leads nowhere", .s4, replace: "像蛇叫。\n", with: "像蛇叫。参看 [[↓hippo]]。\n",
      rule: "link/missing-note"),
    Defect(
      "a link leads nowhere, in a file with CRLF", .t5, replace: "对比 [[transformer]]",
      with: "对比 [[↓transformers]]", rule: "link/missing-note"),
    Defect(
      "a picture of a link leads nowhere", .faiss, replace: "论文还没有笔记。", with: "论文见 ![[↓faiss-paper]]。",
      rule: "link/missing-note"),
    Defect(
      "a link of a footnote leads nowhere", .s4, replace: "像蛇叫。\n",
      with: "像蛇叫。[^1]\n\n[^1]: 见 [[↓hippo]]\n", rule: "link/missing-note"),
    Defect(
      "a link of a heading leads nowhere", .mamba, replace: "## 结果", with: "## 结果 [[↓mamba-3]]",
      rule: "link/missing-note"),
    Defect(
      "a link in a quotation of a quotation leads nowhere", .s4, replace: "像蛇叫。\n",
      with: "像蛇叫。\n\n> > 见 [[↓hippo]]\n", rule: "link/missing-note"),
    Defect(
      "a space that does not break is in a link", .mamba, replace: "[[mamba-2]]", with: "[[↓mamba\u{A0}2]]",
      rule: "link/missing-note"),
    Defect(
      "a link leads nowhere, after an emoji of several characters", .mamba, replace: "没看懂 😵，等 [[mamba-2]]",
      with: "没看懂 👩🏽\u{200D}🔬 é e\u{301}，等 [[↓mamba-4]]", rule: "link/missing-note"),
    Defect(
      "a heading was renamed", .mamba, replace: "### 选择机制", with: "### 选择性",
      also: [.mamba2: "[[mamba#↓选择机制]]"], rule: "link/missing-heading"),
    Defect(
      "a heading is misspelt in a nested list", .mamba, replace: "参看 [[transformer-xl#和 RNN 的关系]]",
      with: "参看 [[transformer-xl#↓和 RNN 的联系]]", rule: "link/missing-heading"),
    Defect(
      "the anchor of a page is another", .readMe, replace: "transformer.md#要点", with: "transformer.md#↓重点",
      rule: "link/missing-heading"),
    Defect(
      "a heading of the note itself is not there", .dpr, replace: "现在看来", with: "[[#↓负例|如前]]，现在看来",
      rule: "link/missing-heading"),
    Defect(
      "an anchor is not there, after Chinese", .mamba, replace: "(../topics/long-context.md#评测)",
      with: "(../topics/long-context.md#↓评估)", rule: "link/missing-heading"),
    Defect(
      "a heading is not there, in a file with CRLF", .t5, replace: "对比 [[transformer]]",
      with: "对比 [[transformer#↓结构]]", rule: "link/missing-heading"),
    Defect(
      "a heading has no space after its signs", .transformer, replace: "## 要点", with: "##要点",
      also: [.readMe: "transformer.md#↓要点"], rule: "link/missing-heading"),
    Defect(
      "a block lost its id", .transformer, replace: "方差随维数长大。 ^why-scale", with: "方差随维数长大。",
      also: [.transformerXl: "[[transformer#^↓why-scale|"], rule: "link/missing-block"),
    Defect(
      "the id of an annotation is mistyped", .mamba2, replace: "[[mamba#^k3v9qd|",
      with: "[[mamba#^↓k3v9qb|", rule: "link/missing-block"),
    Defect(
      "a block of the note itself is not there, in a file with CRLF", .t5, replace: "当综述看就好。",
      with: "当综述看就好，[[#^↓t5d9e1|如其所言]]。", rule: "link/missing-block"),
    Defect(
      "a picture was not committed", .mambaExplained, replace: "(scan.png)", with: "(↓scan-3.png)",
      rule: "link/missing-file"),
    Defect(
      "a note was moved to another year", .readMe, replace: "(notes/2017/transformer.md#要点)",
      with: "(↓notes/2018/transformer.md#要点)", rule: "link/missing-file"),
    Defect(
      "a path starts at the wrong folder", .longContext, replace: "(../inbox/longbench.md)",
      with: "(↓inbox/longbench.md)", rule: "link/missing-file"),
    Defect(
      "a definition leads to no file, on the last line", .mambaExplained,
      replace: "[1]: https://example.org/hippo", with: "[1]: ↓hippo.pdf", rule: "link/missing-file"),
    Defect(
      "a link in a table of a page leads nowhere", .meetings, replace: "(../notes/posts/rag-notes.md)",
      with: "(↓../notes/posts/rag.md)", rule: "link/missing-file"),
    Defect(
      "a file is not there, in a file with CRLF", .t5, replace: "实验多得吓人", with: "[实验](↓table-14.csv)多得吓人",
      rule: "link/missing-file"),
    Defect(
      "a link goes by an alias that two notes have", .mambaExplained, replace: "对着看。",
      with: "对着看，[[↓状态空间模型]]都这样。", rule: "link/ambiguous"),
    Defect(
      "a link goes by such an alias in a list", .longContext, replace: "[[mamba]]、[[s4]]",
      with: "[[↓状态空间模型|那两篇]]", rule: "link/ambiguous"),
    Defect(
      "a link goes by a Chinese alias", .s4, replace: "像蛇叫。", with: "像蛇叫。后来有了 [[↓曼巴]]。",
      rule: "link/alias-instead-of-id"),
    Defect(
      "a link goes by a path, in a nested list", .ragNotes, replace: "参考 [[dpr]]", with: "参考 [[↓2020/dpr]]",
      rule: "link/alias-instead-of-id"),
    Defect(
      "a relation goes by a short name", .dpr, replace: "    - faiss\n", with: "    - ↓千问\n",
      rule: "link/alias-instead-of-id"),
    Defect(
      "the link of a page goes by a short name", .readMe, replace: "例如 [[transformer]]", with: "例如 [[↓UT]]",
      rule: "link/alias-instead-of-id"),
    Defect(
      "a link goes by an alias, in a file with CRLF", .t5, replace: "对比 [[transformer]]",
      with: "对比 [[↓花书]]", rule: "link/alias-instead-of-id"),
    Defect(
      "a relation has the name of a file", .mamba2, replace: "derived-from:\n    - mamba",
      with: "derived-from:\n    - ↓mamba.md", rule: "link/alias-instead-of-id"),
    Defect(
      "a note improves itself", .transformerXl, replace: "    - transformer\n  part",
      with: "    - ↓transformer-xl\n  part", rule: "link/self"),
    Defect(
      "a link leads to its own note", .mamba, replace: "先看 [[s4]]", with: "先看 [[↓mamba]]", rule: "link/self"),
    Defect(
      "a relative link leads to its own note", .longContext, replace: "(../inbox/longbench.md)",
      with: "(↓long-context.md)", rule: "link/self"),
    Defect(
      "a link leads to its own note, in a file with CRLF", .t5, replace: "对比 [[transformer]]",
      with: "对比 [[↓t5]]", rule: "link/self"),
  ]
}
