/// An annotation as files hold it, in lines that end in line feeds.
///
/// The form is that of the design: a callout with its place and date, its words after `>`, the id on a line of its own,
/// the keys of other programs in comments, and the comment.
struct AnnotationText {
  /// The draft, tidied.
  let draft: AnnotationDraft

  /// The first line: `> [!quote] p. 5 · 2023-12-11`.
  var head: String {
    let kind = draft.kind == .quote ? "[!quote]" : "[!note]"
    let place = [draft.locator, draft.date.map { "· \($0)" }].compactMap { $0 }
    return (["> \(kind)"] + place).joined(separator: " ")
  }

  /// The words, each line after `> `.
  var words: String {
    InertText.written(draft.words).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
  }

  /// What stands below the id: the keys, and the comment; empty when there is neither.
  var comment: String {
    (draft.keys.map { "<!-- \($0.text) -->" } + [draft.comment].filter { !$0.isEmpty })
      .joined(separator: "\n\n")
  }

  /// All of it, without a line break at its end.
  func whole(id: String) -> String {
    let callout = draft.words.isEmpty ? head : "\(head)\n>\n\(words)"
    return ([callout, "^\(id)"] + [comment].filter { !$0.isEmpty }).joined(separator: "\n\n")
  }
}
