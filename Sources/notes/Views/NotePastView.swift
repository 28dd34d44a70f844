import NotesCore

/// How one note moved: a line for each step, with its day, its author and its commit.
struct NotePastView {
  let track: NoteTrack
  let terminal: Terminal
  let language: Language

  /// The page, each line with its line feed.
  var text: String {
    let head = head.rendered(colors: terminal.colors)
    return ([head, ""] + lines).map { $0 + "\n" }.joined()
  }

  /// A line of a move; what changed may take several.
  private struct Row {
    let move: PastMove
    let change: StyledText
    let isFirst: Bool
  }

  /// A table; where there is no room for one, each move with what changed on lines of its own.
  private var lines: [String] {
    let moves = track.moves
    let whole = moves.map { Row(move: $0, change: changed($0), isFirst: true) }
    guard let limit = terminal.lineLimit else { return table.lines(whole, colors: terminal.colors) }
    let change = whole.map { $0.change.plain.displayWidth }.max() ?? 0
    let taken = (table.lines(whole).map(\.displayWidth).max() ?? 0) - change
    let room = limit - taken
    if room >= change { return table.lines(whole, width: limit, colors: terminal.colors) }
    guard room >= NotePastView.leastChange else { return moves.flatMap { stacked($0, within: limit) } }
    let rows = whole.flatMap { row in
      LineWrapper.lines(of: row.change, width: room).enumerated().map {
        Row(move: row.move, change: $1, isFirst: $0 == 0)
      }
    }
    return table.lines(rows, width: limit, colors: terminal.colors)
  }

  private static let leastChange = 28

  private var table: TextTable<Row> {
    TextTable(
      columns: [
        .init(title: text(Message("day", zh: "日期")), minimum: 10, priority: 9) {
          .init(day(of: $0))
        },
        .init(title: text(Message("what changed", zh: "变化")), minimum: NotePastView.leastChange, priority: 8)
        {
          .init($0.change.plain, style(of: $0.move))
        },
        .init(title: text(Message("by", zh: "作者")), minimum: 6, maximum: 24, priority: 5) { row in
          row.isFirst ? author(of: row.move) : TextTable<Row>.Cell("")
        },
        .init(title: text(Message("commit", zh: "提交")), minimum: 7, priority: 6) {
          .init(commit(of: $0), .dim)
        },
      ])
  }

  private func day(of row: Row) -> String { row.isFirst ? row.move.step.day.text : "" }

  private func commit(of row: Row) -> String {
    row.isFirst ? row.move.step.commit?.shortID ?? "" : ""
  }

  private func stacked(_ move: PastMove, within limit: Int) -> [String] {
    var head = StyledText(move.step.day.text)
    if let commit = move.step.commit { head.append("  " + commit.shortID, .dim) }
    let author = author(of: move)
    head.append("  " + author.text.visible, author.style)
    let change = LineWrapper.lines(of: changed(move), width: max(1, limit - 2)).map { line in
      var indented = StyledText("  ")
      indented.append(line)
      return indented
    }
    return ([head.truncated(to: limit)] + change).map { $0.rendered(colors: terminal.colors) }
  }

  private func changed(_ move: PastMove) -> StyledText { StyledText(change(move).visible, style(of: move)) }

  private var head: StyledText {
    guard let note = track.latestNote else { return StyledText() }
    var line = StyledText(note.name.visible, .heading)
    line.append("  " + note.id.visible, .id)
    line.append("  " + note.path.visible, .dim)
    if track.note == nil { line.append("  " + text(Message("(removed)", zh: "（已删除）"))) }
    return terminal.lineLimit.map { line.truncated(to: $0) } ?? line
  }

  private func author(of move: PastMove) -> TextTable<Row>.Cell {
    move.step.commit.map { .init($0.author) } ?? .init(text(Message("not committed", zh: "未提交")), .dim)
  }

  private func style(of move: PastMove) -> Style {
    move.changesStatus ? move.step.note?.status?.style ?? .plain : .plain
  }

  // MARK: Changes

  private func change(_ move: PastMove) -> String {
    var parts: [String] =
      switch move.kind {
      case .added: [text(Message("added", zh: "加入")) + state(of: move.step)]
      case .known: [text(Message("as this clone begins", zh: "浅克隆开始时")) + state(of: move.step)]
      case .returned: [text(Message("came back", zh: "恢复")) + state(of: move.step)]
      case .removed: [text(Message("removed", zh: "删除"))]
      case .changed: changes(of: move)
      }
    if move.step.isUnreadable { parts.append(text(Message("could not be read", zh: "读不了"))) }
    return parts.joined(separator: text(Message(", ", zh: "，")))
  }

  private func state(of step: NoteStep) -> String {
    let parts = [step.note?.status.map { text($0.label) }, step.note?.progress?.text].compactMap { $0 }
    if parts.isEmpty { return "" }
    return text(Message(": ", zh: "：")) + parts.joined(separator: " ")
  }

  private func changes(of move: PastMove) -> [String] {
    let none = text(Message("none", zh: "无"))
    var parts: [String] = []
    if move.changesStatus {
      let labels = [move.previous, move.step.note].map { $0?.status.map { text($0.label) } ?? none }
      parts.append(labels.joined(separator: " -> "))
    }
    if move.changesProgress {
      let values = [move.previous?.progress?.text, move.step.note?.progress?.text]
      // What was not there before needs no mention beside the status.
      let shown = values[0] == nil || values[1] == nil && move.changesStatus ? [values[1]] : values
      let list = shown.map { $0 ?? none }.joined(separator: " -> ")
      if values[1] != nil || !move.changesStatus { parts.append(list) }
    }
    if move.changesLeft, let left = move.step.note?.left {
      parts.append(text(Message("left: \(left)", zh: "剩 \(left)")))
    } else if move.changesLeft, parts.isEmpty {
      parts.append(text(Message("nothing left", zh: "不再写剩下什么")))
    }
    if move.changesTitle, let title = move.step.note?.title {
      parts.append(text(Message("title: \(title)", zh: "标题：\(title)")))
    }
    if move.changesPath, let path = move.previous?.path {
      parts.append(text(Message("moved from \(path)", zh: "从 \(path) 移来")))
    }
    return parts
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
