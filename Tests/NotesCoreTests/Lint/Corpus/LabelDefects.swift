extension Defect {
  /// Footnotes and labels that do not find each other, and links that say too little.
  static let label: [Defect] = [
    Defect(
      "a footnote was never written, after an emoji", .s4, replace: "像蛇叫。", with: "像蛇叫 🐍。↓[^1]",
      rule: "link/missing-footnote"),
    Defect(
      "a footnote is misspelt in a table", .mamba, replace: "| 2.8B | 6.22 |\n",
      with: "| 2.8B | 6.22↓[^pile] |\n",
      rule: "link/missing-footnote"),
    Defect(
      "a footnote was never written, in a file with CRLF", .t5, replace: "实验多得吓人，",
      with: "实验多得吓人↓[^吓]，", rule: "link/missing-footnote"),
    Defect(
      "the place of a footnote was deleted", .dpr, replace: "> 别处的引文，不算批注。\n",
      with: "> 别处的引文，不算批注。\n\n↓[^1]: 见附录。\n", rule: "link/unused-footnote"),
    Defect(
      "one of two footnotes is wanted, in a nested list", .ragNotes, replace: "   - 参考 [[dpr]]\n2. BM25。\n",
      with: "   - 参考 [[dpr]][^2]\n2. BM25。\n\n↓[^1]: 老的。\n[^2]: 新的。\n", rule: "link/unused-footnote"),
    Defect(
      "the place of a footnote was deleted, in a file with CRLF", .t5, replace: "当综述看就好。\n",
      with: "当综述看就好。\n\n↓[^注]: 见附录。\n    还有一行。\n", rule: "link/unused-footnote"),
    Defect(
      "two notes were put together with their footnotes", .faiss, replace: "论文还没有笔记。\n",
      with: "论文还没有笔记[^1]。又一段[^1]。\n\n[^1]: 等等看。\n\n[^↓1]: 另一条。\n", rule: "link/duplicate-label"),
    Defect(
      "a label was defined again", .mambaExplained, replace: "[1]: https://example.org/hippo\n",
      with: "[1]: https://example.org/hippo\n[↓1]: https://example.org/s4\n", rule: "link/duplicate-label"),
    Defect(
      "a label was defined again in another case, in a file with CRLF", .t5, replace: "当综述看就好。\n",
      with: "当综述看就好：[甲][Tab]。\n\n[tab]: https://a.org/1\n[↓TAB]: https://a.org/2\n",
      rule: "link/duplicate-label"),
    Defect(
      "the line of a definition was deleted", .mambaExplained, replace: "[HiPPO][1] 的，还没读。\n\n[1]: https",
      with: "↓[HiPPO][hippo] 的，还没读。\n\n[1]: https", rule: "link/missing-definition"),
    Defect(
      "a label is misspelt, in a list", .longContext, replace: "窗口加全局",
      with: "↓[窗口][windw]加全局\n\n[window]: https://a.org\n", rule: "link/missing-definition"),
    Defect(
      "a definition was never written, in a file with CRLF", .t5, replace: "实验多得吓人",
      with: "↓[实验][论文附录]多得吓人", rule: "link/missing-definition"),
  ]

  /// Links that work for nobody else, or only half.
  static let place: [Defect] = [
    Defect(
      "a link has the case of the title", .readMe, replace: "(notes/2017/transformer.md#要点)",
      with: "(↓notes/2017/Transformer.md#要点)", rule: "link/wrong-case"),
    Defect(
      "the folder of a link has another case, in a table", .meetings,
      replace: "(../notes/posts/rag-notes.md)", with: "(↓../notes/Posts/rag-notes.md)",
      rule: "link/wrong-case"),
    Defect(
      "the ending of a link is in capitals, in a file with CRLF", .t5, replace: "对比 [[transformer]]",
      with: "对比 [它](↓../2017/transformer.MD)", rule: "link/wrong-case"),
    Defect(
      "a link leads to the folder beside the library", .longContext, replace: "(../inbox/longbench.md)",
      with: "(↓../../../inbox/longbench.md)", rule: "link/outside-library"),
    Defect(
      "a picture lies elsewhere, in a file with CRLF", .t5, replace: "实验多得吓人",
      with: "实验![多](↓../../../figs/t5.png)得吓人", rule: "link/outside-library"),
    Defect(
      "a link was never filled in", .mamba, replace: "等 [[mamba-2]] 再说", with: "等 ↓[[]] 再说",
      rule: "link/empty"),
    Defect(
      "an address was never filled in", .faiss, replace: "[官网](https://faiss.ai)", with: "↓[官网]()",
      rule: "link/empty"),
    Defect(
      "a link lost its name, in a table of a page", .meetings, replace: "[[mamba#方法]]", with: "↓[[|方法]]",
      rule: "link/empty"),
    Defect(
      "a link lost its name, in a file with CRLF", .t5, replace: "对比 [[transformer]]", with: "对比 ↓[[ ]]",
      rule: "link/empty"),
    Defect(
      "a heading was given a second time", .mamba, replace: "## 结果\n", with: "## 方法\n",
      also: [.mambaExplained: "[[mamba#↓方法]]", .meetings: "[[mamba#↓方法]]"], rule: "link/ambiguous-heading"),
    Defect(
      "a heading stands in two chapters, in a file with CRLF", .t5, replace: "当综述看就好。\n",
      with: "当综述看就好，见 [[#↓结论]]。\n\n## 结论\n\n好。\n", rule: "link/ambiguous-heading"),
    Defect(
      "the PDF was not committed", .universalTransformers,
      replace: "  paper: https://openreview.net/forum?id=HyzdRiR9Y7\n",
      with: "  paper: https://openreview.net/forum?id=HyzdRiR9Y7\n  pdf: ↓papers/ut.pdf\n",
      rule: "link/missing-pdf"),
    Defect(
      "the PDF is a picture", .mambaExplained, replace: "680833040\n", with: "680833040\n  pdf: ↓scan.png\n",
      rule: "link/missing-pdf"),
  ]
}
