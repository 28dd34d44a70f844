extension Defect {
  /// Chinese text that is set carelessly; these rules are off by default.
  static let chinese: [Defect] = [
    Defect("a word stands too close", .s4, replace: "HiPPO 矩阵", with: "HiPP↓O矩阵", rule: "cjk/latin-spacing"),
    Defect(
      "a number stands too close, in a nested list", .ragNotes, replace: "512 个 token", with: "512 ↓个token",
      rule: "cjk/latin-spacing"),
    Defect(
      "a comma is of the other keyboard", .qwen2, replace: "写得含糊，", with: "写得含糊↓,",
      rule: "cjk/half-width-punctuation"),
    Defect(
      "brackets are of the other keyboard", .mambaExplained, replace: "（扫描的那张）", with: "↓(扫描的那张)",
      rule: "cjk/half-width-punctuation"),
    Defect(
      "a number is full-width, after an emoji", .s4, replace: "🐍 名字的由来：SSSS", with: "🐍 名字的由来：↓ＳＳＳＳ",
      rule: "cjk/full-width-alphanumerics"),
    Defect(
      "a number is full-width in a file with CRLF", .t5, replace: "实验多得吓人", with: "↓１４ 张表多得吓人",
      rule: "cjk/full-width-alphanumerics"),
  ]
}
