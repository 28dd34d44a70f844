extension Defect {
  /// Front matter that says what was meant, but not in the form in which it is kept.
  static let layout: [Defect] = [
    Defect(
      "Notepad put a byte order mark in front", .transformer, replace: "---\ntitle: Attention",
      with: "↓\u{FEFF}---\ntitle: Attention", rule: "front-matter/line-breaks"),
    Defect(
      "a tab indents an address", .faiss, replace: "  project: https", with: "↓\tproject: https",
      rule: "front-matter/line-breaks"),
    Defect(
      "one line came from Windows", .ragNotes, replace: "重叠 64。\n", with: "重叠 64。↓\r\n",
      rule: "front-matter/line-breaks"),
    Defect(
      "a line separator came from the web, after Chinese", .s4, replace: "由来要先补。🐍",
      with: "由来要先补。🐍↓\u{2028}", rule: "front-matter/line-breaks"),
    Defect(
      "a title was pasted with a line separator", .mambaExplained, replace: "：从 RNN 说起",
      with: "：↓\u{2028}从 RNN 说起", rule: "front-matter/line-breaks"),
    Defect(
      "a field ends in CRLF alone", .deepLearning, replace: "year: 2016\n", with: "year: 2016↓\r\n",
      rule: "front-matter/line-breaks"),
    Defect(
      "an address has one name twice", .mamba, replace: "  code: https://github.com/state-spaces/mamba\n",
      with: "  code: https://github.com/state-spaces/mamba\n  ↓code: https://github.com/alxndrTL/mamba.py\n",
      rule: "front-matter/duplicate-key"),
    Defect(
      "a tag list was added below the other", .s4, replace: #"order: "39"\#n"#,
      with: #"↓tags:\#n  - rnn\#norder: "39"\#n"#, rule: "front-matter/duplicate-key"),
    Defect(
      "a key stands twice in flow style, after text", .longbench, replace: "year: 2024, arxiv",
      with: "year: 2024, ↓year: 2023, arxiv", rule: "front-matter/duplicate-key"),
    Defect(
      "a key of the reader stands twice, at the end", .mamba2, replace: "shelf: [上, 3]\n",
      with: "shelf: [上, 3]\n↓mood: 😴\n", rule: "front-matter/duplicate-key"),
    Defect(
      "a key stands twice in a file with CRLF", .t5, replace: "year: 2020\n",
      with: "year: 2020\n↓year: 2019\n", rule: "front-matter/duplicate-key"),
    Defect(
      "the title stands below the type", .faiss, replace: "title: Faiss\ntype: toolkit\n",
      with: "type: toolkit\n↓title: Faiss\n", rule: "front-matter/key-order"),
    Defect(
      "a field was added after the tags", .mambaExplained, replace: "  - 科普\n",
      with: "  - 科普\n↓priority: low\n", rule: "front-matter/key-order"),
    Defect(
      "a field of the reader stands among the others", .ragNotes, replace: "year: 2024",
      with: "↓mood: 困\nyear: 2024", rule: "front-matter/key-order"),
    Defect(
      "a field was added on the last line, in a file with CRLF", .t5, replace: #"order: "7"\#n"#,
      with: #"order: "7"\#n↓rating: 4\#n"#, rule: "front-matter/key-order"),
    Defect(
      "a field is out of order in flow style", .longbench, replace: "status: unread, type: dataset,",
      with: "type: dataset, ↓status: unread,", rule: "front-matter/key-order"),
    Defect(
      "tags are in brackets", .transformer, replace: "tags:\n  - architecture\n  - attention",
      with: "tags: ↓[architecture, attention]", rule: "front-matter/flow-list"),
    Defect(
      "authors are in brackets after Chinese", .ragNotes, replace: "authors:\n  - 李雷\n  - 韩梅梅",
      with: "authors: ↓[李雷, 韩梅梅]", rule: "front-matter/flow-list"),
    Defect(
      "addresses are in braces", .mambaExplained,
      replace: "urls:\n  post: https://zhuanlan.zhihu.com/p/680833040",
      with: "urls: ↓{post: https://zhuanlan.zhihu.com/p/680833040}", rule: "front-matter/flow-list"),
    Defect(
      "a relation is in brackets, in a file with CRLF", .t5, replace: "  uses:\n    - transformer",
      with: "  uses: ↓[transformer]", rule: "front-matter/flow-list"),
  ]
}
