extension Defect {
  /// Relations that lead nowhere, or back.
  static let relation: [Defect] = [
    Defect(
      "the note of a relation was removed from the middle", .mamba, replace: "    - transformer-xl\n",
      with: "    - ↓xl-net\n", rule: "link/unknown-relation-target"),
    Defect(
      "a relation has a title for an id", .ragNotes, replace: "    - faiss", with: "    - ↓Faiss 库",
      rule: "link/unknown-relation-target"),
    Defect(
      "a relation leads nowhere, in a file with CRLF", .t5, replace: "    - transformer\n",
      with: "    - ↓tranformer\n", rule: "link/unknown-relation-target"),
    Defect(
      "a relation goes by an alias that two notes have", .mambaExplained, replace: "    - mamba\n",
      with: "    - ↓状态空间模型\n", rule: "link/unknown-relation-target"),
    Defect(
      "two ids stand in one item", .mamba, replace: "    - transformer\n", with: "    - ↓transformer, s4\n",
      rule: "link/unknown-relation-target"),
    Defect(
      "a relation is a wiki link", .mamba2, replace: "derived-from:\n    - mamba",
      with: #"derived-from:\#n    - ↓"[[mamba]]""#, rule: "link/unknown-relation-target"),
    Defect(
      "two notes supersede each other", .mamba, replace: "  compares:\n",
      with: "  supersedes:\n    - ↓mamba-2\n  compares:\n", also: [.mamba2: "supersedes:\n    - ↓mamba"],
      rule: "link/relation-cycle"),
    Defect(
      "a topic is part of its part", .longContext, replace: "  - long-context\n---",
      with: "  - long-context\nrelations:\n  part-of:\n    - ↓s4\n---", also: [.s4: "    - ↓long-context"],
      rule: "link/relation-cycle"),
  ]
}
