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
    words = DifferenceWords(language: language, arrow: "->") { $0.joinedLines.visible }
  }

  /// The page, each line with its line feed; with `isStat`, one line a note.
  func text(isStat: Bool) -> String {
    let head = wrapped(StyledText(words.headline(difference), .heading))
    let body = isStat ? statistics : pages
    return (head.map(rendered) + body).map { $0 + "\n" }.joined()
  }

  private func rendered(_ text: StyledText) -> String { text.rendered(colors: terminal.colors) }

  private func wrapped(_ text: StyledText) -> [StyledText] {
    terminal.lineLimit.map { LineWrapper.lines(of: text, width: $0) } ?? [text]
  }

  // MARK: Pages

  private var pages: [String] {
    let quiet: [DifferenceTotals.Group] = [.followed, .written]
    let told = difference.notes.filter { note in !quiet.contains { $0 == note.group } }
    let pages = told.flatMap { note in
      [""] + NoteDifferenceView(note, words: words, terminal: terminal).lines.map(rendered)
    }
    return pages + quiet.flatMap(names)
  }

  /// The notes of which there is no more to be said than that.
  private func names(of group: DifferenceTotals.Group) -> [String] {
    let notes = difference.notes.filter { $0.group == group }
    if notes.isEmpty { return [] }
    let title =
      group == .followed
      ? Message("only links that follow renames: ", zh: "只是链接跟着改名：") : Message("only layout: ", zh: "只改了写法：")
    var line = StyledText(words.text(title), .dim)
    line.append(words.list(notes.map { $0.note.id.visible }))
    return [""] + wrapped(line).map(rendered)
  }

  // MARK: Statistics

  private var statistics: [String] {
    let table = TextTable<NoteDifference>(
      columns: [
        .init(title: "", minimum: 9, priority: 9) {
          .init(words.label(of: $0.group), DifferenceView.style(of: $0.group))
        },
        .init(title: "", minimum: 8, maximum: 40, priority: 10) { .init($0.note.id, .id) },
        .init(title: "", minimum: 10, priority: 5) { .init(DifferenceView.line(of: $0, words)) },
      ], showsHead: false)
    return table.lines(difference.notes, width: terminal.lineLimit, colors: terminal.colors)
  }

  private static func line(of note: NoteDifference, _ words: DifferenceWords) -> String {
    let isPresent = note.kind == .modified || note.kind == .unmerged || note.unreadable != nil
    var parts = isPresent ? words.clauses(of: note) : words.facts(of: note)
    if note.isMoved, let old = note.old {
      parts.insert("\(old.path) \(words.arrow) \(note.note.path)", at: 0)
    }
    return parts.joined(separator: words.text(Message(", ", zh: "，")))
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
