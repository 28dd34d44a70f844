/// The words of a comment that begin with `#`.
public enum AnnotationTags {
  /// The tags of a text, each once and without the sign, in order.
  ///
  /// A tag begins after a blank or at the start of a line, goes on to the next blank or sign of punctuation but `-`,
  /// `_` and `/`, and is more than digits.
  public static func tags(in comment: String) -> [String] {
    var tags: [String] = []
    var previous: Unicode.Scalar = "\n"
    var rest = comment.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      defer { previous = scalar }
      guard scalar == "#", isGap(previous) else { continue }
      let tag = String(rest.prefix(while: isPart))
      if tag.unicodeScalars.contains(where: isLetter), !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }

  /// A tag that somebody typed, with `#` in front or without. Throws a usage error where a comment cannot hold it.
  public static func checked(_ text: String) throws(NotesError) -> String {
    let tag = text.hasPrefix("#") ? String(text.dropFirst()) : text
    if tags(in: "#\(tag)") == [tag] { return tag }
    throw NotesError(
      .usage, Message("`\(text)` is no tag", zh: "`\(text)` 不是标签"),
      hints: [
        Message(
          "a tag is letters of any script, digits, `-`, `_` and `/`, and more than digits",
          zh: "标签由文字、数字、`-`、`_`、`/` 组成，不能只有数字")
      ])
  }

  /// A comment with tags at its end: those that it does not have yet.
  public static func adding(_ tags: [String], to comment: String) -> String {
    var new: [String] = []
    let known = self.tags(in: comment)
    for tag in tags where !known.contains(tag) && !new.contains(tag) { new.append(tag) }
    if new.isEmpty { return comment }
    let tags = new.map { "#\($0)" }.joined(separator: " ")
    if comment.isEmpty { return tags }
    return comment + (endsInSentence(comment) ? " " : "\n\n") + tags
  }

  /// Whether the last paragraph of a comment is one of text, and no table, list, quotation or code.
  private static func endsInSentence(_ comment: String) -> Bool {
    let lines = comment.split(separator: "\n", omittingEmptySubsequences: false)
    let paragraph = lines.reversed().prefix { !$0.allSatisfy(\.isWhitespace) }
    return paragraph.allSatisfy { line in
      guard let first = line.utf8.first else { return true }
      return !"|-*+>`~$<= \t0123456789".utf8.contains(first)
    }
  }

  /// Whether a tag may begin behind a scalar.
  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "，。；：、（(".unicodeScalars.contains(scalar)
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if "-_/".unicodeScalars.contains(scalar) { return true }
    return isLetter(scalar) || scalar.properties.numericType != nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }
}
