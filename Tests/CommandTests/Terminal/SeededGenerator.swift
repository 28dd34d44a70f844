/// Random numbers that a seed repeats (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// The numbers of a seed.
  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of pieces that are hard to show, or mean something in Markdown.
  mutating func text(of count: Int) -> String {
    let pieces = [
      "a", "word", " ", " ", "\n", "\n\n", "未读", "。", "「", "」", "👩‍👩‍👧‍👦", "🇨🇳", "e\u{301}", "\t", "\u{1B}[31m",
      "\u{202E}", "\u{0}",
      "# ", "> ", "- ", "1. ", "    ", "`", "```\n", "|", "|-|-|\n", "*", "**", "_", "~~", "[", "](", ")",
      "[[", "]]", "[^1]",
      "[^1]: ", "<b>", "<!--", "-->", "&amp;", "\\", "![", "https://example.org/a", "[ ] ",
      "> [!quote] p. 5\n", "^k3v9qd", "\r\n",
      "---\n", "\u{2028}", "$$", "❤️",
    ]
    return (0..<count).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
