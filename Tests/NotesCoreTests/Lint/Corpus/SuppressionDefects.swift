extension Defect {
  /// Comments that keep nothing back, or too much.
  static let suppression: [Defect] = [
    Defect(
      "the day was put right, the comment was not taken away", .transformer, replace: "started: 2019-03-02",
      with: "started: 2019-03-02 # notes: ignore ↓date/impossible", rule: "suppression/unused"),
    Defect(
      "the rule of a comment was misspelt", .mamba, replace: "没看懂 😵，",
      with: "没看懂 😵，<!-- notes: ignore ↓link/mising-note -->", rule: "suppression/unused"),
    Defect(
      "one of two rules keeps nothing back", .s4, replace: "added: 2024-01-16",
      with: "# notes: ignore date/impossible, ↓date/order\nadded: 2024-02-31", rule: "suppression/unused"),
    Defect(
      "a whole file has nothing of the kind", .faiss, replace: "# Faiss\n",
      with: "# Faiss\n\n<!-- notes: ignore-file ↓body/trailing-space -->\n", rule: "suppression/unused"),
    Defect(
      "a note with CRLF was converted", .mambaExplained, replace: "图画得好。",
      with: "<!-- notes: ignore-file ↓front-matter/line-breaks -->\n\n图画得好。", rule: "suppression/unused"),
    Defect(
      "a comment of the fields keeps nothing back", .dpr, replace: "added: 2024-03-01",
      with: "# notes: ignore ↓date/future\nadded: 2024-03-01", rule: "suppression/unused"),
    Defect(
      "a comment on a day names no rule", .transformer, replace: "started: 2019-03-02",
      with: "started: 2019-03-32 ↓# notes: ignore", rule: "suppression/blanket"),
    Defect(
      "a comment of a body names no rule, after an emoji", .mamba, replace: "没看懂 😵，等 [[mamba-2]]",
      with: "没看懂 😵，↓<!-- notes: ignore -->等 [[mamba-3]]", rule: "suppression/blanket"),
    Defect(
      "a whole file is kept back, in a file with CRLF", .t5,
      replace: "<!-- notes: ignore-file front-matter/line-breaks -->", with: "↓<!-- notes: ignore-file -->",
      rule: "suppression/blanket"),
  ]
}
