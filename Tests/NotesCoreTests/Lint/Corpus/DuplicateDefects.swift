extension Defect {
  /// Notes, works, titles and tags that stand twice.
  static let duplicate: [Defect] = [
    Defect(
      "a file was copied into another folder", .qwen2, at: "↓---\ntitle",
      adding: ["notes/inbox/qwen2.md": "↓---\ntitle: 千问 2 试用\ntype: post\n---\n"], rule: "duplicate/id"),
    Defect(
      "two files differ in case alone", .deepLearning, at: "↓---\ntitle",
      adding: ["notes/inbox/Deep-Learning.md": "↓---\ntitle: 花书的勘误\ntype: post\n---\n\n记在这里。\n"],
      rule: "duplicate/id"),
    Defect(
      "a paper was added again", .longformer, at: #"arxiv: ↓"2004"#,
      adding: [
        "notes/inbox/sparse.md": #"---\#ntitle: 稀疏注意力\#ntype: paper\#narxiv: ↓"2004.05150v2"\#n---\#n"#
      ],
      rule: "duplicate/identifier"),
    Defect(
      "a paper was added again by its address", .mamba, at: #"arxiv: ↓"2312"#,
      adding: [
        "notes/inbox/ssm.md":
          "---\ntitle: 选择性状态空间\ntype: paper\nurls:\n  code: https://example.org/ssm\n  pdf: ↓https://arxiv.org/pdf/2312.00752\n---\n"
      ],
      rule: "duplicate/identifier"),
    Defect(
      "a number was copied with the note that it was made from", .s4, replace: #""2111.00396""#,
      with: #"↓"2405.21060""#, also: [.mamba2: #"arxiv: ↓"2405"#], rule: "duplicate/identifier"),
    Defect(
      "a DOI was copied from the note before", .transformerXl, replace: "10.18653/v1/P19-1285",
      with: "↓10.18653/v1/2020.emnlp-main.550", also: [.dpr: "doi: ↓10"], rule: "duplicate/identifier"),
    Defect(
      "a book was added again", .deepLearning, at: #"isbn: ↓"978"#,
      adding: ["notes/inbox/dl.md": "---\ntitle: 深度学习（英文影印）\ntype: survey\nisbn: ↓0-262-03561-8\n---\n"],
      rule: "duplicate/identifier"),
    Defect(
      "a title was typed in another case", .s4, at: "title: ↓Eff",
      adding: [
        "notes/inbox/ssm.md":
          "---\ntitle: ↓Efficiently modeling long sequences with structured state spaces.\ntype: paper\n---\n"
      ],
      rule: "duplicate/title"),
    Defect(
      "a Chinese title differs in spaces", .qwen2, at: "title: ↓通义",
      adding: ["notes/inbox/tongyi.md": "---\n# 重复了？\ntitle: ↓通义千问2技术报告\ntype: model\n---\n\n还没读。\n"],
      rule: "duplicate/title"),
    Defect(
      "a title has full-width punctuation", .longformer, at: #"title: ↓"Long"#,
      adding: [
        "notes/inbox/lf.md": "---\ntitle: ↓Longformer：The Long-Document Transformer\ntype: paper\n---\n"
      ],
      rule: "duplicate/title"),
    Defect(
      "a tag stands twice, at the end of a list", .transformer, replace: "  - attention\n",
      with: "  - attention\n  - ↓architecture\n", rule: "duplicate/tag"),
    Defect(
      "a tag stands twice after Chinese, in a file with CRLF", .t5, replace: "  - 综述\n",
      with: "  - 综述\n  - ↓综述\n", rule: "duplicate/tag"),
    Defect(
      "a tag in quotes stands twice", .ragNotes, replace: "  - 检索\n", with: #"  - 检索\#n  - ↓"rag"\#n"#,
      rule: "duplicate/tag"),
    Defect(
      "a tag has an underscore for the hyphen", .longformer, replace: "  - long-context\nrel",
      with: "  - ↓long_context\nrel", rule: "duplicate/tag-variants"),
    Defect(
      "a tag begins with a capital", .transformer, replace: "  - architecture\n",
      with: "  - ↓Architecture\n", rule: "duplicate/tag-variants"),
    Defect(
      "a tag is full-width, in a file with CRLF", .t5, replace: "  - pretraining\n",
      with: "  - pretraining\n  - ↓ｒｎｎ\n",
      adding: [
        "notes/inbox/rnn.md": "---\ntitle: RNN 小史\ntype: post\ntags:\n  - rnn\n---\n",
        "notes/inbox/lstm.md": "---\ntitle: LSTM 再看\ntype: post\ntags:\n  - rnn\n---\n",
      ],
      rule: "duplicate/tag-variants"),
  ]
}
