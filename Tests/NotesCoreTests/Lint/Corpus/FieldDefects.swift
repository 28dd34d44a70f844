extension Defect {
  /// Fields that are missing, have no value, or not one that they may have.
  static let field: [Defect] = [
    Defect(
      "the type is missing", .mamba, replace: "type: paper\n", with: "", at: "↓---\ntitle",
      rule: "front-matter/missing-required"),
    Defect(
      "the title is missing in the inbox, in flow style", .longbench, replace: #"title: "LongBench", "#,
      with: "", at: "↓---\n{", rule: "front-matter/missing-required"),
    Defect(
      "the title is missing after a comment", .universalTransformers,
      replace: "title: Universal Transformers\n", with: "", at: "↓---\n# 和",
      rule: "front-matter/missing-required"),
    Defect(
      "the type is missing in a file with CRLF", .t5, replace: "type: paper\n", with: "",
      at: "↓---\ntitle: Exploring",
      rule: "front-matter/missing-required"),
    Defect(
      "a venue is not known yet", .s4, replace: "venue: ICLR 2022", with: "venue:↓",
      rule: "front-matter/empty-value"),
    Defect(
      "a list ends in an empty item", .dpr, replace: "  - rag\n  - 检索\n", with: "  - rag\n  - 检索\n  -↓\n",
      rule: "front-matter/empty-value"),
    Defect(
      "an address is not known yet", .mambaExplained,
      replace: "  post: https://zhuanlan.zhihu.com/p/680833040", with: "  post:↓",
      rule: "front-matter/empty-value"),
    Defect(
      "a short name is an empty text", .universalTransformers, replace: "short: UT", with: #"short: ↓"""#,
      rule: "front-matter/empty-value"),
    Defect(
      "a value is a comment alone", .deepLearning, replace: "left: 第 III 部分", with: "left:↓ # 第 III 部分",
      rule: "front-matter/empty-value"),
    Defect(
      "a list has no items, in a file with CRLF", .t5, replace: "  - pretraining\n  - 综述\n", with: "",
      at: "tags:↓\n", rule: "front-matter/empty-value"),
    Defect(
      "a tag has its hash", .qwen2, replace: "  - 大模型", with: "  -↓ #大模型", rule: "front-matter/empty-value"),
    Defect(
      "a title was never typed", .mamba,
      replace: #"title: "Mamba: Linear-Time Sequence Modeling with Selective State Spaces""#,
      with: "title:↓", rule: "front-matter/empty-value"),
    Defect(
      "authors are one line", .mamba, replace: "authors:\n  - Albert Gu\n  - Tri Dao",
      with: "authors: ↓Albert Gu; Tri Dao", rule: "front-matter/schema"),
    Defect(
      "a rating is out of ten", .transformer, replace: "rating: 5", with: "rating: ↓9",
      rule: "front-matter/schema"),
    Defect(
      "a rating is stars", .qwen2, replace: "rating: 3", with: "rating: ↓★★★", rule: "front-matter/schema"),
    Defect(
      "a year has a mark of doubt", .deepLearning, replace: "year: 2016", with: "year: ↓2016?",
      rule: "front-matter/schema"),
    Defect(
      "a year is written in Chinese", .mambaExplained, replace: "year: 2024", with: "year: ↓2024 年",
      rule: "front-matter/schema"),
    Defect(
      "a priority is misspelt", .s4, replace: "priority: high", with: "priority: ↓hgih",
      rule: "front-matter/schema"),
    Defect(
      "a type is none of the words, in a file with CRLF", .t5, replace: "type: paper",
      with: "type: ↓article", rule: "front-matter/schema"),
    Defect(
      "a type is misspelt in flow style", .longbench, replace: "type: dataset", with: "type: ↓datset",
      rule: "front-matter/schema"),
    Defect(
      "a relation is none of the words", .ragNotes, replace: "  cites:\n", with: "  ↓mentions:\n",
      rule: "front-matter/schema"),
    Defect("a tag has a space", .qwen2, replace: "  - 大模型", with: "  - ↓大 模型", rule: "front-matter/schema"),
    Defect(
      "an address lacks its scheme", .faiss, replace: "  project: https://faiss.ai",
      with: "  project: ↓faiss.ai", rule: "front-matter/schema"),
    Defect(
      "an alias stands twice", .qwen2, replace: "  - 千问", with: "  - ↓通义千问", rule: "front-matter/schema"),
    Defect(
      "relations are a list", .mambaExplained, replace: "relations:\n  explains:\n    - mamba",
      with: "relations:\n  ↓- mamba", rule: "front-matter/schema"),
    Defect(
      "a place in the list is words", .s4, replace: #"order: "39""#, with: #"order: ↓"末尾""#,
      rule: "front-matter/schema"),
    Defect(
      "a relation has one id and no list", .universalTransformers,
      replace: "  improves:\n    - transformer\n", with: "  improves: ↓transformer\n",
      rule: "front-matter/schema"),
    Defect(
      "an alias has a colon and became a mapping", .qwen2, replace: "  - 千问\n", with: "  - ↓千问: 二\n",
      rule: "front-matter/schema"),
    Defect(
      "tags stand in one line", .s4, replace: "tags:\n  - long-context\n  - 状态空间",
      with: "tags: ↓long-context 状态空间", rule: "front-matter/schema"),
    Defect(
      "a year is in quotes", .mamba, replace: "year: 2023", with: #"year: ↓"2023""#,
      rule: "front-matter/schema"),
    Defect(
      "a year lost a digit", .mamba, replace: "year: 2023", with: "year: ↓203", rule: "front-matter/schema"),
    Defect(
      "an address has a space", .transformer, replace: "https://github.com/tensorflow/tensor2tensor",
      with: "↓https://github.com/ tensorflow/tensor2tensor", rule: "front-matter/schema"),
    Defect(
      "a relation has an underscore", .s4, replace: "  part-of:", with: "  ↓part_of:",
      rule: "front-matter/schema"),
    Defect(
      "a rating is a half", .transformer, replace: "rating: 5", with: "rating: ↓4.5",
      rule: "front-matter/schema"),
    Defect(
      "a relation is a wiki link without quotes", .mamba2, replace: "derived-from:\n    - mamba",
      with: "derived-from:\n    - ↓[[mamba]]", rule: "front-matter/schema"),
    Defect(
      "what is left takes two lines", .mamba, replace: "left: 附录 D、E 的证明", with: "left: ↓|\n  附录 D\n  附录 E",
      rule: "front-matter/schema"),
    Defect(
      "a type begins with a capital", .longContext, replace: "type: topic", with: "type: ↓Topic",
      rule: "front-matter/schema"),
    Defect(
      "two letters of a field are swapped", .transformer, replace: "year: 2017", with: "↓yaer: 2017",
      rule: "front-matter/unknown-key"),
    Defect(
      "a field is in the singular", .faiss, replace: "tags:\n", with: "↓tag:\n",
      rule: "front-matter/unknown-key"),
    Defect(
      "a field is in Chinese", .ragNotes, replace: "tags:\n", with: "↓标签:\n",
      rule: "front-matter/unknown-key"),
    Defect(
      "a field begins with a capital, in a file with CRLF", .t5, replace: "venue: JMLR 2020",
      with: "↓Venue: JMLR 2020", rule: "front-matter/unknown-key"),
    Defect(
      "a field is misspelt in flow style", .longbench, replace: "added: 2024", with: "↓addded: 2024",
      rule: "front-matter/unknown-key"),
    Defect(
      "a field is misspelt, on the last line", .longformer, replace: #"order: "3.1""#,
      with: #"↓oder: "3.1""#, rule: "front-matter/unknown-key"),
    Defect(
      "a key stands twice, once with a capital", .transformer, replace: "year: 2017",
      with: "year: 2017\n↓Year: 2017", rule: "front-matter/unknown-key"),
    Defect(
      "a key has a character that nobody sees", .s4, replace: "status: unread",
      with: "↓status\u{200B}: unread", rule: "front-matter/unknown-key"),
  ]
}
