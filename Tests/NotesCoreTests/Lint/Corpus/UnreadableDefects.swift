extension Defect {
  /// Front matter that is missing, not closed, or no YAML; and bytes that are no text.
  static let unreadable: [Defect] = [
    Defect(
      "a crash left a NUL byte after Chinese", .qwen2, replace: "几乎没有内容。\n", with: "几乎没有内容。↓\0\n",
      rule: "file/nul-byte"),
    Defect(
      "a crash left a NUL byte among the fields, in a file with CRLF", .t5, replace: "venue: JMLR 2020",
      with: "venue: JMLR ↓\0 2020", rule: "file/nul-byte"),
    Defect(
      "a blank line stands before the front matter", .transformer, replace: "---\ntitle: Attention",
      with: "↓\n---\ntitle: Attention", rule: "front-matter/missing"),
    Defect(
      "the first fence lost a dash", .mamba, replace: #"---\#ntitle: "Mamba"#,
      with: #"↓--\#ntitle: "Mamba"#, rule: "front-matter/missing"),
    Defect(
      "an editor made a dash of the fence, in a file with CRLF", .t5, replace: "---\ntitle: Exploring",
      with: "↓—-\ntitle: Exploring", rule: "front-matter/missing"),
    Defect(
      "a list of things to read was put among the notes",
      adding: ["notes/inbox/todo.md": "↓# 想读的\n\n- RWKV\n- RetNet\n"], rule: "front-matter/missing"),
    Defect(
      "an empty file was left behind", adding: ["notes/inbox/untitled.md": "↓"],
      rule: "front-matter/missing"),
    Defect(
      "the closing fence has four dashes", .universalTransformers, replace: #"order: "11"\#n---\#n"#,
      with: #"order: "11"\#n----\#n"#, at: "↓---\n# 和小王", rule: "front-matter/unclosed"),
    Defect(
      "the closing fence is indented, in a file with CRLF", .t5, replace: #"order: "7"\#n---\#n"#,
      with: #"order: "7"\#n ---\#n"#, at: "↓---\ntitle", rule: "front-matter/unclosed"),
    Defect(
      "the closing fence is followed by text", .ragNotes, replace: "    - faiss\n---\n",
      with: "    - faiss\n--- #\n", at: "↓---\ntitle", rule: "front-matter/unclosed"),
    Defect(
      "there is no body, and no closing fence", .longformer, replace: #"order: "3.1"\#n---\#n"#,
      with: #"order: "3.1"\#n"#, at: "↓---\ntitle", rule: "front-matter/unclosed"),
    Defect(
      "the fields were cut out", .faiss,
      replace:
        "title: Faiss\ntype: toolkit\norganizations:\n  - Meta\nyear: 2017\nurls:\n  code: https://github.com/facebookresearch/faiss\n  project: https://faiss.ai\nadded: 2024-02-27\ntags:\n  - 检索\n  - 工具\n---",
      with: "---", at: "↓---\n---", rule: "front-matter/empty"),
    Defect(
      "only a comment was written",
      adding: ["notes/inbox/rwkv.md": "↓---\n# TODO 回头补\n---\n\nRWKV 是线性的。\n"], rule: "front-matter/empty"),
    Defect(
      "a note comes from a site made with Hugo",
      adding: ["notes/inbox/hugo.md": #"↓+++\#ntitle = "RetNet"\#ndate = 2024-01-01\#n+++\#n\#n保留网络。\#n"#],
      rule: "front-matter/toml"),
    Defect(
      "a note in Chinese comes from such a site",
      adding: ["notes/posts/博客.md": #"↓+++\#ntitle = "注意力的代价"\#ntags = ["架构"]\#n+++\#n"#],
      rule: "front-matter/toml"),
    Defect(
      "a title with a colon lost its quotes", .mamba,
      replace: #""Mamba: Linear-Time Sequence Modeling with Selective State Spaces""#,
      with: "Mamba↓: Linear-Time Sequence Modeling with Selective State Spaces", rule: "front-matter/syntax"),
    Defect(
      "a Chinese remark has a colon", .universalTransformers, replace: "left: ACT 机制",
      with: "left: ACT 机制↓: 第 2.2 节", rule: "front-matter/syntax"),
    Defect(
      "what is left begins with a bracket", .deepLearning, replace: "left: 第 III 部分", with: "left: ↓[三] 部分",
      rule: "front-matter/syntax"),
    Defect(
      "a quote is not closed, on the last field but one", .mamba2, replace: "mood: 🙂", with: #"mood: ↓"🙂"#,
      rule: "front-matter/syntax"),
    Defect(
      "an author begins with an at sign", .dpr, replace: "  - Barlas Oğuz", with: "  - ↓@barlas",
      rule: "front-matter/syntax"),
    Defect(
      "a name is in backticks", .faiss, replace: "title: Faiss", with: "title: ↓`faiss`",
      rule: "front-matter/syntax"),
    Defect(
      "a colon is full-width", .transformer, replace: "year: 2017", with: "↓year：2017",
      rule: "front-matter/syntax"),
    Defect(
      "there is no space after a colon, in a file with CRLF", .t5, replace: "venue: JMLR 2020",
      with: "↓venue:JMLR 2020", rule: "front-matter/syntax"),
    Defect(
      "quotes stand within quotes", .longformer, replace: #""Longformer: The Long-Document Transformer""#,
      with: #"↓"Longformer: The "Long-Document" Transformer""#, rule: "front-matter/syntax"),
    Defect(
      "one key is indented by accident", .qwen2, replace: "year: 2024", with: "  ↓year: 2024",
      rule: "front-matter/syntax"),
    Defect(
      "a remark is emphasised as in Markdown", .universalTransformers, replace: "left: ACT 机制",
      with: "left: ↓*ACT* 机制", rule: "front-matter/syntax"),
    Defect(
      "a Chinese alias begins with an exclamation mark", .qwen2, replace: "  - 千问", with: "  - ↓!千问",
      rule: "front-matter/syntax"),
    Defect(
      "there is no space after the dash of a list", .mamba, replace: "  - Tri Dao", with: "  ↓-Tri Dao",
      rule: "front-matter/syntax"),
    Defect(
      "a space that does not break stands after a dash", .mamba, replace: "  - Tri Dao",
      with: "  ↓-\u{A0}Tri Dao", rule: "front-matter/syntax"),
    Defect(
      "an ideographic space indents a list", .qwen2, replace: "  - 千问\n", with: "↓\u{3000}- 千问\n",
      rule: "front-matter/syntax"),
    Defect(
      "a space that does not break stands after a colon", .mamba, replace: "type: paper",
      with: "↓type:\u{A0}paper", rule: "front-matter/syntax"),
    Defect(
      "typographic quotes hold a title", .mamba,
      replace: #""Mamba: Linear-Time Sequence Modeling with Selective State Spaces""#,
      with: "“Mamba↓: Linear-Time Sequence Modeling with Selective State Spaces”",
      rule: "front-matter/syntax"),
    Defect(
      "an address is a link of Markdown", .mambaExplained,
      replace: "  post: https://zhuanlan.zhihu.com/p/680833040",
      with: "  post: ↓[专栏](https://zhuanlan.zhihu.com/p/680833040)", rule: "front-matter/syntax"),
    Defect(
      "the title of a template was not filled in", .ragNotes, replace: "title: RAG 踩坑记录",
      with: "title: {↓{title}}", rule: "front-matter/placeholder"),
    Defect(
      "the day of a template was not filled in", .s4, replace: "added: 2024-01-16",
      with: "added: {↓{date:YYYY-MM-DD}}", rule: "front-matter/placeholder"),
    Defect(
      "an author was not filled in", .qwen2, replace: "  - 阿里云", with: "  - {↓{org}}",
      rule: "front-matter/placeholder"),
    Defect(
      "a name of an address was not filled in", .qwen2, replace: "  product: https",
      with: "  ↓{product}: https", rule: "front-matter/placeholder"),
    Defect(
      "no colon has a space after it",
      adding: ["notes/inbox/rwkv.md": "---\n↓title:RWKV\ntype:paper\n---\n"],
      rule: "front-matter/not-a-mapping"),
    Defect(
      "the fields are a list",
      adding: ["notes/inbox/清单.md": "---\n# 待办\n↓- RWKV\n- RetNet\n---\n\n以后再说。\n"],
      rule: "front-matter/not-a-mapping"),
    Defect(
      "what is between the fences is prose", .longbench,
      replace:
        #"{ title: "LongBench", status: unread, type: dataset, year: 2024, arxiv: "2308.14508", added: 2024-05-06 }"#,
      with: "↓LongBench 评测", rule: "front-matter/not-a-mapping"),
    Defect(
      "a key is in brackets", .mamba2, replace: "mood: 🙂", with: "↓[心情]: 🙂",
      rule: "front-matter/key-not-text"),
    Defect(
      "a name of an address is in brackets", .qwen2, replace: "  product: https",
      with: "  ↓[product]: https", rule: "front-matter/key-not-text"),
    Defect(
      "a remark begins with an asterisk", .universalTransformers, replace: "left: ACT 机制",
      with: "left: ↓*ACT", rule: "front-matter/alias-or-tag"),
    Defect(
      "an alias begins with an exclamation mark", .qwen2, replace: "  - 千问", with: "  - ↓!qianwen 千问",
      rule: "front-matter/alias-or-tag"),
    Defect(
      "a venue begins with an ampersand", .transformer, replace: "venue: NeurIPS 2017",
      with: "venue: ↓&NeurIPS 2017", rule: "front-matter/alias-or-tag"),
    Defect(
      "a year is forced to be text, in flow style", .longbench, replace: "year: 2024",
      with: "year: ↓!!str 2024", rule: "front-matter/alias-or-tag"),
    Defect(
      "an ellipsis stands for what is missing", .ragNotes, replace: "  - 韩梅梅\nyear",
      with: "  - 韩梅梅\n...\n↓year", rule: "front-matter/several-documents"),
    Defect(
      "a line of dots ends the fields", .qwen2, replace: "rating: 3\n", with: "rating: 3\n...\n↓",
      rule: "front-matter/several-documents"),
    Defect(
      "a row of brackets was pasted", .mamba2, replace: "shelf: [上, 3]",
      with:
        "shelf: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[↓[[[[[[[上]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
      rule: "front-matter/too-deep"),
    Defect(
      "a row of brackets stands among tags", .qwen2, replace: "  - 大模型",
      with:
        "  - [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[↓[[[[[[[[[大模型]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
      rule: "front-matter/too-deep"),
  ]
}
