extension Defect {
  /// Text below the front matter that is not what was meant.
  static let body: [Defect] = [
    Defect(
      "a merge left its markers in a paragraph", .qwen2, replace: "中文还是它好。技术报告写得含糊，",
      with: "↓<<<<<<< HEAD\n中文还是它好。\n↓=======\n中文还是它最好。\n↓>>>>>>> lilei\n技术报告写得含糊，",
      rule: "body/conflict-markers"),
    Defect(
      "the last marker was overlooked", .ragNotes, replace: "2. BM25。\n", with: "2. BM25。\n↓>>>>>>> main\n",
      rule: "body/conflict-markers"),
    Defect(
      "a merge left its markers, in a file with CRLF", .t5, replace: "编码器加解码器最好；",
      with: "↓<<<<<<< HEAD\n编码器加解码器最好；\n↓=======\n↓>>>>>>> 1a2b3c4\n", rule: "body/conflict-markers"),
    Defect(
      "a merge left its markers at the end", .dpr, replace: "> 别处的引文，不算批注。\n",
      with: "↓<<<<<<< HEAD\n> 别处的引文，不算批注。\n↓=======\n> 引文。\n↓>>>>>>> theirs\n",
      rule: "body/conflict-markers"),
    Defect(
      "a merge left its markers among the fields", .transformer, replace: "status: read\n",
      with: "↓<<<<<<< HEAD\nstatus: read\n↓=======\nstatus: dropped\n↓>>>>>>> wangwei\n",
      rule: "body/conflict-markers"),
    Defect(
      "a merge left its markers among tags, in a file with CRLF", .t5, replace: "  - pretraining\n",
      with: "↓<<<<<<< HEAD\n  - pretraining\n↓=======\n  - 预训练\n↓>>>>>>> 9f8e7d6\n",
      rule: "body/conflict-markers"),
    Defect(
      "a code block is never closed, on the last lines", .faiss,
      replace: "pip install faiss-cpu   # 或 faiss-gpu\n```\n",
      with: "pip install faiss-cpu   # 或 faiss-gpu\n", at: "↓```shell", rule: "body/unclosed-fence"),
    Defect(
      "a comment is never closed, on the last line", .longContext, replace: "<!-- 下次组会讲这一节 -->",
      with: "↓<!-- 下次组会讲这一节 --", rule: "body/unclosed-fence"),
    Defect(
      "a block is closed with too few signs", .qwen2, replace: "    ollama run qwen2:7b\n",
      with: "↓````sh\nollama run qwen2:7b\n```\n", rule: "body/unclosed-fence"),
    Defect(
      "a code block was opened at the end, in a file with CRLF", .t5, replace: "^t5d9e0\n",
      with: "^t5d9e0\n\n↓~~~\nimport t5\n", rule: "body/unclosed-fence"),
    Defect(
      "the heading is that of another note", .faiss, replace: "# Faiss\n", with: "# ↓Milvus\n",
      rule: "body/title-mismatch"),
    Defect(
      "a topic was renamed in one place", .longContext, replace: "\n# 长上下文\n", with: "\n# ↓长文本\n",
      rule: "body/title-mismatch"),
    Defect(
      "a heading lost its signs but one", .transformer, replace: "## 疑问", with: "# ↓疑问",
      rule: "body/title-mismatch"),
    Defect(
      "the heading is that of another note, in a file with CRLF", .t5, replace: "## 结论", with: "# ↓BART",
      rule: "body/title-mismatch"),
    Defect(
      "the heading of the inbox is the name of its file", .longbench, replace: "中英双语",
      with: "# ↓long bench 笔记\n\n中英双语", rule: "body/title-mismatch"),
    Defect(
      "a level is skipped below a chapter", .deepLearning, replace: "#### 习题", with: "↓##### 习题",
      rule: "body/heading-skip"),
    Defect(
      "a level is skipped near the end", .ragNotes, replace: "## 结论", with: "↓#### 结论",
      rule: "body/heading-skip"),
    Defect(
      "a level is skipped by a heading with a line below, in a file with CRLF", .t5, replace: "几乎没变。\n",
      with: "几乎没变。\n\n↓#### 表 14 🤯\n\n见原文。\n", rule: "body/heading-skip"),
    Defect(
      "a level is skipped below the title", .faiss, replace: "文档在", with: "↓### 文档\n\n在",
      rule: "body/heading-skip"),
    Defect(
      "an address stands in Chinese", .mambaExplained, replace: "图画得好。",
      with: "图画得好（↓https://zhuanlan.zhihu.com/p/680833040）。", rule: "body/bare-address"),
    Defect(
      "an address stands in a nested list", .ragNotes, replace: "   - 索引类型是 HNSW",
      with: "   - ↓https://example.org/hnsw", rule: "body/bare-address"),
    Defect(
      "an address stands after an emoji, on the last line", .s4, replace: "像蛇叫。\n",
      with: "像蛇叫。代码 🐍 ↓https://github.com/state-spaces/s4\n", rule: "body/bare-address"),
    Defect(
      "an address stands in a file with CRLF", .t5, replace: "当综述看就好。",
      with: "当综述看就好：↓http://jmlr.org/papers/v21/20-074.html 。", rule: "body/bare-address"),
    Defect(
      "an address stands in a table", .mamba, replace: "| Mamba | 2.8B | 6.22 |",
      with: "| Mamba | ↓https://example.org/pile | 6.22 |", rule: "body/bare-address"),
    Defect(
      "a line ends in a space, after Chinese", .mamba,
      replace: "是线性的。先看 [[s4]]，讲解见 [[mamba-explained|苏老师那篇]]。",
      with: "是线性的。先看 [[s4]]，讲解见 [[mamba-explained|苏老师那篇]]。↓ ", rule: "body/trailing-space"),
    Defect(
      "a heading ends in a space", .ragNotes, replace: "## 切块", with: "## 切块↓ ", rule: "body/trailing-space"),
    Defect(
      "an item of a nested list ends in a tab", .mamba, replace: "见论文的 Algorithm 2；",
      with: "见论文的 Algorithm 2；↓\t", rule: "body/trailing-space"),
    Defect(
      "the last line ends in a space", .s4, replace: "像蛇叫。\n", with: "像蛇叫。↓ \n", rule: "body/trailing-space"),
    Defect(
      "a line with an emoji ends in two spaces at the end of its paragraph", .s4,
      replace: "由来要先补。🐍 名字的由来：SSSS，像蛇叫。", with: "🐍↓  \n\n名字的由来：SSSS，像蛇叫。", rule: "body/trailing-space"),
    Defect(
      "a line ends in a space, in a file with CRLF", .t5, replace: "当综述看就好。", with: "当综述看就好。↓ ",
      rule: "body/trailing-space"),
    Defect(
      "a blank line has spaces", .dpr, replace: "还可以。\n\n---", with: "还可以。\n↓  \n---",
      rule: "body/trailing-space"),
    Defect(
      "an item with a box ends in a space", .transformerXl, replace: "和 $v$ 为什么分开", with: "和 $v$ 为什么分开↓ ",
      rule: "body/trailing-space"),
    Defect("the last line has no end", .s4, replace: "像蛇叫。\n", with: "像蛇叫。↓", rule: "body/final-newline"),
    Defect(
      "three blank lines stand at the end", .qwen2, replace: "4.4 GB。\n", with: "4.4 GB。\n↓\n\n\n",
      rule: "body/final-newline"),
    Defect(
      "a file without body has no last line end", .longformer, replace: #"order: "3.1"\#n---\#n"#,
      with: #"order: "3.1"\#n---↓"#, rule: "body/final-newline"),
    Defect(
      "the last line has no end, in a file with CRLF", .t5, replace: "^t5d9e0\n", with: "^t5d9e0↓",
      rule: "body/final-newline"),
    Defect(
      "a page begins a list and never ends it",
      adding: ["README.md": "# 清单\n\n↓<!-- notes:begin status:unread by=section -->\n\n## 说明\n"],
      rule: "body/broken-index"),
    Defect(
      "the end of a list was pasted twice",
      adding: [
        "docs/清单.md": "<!-- notes:begin -->\n<!-- notes:end -->\n\n↓<!-- notes:end -->\n"
      ], rule: "body/broken-index"),
    Defect(
      "a status is misspelt in a page's query",
      adding: ["README.md": "<!-- notes:begin ↓type:paper status:raed -->\n<!-- notes:end -->\n"],
      rule: "body/broken-index"),
    Defect(
      "a list is wanted by something that it cannot be split by, in a page with CRLF",
      adding: ["README.md": "<!-- notes:begin as=table by=↓author -->\r\n<!-- notes:end -->\r\n"],
      rule: "body/broken-index"),
  ]
}
