import NotesCore

/// What changed in notes, as a page: a summary, then what is different in each.
struct DifferenceView {
  /// What things are called on this page.
  let words: DifferenceWords
  private let difference: LibraryDifference
  private let terminal: Terminal

  /// The page of a difference.
  init(_ difference: LibraryDifference, terminal: Terminal, language: Language) {
    self.difference = difference
    self.terminal = terminal
    words = DifferenceWords(language: language, arrow: "->", ellipsis: " ..") { $0.joinedLines.visible }
  }

  /// The page, each line with its line feed; with `isStat`, one line a note.
  func text(isStat: Bool) -> String {
    let head = wrapped(StyledText(words.headline(difference), .heading))
    let statistics = DifferenceStatisticsView(difference.notes, words: words, terminal: terminal)
    // Whatever a line begins with, a code host's workflow must not take it for a command.
    let lines = (head + (isStat ? statistics.lines : pages)).map(\.inertLine)
    return lines.map { $0.rendered(colors: terminal.colors) + "\n" }.joined()
  }

  private func wrapped(_ text: StyledText) -> [StyledText] {
    terminal.lineLimit.map { LineWrapper.lines(of: text, width: $0) } ?? [text]
  }

  // MARK: Pages

  private var pages: [StyledText] {
    let quiet: [DifferenceTotals.Group] = [.followed, .written]
    let told = difference.notes.filter { note in !quiet.contains { $0 == note.group } }
    let pages = told.flatMap { note in
      [StyledText()] + NoteDifferenceView(note, words: words, terminal: terminal).lines
    }
    return pages + quiet.flatMap(names)
  }

  /// The notes of which there is no more to be said than that.
  private func names(of group: DifferenceTotals.Group) -> [StyledText] {
    let notes = difference.notes.filter { $0.group == group }
    if notes.isEmpty { return [] }
    let title =
      group == .followed
      ? Message("only \(notes.count == 1 ? "follows" : "follow") renames: ", zh: "只是链接跟着改名：")
      : Message("only layout: ", zh: "只改了写法：")
    var line = StyledText(words.text(title), .dim)
    line.append(words.list(notes.map { $0.note.id.visible }))
    return [StyledText()] + wrapped(line)
  }

  /// How the word for what became of a note looks.
  static func style(of group: DifferenceTotals.Group) -> Style {
    switch group {
    case .added: Style(color: .green)
    case .removed: Style(color: .red)
    case .unmerged: .warning
    default: .dim
    }
  }
}
