import NotesCore

/// A note as a page: its head, its text, then what it relates to.
struct NoteView {
  let report: NoteReport
  let terminal: Terminal
  let language: Language
  let today: CivilDate

  /// Longer lines of text are hard to read, however wide the screen is.
  static let widestText = 100

  /// The page, each line with its line feed.
  var text: String {
    let head = NoteHeadView(report: report, terminal: terminal, language: language, today: today)
    let parts = PartsView(report: report, terminal: terminal, language: language)
    let ties = TiesView(report: report, terminal: terminal, language: language)
    let blocks = [head.lines(width: width), body, parts.lines, ties.lines].filter { !$0.isEmpty }
    return blocks.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  private var width: Int { min(terminal.width, NoteView.widestText) }

  private var body: [String] {
    let lines = isBodyMarkdown ? markdown : literal
    return lines.map { $0.rendered(colors: terminal.colors) }
  }

  /// A file whose front matter has no end is shown as it is: as Markdown, its keys would run together.
  private var isBodyMarkdown: Bool {
    report.whole.hasFrontMatter || !report.whole.body.hasPrefix("---")
  }

  private var markdown: [StyledText] {
    let page = MarkdownPage(
      width: width, colors: terminal.colors, language: language,
      resolve: { name in
        report.note(linked: String(name.trimmingPrefix { $0 == " " })).map { StyledText($0.name, .id) }
      },
      embedded: { name, id in report.quotes.quote(name, id).map { EmbeddedText($0, language: language) } })
    return page.lines(of: report.whole.body)
  }

  private var literal: [StyledText] {
    var lines = report.whole.body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.flatMap { LineWrapper.cut(StyledText(String($0).visible), width: width) }
  }
}
