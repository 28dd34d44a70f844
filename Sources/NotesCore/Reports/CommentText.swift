/// Text from notes for a comment of a code host: it reads the same, and nobody is told of it.
///
/// Code hosts look for mentions and for the numbers of issues in what Markdown has been made into, where a backslash
/// is gone. A space of no width parts the sign from what follows; without it, each title with an `@` would send mail.
enum CommentText {
  /// A text for the middle of a line.
  static func escaped(_ text: String) -> String { withoutReferences(MarkdownText.escaped(text)) }

  /// A text for the start of a line, or of an item of a list.
  static func escapedAtStart(_ text: String) -> String {
    withoutReferences(MarkdownText.escapedAtStart(text))
  }

  /// A text for a line of HTML such as a `summary`, in which no Markdown is read.
  static func html(_ text: String) -> String {
    var result = ""
    for scalar in FieldText.folded(text).visible.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return withoutReferences(result)
  }

  /// The space of no width, as HTML names it, so that a reader of the source sees it.
  private static let parting = Array("&#8203;".utf8)

  /// Puts the space behind what begins a mention, the number of an issue, a merge request or a milestone, a label, or
  /// the name of an emoji.
  private static func withoutReferences(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + 16)
      for index in bytes.indices {
        result.append(bytes[index])
        if begins(at: index, in: bytes) { result += parting }
      }
      return String(decoding: result, as: UTF8.self)
    }
  }

  private static func begins(at index: Int, in bytes: BodyBytes) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
    switch bytes[index] {
    case UInt8(ascii: "@"): return true
    case UInt8(ascii: "#"):
      // That of a character's number, which this very function may not have written.
      let isEntity = index > 0 && bytes[index - 1] == UInt8(ascii: "&")
      return !isEntity && next.isDigit
    case UInt8(ascii: "!"), UInt8(ascii: "$"): return next.isDigit
    case UInt8(ascii: "&"): return next.isDigit
    case UInt8(ascii: "%"), UInt8(ascii: "~"): return next.isDigit || next.isLetter
    case UInt8(ascii: "-"):
      return next.isDigit && index >= 2 && bytes[index - 1] | 0x20 == UInt8(ascii: "h")
        && bytes[index - 2] | 0x20 == UInt8(ascii: "g")
    case UInt8(ascii: ":"): return isEmoji(at: index, in: bytes)
    default: return false
    }
  }

  /// The longest name of an emoji is shorter.
  private static let longestEmoji = 60

  /// Whether a colon begins what reads as the name of an emoji: `:tada:`.
  private static func isEmoji(at index: Int, in bytes: BodyBytes) -> Bool {
    let name = bytes[(index + 1)...].prefix(longestEmoji).prefix {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: "+")
        || $0 == UInt8(ascii: "\\")
    }
    return !name.isEmpty && name.endIndex < bytes.count && bytes[name.endIndex] == UInt8(ascii: ":")
  }
}
