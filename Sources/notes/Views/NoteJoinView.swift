import NotesCore

/// What a join made of two notes, and what of them has no place in the result.
struct NoteJoinView {
  let context: Context

  /// Prints what was done.
  func write(_ join: NoteJoin) {
    line(
      Message(
        "\(join.gone.path) is part of \(join.kept.path) now", zh: "\(join.gone.path) 已并入 \(join.kept.path)"))
    RewritesView(context: context).write(join.rewrites)
    writeRest(of: join)
  }

  /// Prints every change as a diff, then what has no place.
  func writeDiff(of join: NoteJoin) {
    let view = DiffView(terminal: context.terminal)
    let path = join.change.path
    view.write(
      UnifiedDiff(of: path, from: join.change.old ?? [], to: join.change.new ?? []), to: context.output)
    RewritesView(context: context).writeDiff(of: join.rewrites)
    line(
      Message(
        "\(join.gone.path) would be part of \(join.kept.path)", zh: "\(join.gone.path) 会并入 \(join.kept.path)")
    )
    writeRest(of: join)
  }

  private func writeRest(of join: NoteJoin) {
    let shared = join.sharedAnnotations
    if shared > 0 {
      line(
        Message(
          "\(shared == 1 ? "1 annotation" : "\(shared) annotations") stood in both: kept once",
          zh: "\(shared) 条批注两边都有：只留一份"))
    }
    if join.superseded.isEmpty { return }
    line(Message("superseded:", zh: "被取代："))
    for value in join.superseded {
      let kept = value.kept.map { Message(" (kept `\($0)`)", zh: "（保留 `\($0)`）") } ?? Message(verbatim: "")
      let text = Message(
        "\(value.field) `\(value.value)` of \(value.id)\(kept.english)",
        zh: "\(value.id) 的 \(value.field) `\(value.value)`\(kept.chinese)")
      context.output.line("  " + context.text(text).visible)
    }
  }

  private func line(_ message: Message) { context.output.line(context.text(message).visible) }
}
