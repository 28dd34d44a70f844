/// Texts as single words of a POSIX shell.
public enum ShellWord {
  /// The text in single quotes, whatever it holds.
  public static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// The text as it is where no shell sees more in it, else in single quotes.
  public static func plain(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy { byte in
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
          || "./-_".utf8.contains(byte)
      }
    return isPlain && !text.hasPrefix("-") ? text : quoted(text)
  }

  /// The text of the word in single quotes that a command begins with; nil where it begins with none.
  static func read(_ command: Substring) -> String? {
    guard command.unicodeScalars.first == "'" else { return nil }
    var word = String.UnicodeScalarView()
    var rest = command.unicodeScalars.dropFirst()
    while let scalar = rest.popFirst() {
      if scalar != "'" {
        word.append(scalar)
      } else if rest.starts(with: "\\''".unicodeScalars) {
        word.append("'")
        rest = rest.dropFirst(3)
      } else {
        return String(word)
      }
    }
    return nil
  }
}
