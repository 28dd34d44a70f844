/// The edits that make an annotation say what a draft says; none for what it says already.
struct AnnotationChange {
  private let annotation: Annotation
  private let document: Document
  private let old: AnnotationContent
  private let new: AnnotationText

  init(of annotation: Annotation, to draft: AnnotationDraft, in document: Document) {
    self.annotation = annotation
    self.document = document
    old = document.content(of: annotation)
    new = AnnotationText(draft: draft)
  }

  /// The edits, in the order of the file and with line feeds between lines.
  var edits: [Edit] { [head, words].compactMap { $0 } + comment }

  private var draft: AnnotationDraft { new.draft }

  private var head: Edit? {
    guard draft.locator != old.locator?.text || draft.date != old.date || draft.kind != old.kind else {
      return nil
    }
    if draft.kind == old.kind, draft.date == old.date, let range = annotation.locator?.range,
      let locator = draft.locator
    {
      return Edit(range, locator)
    }
    return Edit(annotation.head, new.head)
  }

  private var words: Edit? {
    guard draft.words != old.words else { return nil }
    if let range = annotation.text {
      // The sign before the first line stays.
      return Edit(range, String(new.words.dropFirst(2)))
    }
    let end = annotation.head.upperBound
    return Edit(end..<end, "\n>\n" + new.words)
  }

  private var comment: [Edit] {
    guard draft.comment != old.comment || draft.keys != old.keys else { return [] }
    guard let range = annotation.comment else {
      return [Edit(endOfBlock..<endOfBlock, "\n\n" + new.comment)]
    }
    if !old.keys.isEmpty, draft.keys.suffix(old.keys.count) == old.keys {
      let comment = AnnotationComment(annotation, in: document)
      return freshKeys + CommentEdits(from: comment, to: draft.comment, behind: range.upperBound).edits
    }
    return [new.comment.isEmpty ? Edit(endOfBlock..<range.upperBound, "") : Edit(range, new.comment)]
  }

  /// Keys that come in above those that are there.
  private var freshKeys: [Edit] {
    let keys = draft.keys.dropLast(old.keys.count)
    if keys.isEmpty { return [] }
    return [Edit(endOfBlock..<endOfBlock, keys.map { "\n\n<!-- \($0.text) -->" }.joined())]
  }

  /// The end of what stands above the comment.
  private var endOfBlock: Int {
    annotation.id?.range.upperBound ?? annotation.text?.upperBound ?? annotation.head.upperBound
  }
}
