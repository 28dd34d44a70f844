import NotesCore

/// Annotations as a table for people: a line for each note, and one for each of its annotations below it.
struct AnnotationTableView {
  let list: AnnotationList
  let terminal: Terminal
  let language: Language
  /// How many annotations are left out at the end.
  var hiddenCount = 0

  /// The bytes of a text that are looked at for a line of it: no terminal is wider.
  private static let longestText = 2_000

  /// Prints the table.
  func write(to output: Output) {
    let lines = table.lines(
      list.annotations, width: terminal.lineLimit.map { $0 - 2 }, colors: terminal.colors)
    var next = lines.startIndex
    for (index, group) in list.groups.enumerated() {
      if index > 0 { output.line() }
      output.line(title(of: group.note).rendered(colors: terminal.colors))
      for line in lines[next..<next + group.annotations.count] { output.line("  " + line) }
      next += group.annotations.count
    }
    guard hiddenCount > 0 else { return }
    let more = AnnotationTableView.more(hiddenCount).text(in: language)
    output.line(StyledText("  " + more, .dim).rendered(colors: terminal.colors))
  }

  /// Says that so many annotations are left out.
  static func more(_ count: Int) -> Message {
    Message(
      "\(count) more \(count == 1 ? "annotation" : "annotations"); --limit says how many are shown",
      zh: "另有 \(count) 条批注；用 --limit 指定显示多少条")
  }

  /// What one types to name the note, and what people call it.
  private func title(of note: Note) -> StyledText {
    var title = StyledText(note.id.visible, .id)
    let name = note.distinctName
    if !name.isEmpty { title.append("  " + name.visible) }
    return terminal.lineLimit.map { title.truncated(to: $0) } ?? title
  }

  /// On a narrow terminal the date makes room for the words, without which a row says little.
  private var table: TextTable<NotedAnnotation> {
    let isNarrow = terminal.lineLimit.map { $0 < 54 } ?? false
    let leastWords = terminal.lineLimit.map { min(24, max(1, $0 - 26)) } ?? 24
    return TextTable(
      columns: [
        .init(title: "", minimum: 5, maximum: 16, priority: 8) { .init($0.content.locator?.text ?? "-") },
        .init(title: "", minimum: 10, priority: 4) {
          .init(isNarrow ? "" : $0.content.date ?? "", .dim)
        },
        .init(title: "", minimum: leastWords, priority: 3) { .init(words(of: $0.content)) },
        .init(title: "", minimum: 18, maximum: 30, priority: 2) { .init(comment(of: $0.content), .dim) },
        .init(title: "", minimum: 7, maximum: 20, priority: 6) {
          .init($0.content.id.map { "^" + $0 } ?? "", .id)
        },
      ], showsHead: false)
  }

  /// The reader's own words are told from the work's, which need no mark.
  private func words(of content: AnnotationContent) -> String {
    guard content.kind == .note else { return AnnotationTableView.line(content.words) }
    let words = AnnotationTableView.line(AnnotationTableView.plain(content.words, of: content))
    return content.kind.label.text(in: language) + (language == .chinese ? "：" : ": ") + words
  }

  private func comment(of content: AnnotationContent) -> String {
    AnnotationTableView.line(AnnotationTableView.plain(content.comment, of: content))
  }

  /// A text without the signs that keep what was imported from being markup; one of the reader's own has none of them.
  private static func plain(_ text: String, of content: AnnotationContent) -> String {
    content.keys.isEmpty ? text : InertText.read(text)
  }

  /// The beginning of a text, as one line.
  private static func line(_ text: String) -> String {
    String(text.unicodeScalars.prefix(longestText)).joinedLines
  }
}

extension Annotation.Kind {
  /// The kind as the head of a page calls it.
  var calloutLabel: Message {
    switch self {
    case .quote: Message("Quote", zh: "摘录")
    case .note: Message("Note", zh: "批注")
    }
  }
}
