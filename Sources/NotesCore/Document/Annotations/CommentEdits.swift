/// The edits that change a comment and leave it where it was, above or below the keys of other programs.
struct CommentEdits {
  private let comment: AnnotationComment
  private let new: String
  /// The end of all that stands there.
  private let end: Int

  /// The edits for a comment with keys in it, and what it is to say.
  init(from comment: AnnotationComment, to new: String, behind end: Int) {
    (self.comment, self.new, self.end) = (comment, new, end)
  }

  /// The edits, in the order of the file; none where it says that already.
  var edits: [Edit] {
    if comment.parts.comment == new { return [] }
    if comment.words.isEmpty { return [Edit(end..<end, "\n\n" + new)] }
    // Words that stay stay in their places; what follows them comes in behind the last.
    var (rest, kept) = (new.utf8[...], 0)
    for range in comment.words.dropLast() {
      let text = comment.text(range) + "\n\n"
      guard rest.starts(with: text.utf8) else { break }
      (rest, kept) = (rest.dropFirst(text.utf8.count), kept + 1)
    }
    if rest.isEmpty { return removals(of: comment.words[kept...]) }
    let changed = Edit(comment.words[kept], String(decoding: rest, as: UTF8.self))
    return [changed] + removals(of: comment.words[(kept + 1)...])
  }

  /// Takes stretches of words away, each with the blanks that part it from the key below, or from the one above where it
  /// is the last.
  private func removals(of words: ArraySlice<Range<Int>>) -> [Edit] {
    var keys = comment.keys[...]
    return words.map { words in
      keys = keys.drop { $0.range.lowerBound < words.upperBound }
      if let next = keys.first { return Edit(words.lowerBound..<next.range.lowerBound, "") }
      return Edit((comment.keys.last?.range.upperBound ?? words.lowerBound)..<words.upperBound, "")
    }
  }
}
