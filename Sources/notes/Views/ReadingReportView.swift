import NotesCore

/// A reading report for the terminal: a table for each part, then the new annotations.
struct ReadingReportView {
  let report: ReadingReport
  let terminal: Terminal
  let language: Language

  /// Prints the report.
  func write(to output: Output) {
    output.line(StyledText(text(report.title), .heading).rendered(colors: terminal.colors))
    for line in LineWrapper.lines(of: StyledText(text(report.summary)), width: terminal.lineLimit ?? .max) {
      output.line(line.rendered(colors: terminal.colors))
    }
    for part in ReadingEntry.Part.allCases {
      let entries = report.entries(of: part)
      if entries.isEmpty { continue }
      output.line()
      output.line(StyledText(text(part.label), .heading).rendered(colors: terminal.colors))
      table.write(entries, width: terminal.lineLimit, colors: terminal.colors) { output.line($0) }
    }
    guard !report.annotations.isEmpty else { return }
    output.line()
    output.line(
      StyledText(text(Message("Annotations", zh: "批注")), .heading).rendered(colors: terminal.colors))
    AnnotationTableView(list: report.annotations, terminal: terminal, language: language).write(to: output)
  }

  private var table: TextTable<ReadingEntry> {
    TextTable(
      columns: [
        .init(title: "", minimum: 10, priority: 5) { .init($0.day.text, .dim) },
        .init(title: "", minimum: 8, maximum: 34, priority: 10) { .init($0.note.id, .id) },
        .init(title: "", minimum: 12, priority: 3) { .init($0.note.distinctName) },
        .init(title: "", minimum: 10, maximum: 44, priority: 8) { .init(state(of: $0)) },
        .init(title: "", minimum: 5, maximum: 20, priority: 4) { .init(author(of: $0), .dim) },
      ], showsHead: false)
  }

  private func state(of entry: ReadingEntry) -> String {
    let left = entry.part == .begun ? entry.note.left : nil
    let parts = [
      entry.state(arrow: " -> ").map(text), left.map { text(Message("left: \($0)", zh: "剩 \($0)")) },
    ]
    return parts.compactMap { $0 }.joined(separator: text(Message(", ", zh: "，")))
  }

  private func author(of entry: ReadingEntry) -> String {
    report.hasSeveralAuthors ? entry.commit?.author ?? "" : ""
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
