import NotesCore

/// How one note moved: a line for each step, with its day, its author and its commit.
struct NotePastView {
  let track: NoteTrack
  let terminal: Terminal
  let language: Language

  /// The page, each line with its line feed.
  var text: String {
    let table = TextTable<PastMove>(
      columns: [
        .init(title: text(Message("day", zh: "日期")), minimum: 10, priority: 9) { .init($0.step.day.text) },
        .init(title: text(Message("what changed", zh: "变化")), minimum: 28, priority: 8) {
          .init(change($0), style(of: $0))
        },
        .init(title: text(Message("by", zh: "作者")), minimum: 6, maximum: 24, priority: 5) { author(of: $0) },
        .init(title: text(Message("commit", zh: "提交")), minimum: 7, priority: 6) {
          .init($0.step.commit?.shortID ?? "", .dim)
        },
      ])
    let lines = table.lines(track.moves, width: terminal.lineLimit, colors: terminal.colors)
    return ([head.rendered(colors: terminal.colors), ""] + lines).map { $0 + "\n" }.joined()
  }

  private var head: StyledText {
    guard let note = track.latestNote else { return StyledText() }
    var line = StyledText(note.name.visible, .heading)
    line.append("  " + note.id.visible, .id)
    line.append("  " + note.path.visible, .dim)
    if track.note == nil { line.append("  " + text(Message("(removed)", zh: "（已删除）"))) }
    return terminal.lineLimit.map { line.truncated(to: $0) } ?? line
  }

  private func author(of move: PastMove) -> TextTable<PastMove>.Cell {
    move.step.commit.map { .init($0.author) } ?? .init(text(Message("not committed", zh: "未提交")), .dim)
  }

  private func style(of move: PastMove) -> Style {
    move.changesStatus ? move.step.note?.status?.style ?? .plain : .plain
  }

  // MARK: Changes

  private func change(_ move: PastMove) -> String {
    switch move.kind {
    case .added: return text(Message("added", zh: "加入")) + state(of: move.step)
    case .known: return text(Message("as this clone begins", zh: "浅克隆开始时")) + state(of: move.step)
    case .returned: return text(Message("came back", zh: "恢复")) + state(of: move.step)
    case .removed: return text(Message("removed", zh: "删除"))
    case .changed: return changes(of: move).joined(separator: text(Message(", ", zh: "，")))
    }
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
