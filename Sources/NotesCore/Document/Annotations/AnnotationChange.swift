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
  var edits: [Edit] { [head, words, comment].compactMap { $0 } }

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

  private var comment: Edit? {
    guard draft.comment != old.comment || draft.keys != old.keys else { return nil }
    if let range = annotation.comment {
      if !new.comment.isEmpty { return Edit(range, new.comment) }
      return Edit(endOfBlock..<range.upperBound, "")
    }
    return Edit(endOfBlock..<endOfBlock, "\n\n" + new.comment)
  }

  /// The end of what stands above the comment.
  private var endOfBlock: Int {
    annotation.id?.range.upperBound ?? annotation.text?.upperBound ?? annotation.head.upperBound
  }
}
