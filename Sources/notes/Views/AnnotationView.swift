import NotesCore

/// One annotation as a page: where it stands, the words, and what is said about them.
struct AnnotationView {
  let annotation: NotedAnnotation
  let terminal: Terminal
  let language: Language
  /// What a link to a note is shown as.
  let resolve: (String) -> StyledText?

  /// The page, each line with its line feed.
  var text: String {
    let blocks = [[head], quotation, comment].filter { !$0.isEmpty }
    return blocks.map { $0.map { $0.rendered(colors: terminal.colors) + "\n" }.joined() }.joined(
      separator: "\n")
  }

  private var content: AnnotationContent { annotation.content }

  private var page: MarkdownPage {
    MarkdownPage(
      width: min(terminal.width, NoteView.widestText), colors: terminal.colors, language: language,
      resolve: resolve)
  }

  private var head: StyledText {
    var head = StyledText(annotation.note.name.visible, .heading)
    head.append("  " + (annotation.name ?? annotation.note.id).visible, .id)
    head.append("  " + "\(annotation.note.path):\(annotation.line)".visible, .dim)
    return head
  }

  private var quotation: [StyledText] {
    let gutter = StyledText("| ", .dim)
    return page.prefixed(gutter, then: gutter, width: page.width) { width in
      let place = [content.locator?.text, content.date].compactMap { $0?.visible }.joined(separator: " · ")
      var title = StyledText(content.kind.calloutLabel.text(in: language), .heading)
      if !place.isEmpty { title.append(" " + place) }
      return LineWrapper.lines(of: title, width: width) + MarkdownPage.verbatim(content.words, width: width)
    }
  }

  private var comment: [StyledText] { content.comment.isEmpty ? [] : page.lines(of: content.comment) }
}
