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
    var (rest, kept) = (new, 0)
    for range in comment.words.dropLast() {
      let text = comment.text(range) + "\n\n"
      guard rest.utf8.starts(with: text.utf8) else { break }
      rest = String(decoding: rest.utf8.dropFirst(text.utf8.count), as: UTF8.self)
      kept += 1
    }
    let gone = comment.words[(rest.isEmpty ? kept : kept + 1)...]
    let changed = rest.isEmpty ? [] : [Edit(comment.words[kept], rest)]
    return changed + gone.map { Edit(withGap($0), "") }
  }

  /// A stretch of words with the blanks that part it from the key below, or from the one above where it is the last.
  private func withGap(_ words: Range<Int>) -> Range<Int> {
    let keys = comment.keys.map(\.range)
    if let next = keys.first(where: { $0.lowerBound >= words.upperBound }) {
      return words.lowerBound..<next.lowerBound
    }
    let previous = keys.last { $0.upperBound <= words.lowerBound }
    return (previous?.upperBound ?? words.lowerBound)..<words.upperBound
  }
}
