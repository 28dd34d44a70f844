/// A command of TeX in a double-quoted scalar of YAML, which reads its beginning as an escape.
struct TeXCommand {
  /// The backslash and the letters after it.
  let range: Range<Int>
  /// The character that YAML reads in place of the backslash and the first letter, by its number.
  let character: String

  /// The first within the quotes; nil where all escapes are meant as such.
  static func first(in bytes: [UInt8], _ inner: Range<Int>) -> TeXCommand? {
    var index = inner.lowerBound
    while index + 1 < inner.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let word = bytes[index + 1..<inner.upperBound].prefix { (0x61...0x7A).contains($0 | 0x20) }
      if let character = character(bytes[index + 1], word) {
        return TeXCommand(range: index..<max(word.endIndex, index + 2), character: character)
      }
      index += 2
    }
    return nil
  }

  /// The text between the quotes with its backslashes kept; nil where some of them are escapes beyond doubt.
  static func textAsTyped(in bytes: [UInt8], _ inner: Range<Int>) -> String? {
    var text: [UInt8] = []
    var index = inner.lowerBound
    while index < inner.upperBound {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return nil }
      if byte == UInt8(ascii: "\\"), index < inner.upperBound {
        if "xuU".utf8.contains(bytes[index]) { return nil }
        let isSign = bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "\\")
        if !isSign { text.append(byte) }
        text.append(bytes[index])
        index += 1
      } else {
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What an escape stands for, if TeX must have been meant: by its character, which nobody wants, or by its word.
  private static func character(_ letter: UInt8, _ word: ArraySlice<UInt8>) -> String? {
    switch letter {
    case UInt8(ascii: "a"): return "U+0007"
    case UInt8(ascii: "b"): return "U+0008"
    case UInt8(ascii: "v"): return "U+000B"
    case UInt8(ascii: "f"): return "U+000C"
    case UInt8(ascii: "e"): return "U+001B"
    case UInt8(ascii: "0"): return "U+0000"
    case UInt8(ascii: "_"): return "U+00A0"
    case UInt8(ascii: "N") where word.count > 1: return "U+0085"
    case UInt8(ascii: "L") where word.count > 1: return "U+2028"
    case UInt8(ascii: "P") where word.count > 1: return "U+2029"
    case UInt8(ascii: "t") where isWord(word): return "U+0009"
    case UInt8(ascii: "n") where isWord(word): return "U+000A"
    case UInt8(ascii: "r") where isWord(word): return "U+000D"
    default: return nil
    }
  }

  private static func isWord(_ word: ArraySlice<UInt8>) -> Bool {
    word.count < 16 && words.contains(String(decoding: word, as: UTF8.self))
  }

  /// The commands that begin as the escapes of a tab and of line breaks do, which may be meant.
  private static let words: Set<String> = [
    "tan", "tanh", "tau", "tbinom", "text", "textbf", "textit", "textrm", "textsc", "texttt", "tfrac",
    "theta",
    "tilde", "times", "tiny", "to", "top", "triangle", "nabla", "natural", "ne", "nearrow", "neg", "neq",
    "newline",
    "ni", "nmid", "noindent", "nonumber", "not", "notin", "nsubseteq", "nu", "nwarrow", "rangle", "rceil",
    "rfloor",
    "rho", "right", "rightarrow", "rm", "rvert",
  ]
}
