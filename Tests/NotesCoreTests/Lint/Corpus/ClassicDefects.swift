extension Defect {
  /// Seven defects that no other linter finds in the front matter and the links of Markdown.
  static let classic: [Defect] = [
    Defect(
      "the closing fence was deleted", .s4, replace: #"order: "39"\#n---\#n"#, with: #"order: "39"\#n"#,
      at: "↓---\ntitle", rule: "front-matter/unclosed"),
    Defect(
      "a merge kept both states", .transformer, replace: "status: read\nprogress",
      with: "status: read\n↓status: reading\nprogress", rule: "front-matter/duplicate-key"),
    Defect(
      "an arXiv number that ends in zero lost its quotes", .longformer, replace: #""2004.05150"\#nurls"#,
      with: "↓2004.05150\nurls", rule: "front-matter/lossy-identifier"),
    Defect(
      "a day has a thirteenth month", .qwen2, replace: "added: 2024-07-16",
      with: "added: ↓2024-13-45", rule: "date/impossible"),
    Defect("done is misspelt", .s4, replace: "status: unread", with: "status: ↓dnoe", rule: "status/unknown"),
    Defect(
      "the note of a link was renamed", .mambaExplained, also: [.mamba: "[[↓mamba-explained|"],
      movedTo: "notes/posts/mamba-in-pictures.md", rule: "link/missing-note"),
    Defect(
      "a relation leads nowhere", .longformer, replace: "    - long-context", with: "    - ↓long-contexts",
      rule: "link/unknown-relation-target"),
  ]
}
