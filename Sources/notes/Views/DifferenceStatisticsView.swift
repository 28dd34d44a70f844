import NotesCore

/// What is different in some notes, in a line each: what became of the note, its id, and in what it differs.
///
/// Nothing is cut: what does not fit beside the id goes on below, where a terminal has a width.
struct DifferenceStatisticsView {
  private let notes: [NoteDifference]
  private let words: DifferenceWords
  private let terminal: Terminal

  /// The widest id behind which the others line up.
  private static let widestName = 40
  /// The least room beside the id; with less, all stands below it.
  private static let leastRoom = 30
  private static let gutter = "  "

  /// The view of some notes' differences.
  init(_ notes: [NoteDifference], words: DifferenceWords, terminal: Terminal) {
    self.notes = notes
    self.words = words
    self.terminal = terminal
  }

  /// The lines, in the order of the notes.
  var lines: [StyledText] {
    let labels = notes.map { words.label(of: $0.group).displayWidth }.max() ?? 0
    let widths = notes.map { $0.note.id.visible.displayWidth }
    let names = widths.filter { $0 <= DifferenceStatisticsView.widestName }.max() ?? 0
    return notes.flatMap { lines(of: $0, labels: labels, names: names) }
  }

  private func lines(of note: NoteDifference, labels: Int, names: Int) -> [StyledText] {
    let label = words.label(of: note.group)
    let name = note.note.id.visible
    let gap = names - name.displayWidth
    var head = StyledText(label, DifferenceView.style(of: note.group))
    head.append(spaces(labels - label.displayWidth) + DifferenceStatisticsView.gutter)
    head.append(name, .id)
    let said = StyledText(said(of: note))
    if said.isEmpty { return [head] }
    let margin = StyledText(spaces(max(0, gap)) + DifferenceStatisticsView.gutter)
    guard let limit = terminal.lineLimit else { return [head + margin + said] }
    let indent = labels + names + 2 * DifferenceStatisticsView.gutter.utf8.count
    guard gap >= 0, limit - indent >= DifferenceStatisticsView.leastRoom else {
      let below = LineWrapper.lines(of: said, width: max(1, limit - 4))
      return LineWrapper.hanging(head, width: limit, indent: 2) + below.map { StyledText(spaces(4)) + $0 }
    }
    return LineWrapper.lines(of: said, width: limit - indent).enumerated().map { index, line in
      (index == 0 ? head + margin : StyledText(spaces(indent))) + line
    }
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private func said(of note: NoteDifference) -> String {
    let isPresent = note.kind == .modified || note.kind == .unmerged || note.unreadable != nil
    guard isPresent else { return words.facts(of: note).joined(separator: words.comma) }
    let place =
      note.isMoved ? ["\(note.old?.path ?? "") \(words.arrow) \(note.note.path)".visible] : []
    return (place + words.clauses(of: note)).joined(separator: words.semicolon)
  }
}
