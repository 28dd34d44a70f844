/// Texts that are hard on YAML, in any script.
enum RandomText {
  private static let pieces = [
    "a", "Foo", "no", "1", "0", "7", ".", ":", ": ", " #", "#", "-", "- ", "?", "\"", "'", "\\", "\\n", "@",
    "`", "{", "}",
    "{{", "[", "]", ",", "&", "*", "!", "|", ">", "%", "~", "=", " ", "  ", "\t", "\n", "\r\n", "\u{85}",
    "\u{2028}",
    "\u{FEFF}", "\0", "\u{1B}", "中", "文", "、", "。", "é", "e\u{301}", "👩‍👩‍👧", "🇨🇳", "\u{200B}", "$\\alpha$",
    "12:30", "2024-01-01",
    "---", "...", "\u{FFFE}", "\u{10FFFF}", "\u{7F}", "\u{A0}", "NaN", "0x1F", "1e3", "1_000",
  ]

  static func text(using generator: inout some RandomNumberGenerator) -> String {
    let count = Int.random(in: 0...6, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  static func bytes(using generator: inout some RandomNumberGenerator) -> [UInt8] {
    var bytes: [UInt8] = Bool.random(using: &generator) ? Array("---\n".utf8) : []
    for _ in 0..<Int.random(in: 0...30, using: &generator) {
      if Int.random(in: 0..<8, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      } else {
        let piece = Int.random(in: 0..<5, using: &generator) == 0 ? "\nkey: " : text(using: &generator)
        bytes += Array(piece.utf8)
      }
    }
    return Bool.random(using: &generator) ? bytes + Array("\n---\nbody\n".utf8) : bytes
  }
}
