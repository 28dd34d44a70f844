import NotesCore

/// The notes that a search found, for people: a line each, and below it excerpts with the hits marked.
struct SearchView: Sendable {
  /// How many excerpts a note has at most.
  static let excerptCount = 3
  /// The columns that a title needs to stand beside its note's id.
  private static let leastTitle = 20

  let terminal: Terminal
  let language: Language

  /// Prints the notes; of those that a limit left out it says that there are more.
  func write(_ report: SearchReport, to output: Output) {
    for note in report.notes {
      var lines: [UInt8] = []
      append(note, to: &lines)
      output.write(bytes: lines)
    }
    let hidden = report.noteCount - report.notes.count
    guard hidden > 0 else { return }
    let more = Message(
      "\(hidden == 1 ? "1 more note" : "\(hidden) more notes"); --limit says how many are shown",
      zh: "另有 \(hidden) 条笔记；用 --limit 指定显示多少条")
    output.line(painted(text(more), .dim))
  }

  private func append(_ note: SearchedNote, to page: inout [UInt8]) {
    appendHead(of: note, to: &page)
    var shown = note.titleHits.count
    let numberWidth = String(note.lines.reduce(0) { max($0, $1.number) }).utf8.count
    for line in note.lines { shown += append(line, numberWidth: numberWidth, to: &page) }
    guard note.count > shown, !note.lines.isEmpty else { return }
    let number = String(note.count - shown)
    let more =
      switch language {
      case .english: number + " more"
      case .chinese: "另有 " + number + " 处"
      }
    page += String(repeating: " ", count: numberWidth + 4).utf8
    page += painted(more, .dim).utf8
    page.append(UInt8(ascii: "\n"))
  }

  // MARK: The note

  private func appendHead(of note: SearchedNote, to page: inout [UInt8]) {
    let id = note.id.visible
    page += painted(id, .id).utf8
    let count = count(note.count)
    let room = terminal.lineLimit.map { $0 - id.displayWidth - 2 - count.displayWidth }
    if let room, room < SearchView.leastTitle {
      page += painted(count, .dim).utf8
      appendTitle(of: note, after: "\n  ", width: max(1, terminal.width - 2), to: &page)
    } else {
      appendTitle(of: note, after: "  ", width: room, to: &page)
      page += painted(count, .dim).utf8
    }
    page.append(UInt8(ascii: "\n"))
  }

  private func appendTitle(
    of note: SearchedNote, after start: String, width: Int?, to page: inout [UInt8]
  ) {
    guard !note.title.isEmpty else { return }
    page += start.utf8
    _ = HitText(note.title, hits: note.titleHits).append(to: &page, width: width, colors: terminal.colors)
  }

  /// How many hits there are. Only the reader's language is put together: it is done for every note.
  private func count(_ number: Int) -> String {
    switch language {
    case .english: "  " + String(number) + (number == 1 ? " hit" : " hits")
    case .chinese: "  " + String(number) + " 处"
    }
  }

  // MARK: Its lines

  /// Adds an excerpt; says how many hits can be seen in it.
  private func append(_ line: SearchLine, numberWidth: Int, to page: inout [UInt8]) -> Int {
    let number = String(line.number)
    var start = String(repeating: " ", count: 2 + numberWidth - number.utf8.count) + number + "  "
    var width = start.utf8.count
    if let label = label(of: line) {
      start += label.visible.truncated(to: max(8, terminal.width / 3)) + "  "
      width = start.displayWidth
    }
    page += painted(start, .dim).utf8
    let hits = HitText(
      line.text, hits: line.hits, isCutBefore: line.isCutBefore, isCutAfter: line.isCutAfter
    ).append(to: &page, width: max(10, terminal.width - width), colors: terminal.colors)
    page.append(UInt8(ascii: "\n"))
    return hits
  }

  /// What stands before the text where that is no part of the body: the field, or the place in the work.
  private func label(of line: SearchLine) -> String? {
    switch line.field {
    case .aliases?: return text(Message("alias", zh: "别名"))
    case .tags?: return text(Message("tag", zh: "标签"))
    case let field?: return text(field.label)
    case nil: break
    }
    guard line.place == .annotation else { return nil }
    return line.locator ?? text(Message("annotation", zh: "批注"))
  }

  private func painted(_ text: String, _ style: Style) -> String {
    terminal.colors ? style.paint(text) : text
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
