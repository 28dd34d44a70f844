/// The words of a comment that begin with `#`.
enum AnnotationTags {
  /// The tags of a text, each once and without the sign, in order.
  ///
  /// A tag begins after a blank or at the start of a line, goes on to the next blank or sign of punctuation but `-`,
  /// `_` and `/`, and is more than digits.
  static func tags(in comment: String) -> [String] {
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
