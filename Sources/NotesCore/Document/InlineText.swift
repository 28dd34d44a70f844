/// The text of a line of Markdown, as it reads without its markup.
enum InlineText {
  /// The text with links replaced by their texts, and emphasis and code marks taken off.
  static func plain(_ markdown: String) -> String {
    var result = ""
    var rest = Substring(markdown)
    while let character = rest.first {
      if let (text, length) = link(at: rest) {
        result += plain(text)
        rest = rest.dropFirst(length)
      } else if "*`".contains(character) {
        rest.removeFirst()
      } else if character == "\\", let next = rest.dropFirst().first, next.isASCII,
        next.isPunctuation || next.isSymbol
      {
        result.append(next)
        rest = rest.dropFirst(2)
      } else {
        result.append(character)
        rest.removeFirst()
      }
    }
    return result
  }

  /// The text and the length, in characters, of a link that begins here.
  private static func link(at text: Substring) -> (text: String, length: Int)? {
    let isEmbed = text.hasPrefix("!")
    let body = isEmbed ? text.dropFirst() : text
    guard body.first == "[" else { return nil }
    let mark = isEmbed ? 1 : 0
    if body.hasPrefix("[["), let close = body.firstRange(ofPair: "]]") {
      let inner = body[body.index(body.startIndex, offsetBy: 2)..<close]
      let parts = inner.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      return (parts.last.map(String.init) ?? "", mark + inner.count + 4)
    }
    guard let close = body.firstRange(ofPair: "]("),
      let end = body[close...].firstIndex(of: ")")
    else { return nil }
    let inner = body[body.index(after: body.startIndex)..<close]
    guard !inner.contains("[") else { return nil }
    return (String(inner), mark + body.distance(from: body.startIndex, to: end) + 1)
  }
}

extension Substring {
  /// Where two characters stand next to each other; the index of the first.
  fileprivate func firstRange(ofPair pair: String) -> Index? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(pair) { return index }
      index = self.index(after: index)
    }
    return nil
  }
}
