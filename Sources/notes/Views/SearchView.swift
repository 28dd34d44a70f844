import NotesCore

/// The notes that a search found, for people: a line each, and below it excerpts with the hits marked.
struct SearchView {
  /// How many excerpts a note has at most.
  static let excerptCount = 3

  let terminal: Terminal
  let language: Language

  /// Prints the notes; of `hidden` more it says only that there are.
  func write(_ notes: some Collection<SearchedNote>, hidden: Int, to output: Output) {
    for note in notes {
      for line in lines(of: note) { output.line(line.rendered(colors: terminal.colors)) }
    }
    guard hidden > 0 else { return }
    let more = Message(
      "\(hidden == 1 ? "1 more note" : "\(hidden) more notes"); --limit says how many are shown",
      zh: "另有 \(hidden) 条笔记；用 --limit 指定显示多少条")
    output.line(StyledText(text(more), .dim).rendered(colors: terminal.colors))
  }

  private func lines(of note: SearchedNote) -> [StyledText] {
    var shown = note.titleHits.count
    var lines = [head(of: note)]
    let indent = note.lines.map { String($0.number).utf8.count }.max() ?? 0
    for line in note.lines {
      let excerpt = excerpt(of: line, numberWidth: indent)
      shown += excerpt.hits
      lines.append(excerpt.line)
    }
    if note.count > shown, !note.lines.isEmpty {
      let more = note.count - shown
      lines.append(
        StyledText(String(repeating: " ", count: indent + 4))
          + StyledText(text(Message("\(more) more", zh: "另有 \(more) 处")), .dim))
    }
    return lines
  }

  // MARK: The note

  private func head(of note: SearchedNote) -> StyledText {
    let id = StyledText(note.note.id.visible, .id)
    let count = Message("\(note.count) \(note.count == 1 ? "hit" : "hits")", zh: "\(note.count) 处")
    let end = StyledText("  " + text(count), .dim)
    guard !note.note.title.isEmpty else { return id + end }
    let title = HitText(note.note.title, hits: note.titleHits)
    let width = terminal.lineLimit.map { max(20, $0 - id.displayWidth - 2 - end.displayWidth) }
    return id + "  " + (width.map { title.fitted(to: $0).text } ?? title.whole) + end
  }

  // MARK: Its lines

  private func excerpt(of line: SearchLine, numberWidth: Int) -> (line: StyledText, hits: Int) {
    let number = String(line.number)
    let start = String(repeating: " ", count: 2 + numberWidth - number.utf8.count) + number + "  "
    var result = StyledText(start, .dim)
    if let label = label(of: line) { result.append(label.visible + "  ", .dim) }
    let room = max(20, terminal.width - result.displayWidth)
    let fitted = HitText(
      line.text, hits: line.hits, isCutBefore: line.isCutBefore, isCutAfter: line.isCutAfter
    ).fitted(to: room)
    result.append(fitted.text)
    return (result, fitted.hits)
  }

  /// What stands before the text where that is no part of the body: the field, or the place in the work.
  private func label(of line: SearchLine) -> String? {
    if let field = line.field { return text(field.label) }
    guard line.place == .annotation else { return nil }
    return line.locator ?? text(Message("annotation", zh: "批注"))
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
