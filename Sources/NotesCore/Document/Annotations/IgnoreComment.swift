/// Lines that keep lint from reporting what stands below them: `<!-- notes: ignore RULE -->`.
enum IgnoreComment {
  /// Whether a line is one such comment and nothing else; one for the whole file is none.
  static func isWhole(_ line: BodyLine, in bytes: BodyBytes) -> Bool {
    guard line.block == .comment else { return false }
    let content = bytes.trimmed(line.content)
    guard bytes.has("<!--", at: content.lowerBound, before: content.upperBound),
      bytes.offset(of: "-->", in: content) == content.upperBound - 3
    else { return false }
    let end = content.upperBound - 3
    let name = bytes.skipBlanks(from: content.lowerBound + 4, to: end)
    guard bytes.has("notes:", at: name, before: end) else { return false }
    let word = bytes.skipBlanks(from: name + 6, to: end)
    guard bytes.has("ignore", at: word, before: end) else { return false }
    return word + 6 == end || bytes[word + 6].isBlank || bytes[word + 6] == UInt8(ascii: ",")
  }
}
