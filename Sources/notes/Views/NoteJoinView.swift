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
    if join.ownCount > 0 {
      let links = join.ownCount == 1 ? "1 link" : "\(join.ownCount) links"
      line(Message("\(links) of the two rewritten", zh: "两条自己的 \(join.ownCount) 处链接已改写"))
    }
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
    if !join.sharedHeadings.isEmpty {
      line(
        Message(
          "both have the heading that these links name; they lead to the first one:",
          zh: "这些链接写的标题两边都有；现在指到前面那个："))
      for citation in join.sharedHeadings.prefix(RewritesView.limit) {
        context.output.line("  \(citation.path):\(citation.start.line):\(citation.start.column)".visible)
      }
    }
    if join.superseded.isEmpty { return }
    line(Message("superseded:", zh: "被取代："))
    for group in groups(of: join.superseded) {
      let first = group[0]
      let kept = first.kept.map { Message(" (kept `\($0)`)", zh: "（保留 `\($0)`）") } ?? Message(verbatim: "")
      let values = group.map { "`\($0.value)`" }
      let text = Message(
        "\(first.field) \(values.joined(separator: ", ")) of \(first.id)\(kept.english)",
        zh: "\(first.id) 的 \(first.field) \(values.joined(separator: "、"))\(kept.chinese)")
      context.output.line("  " + context.text(text).visible)
    }
  }

  /// Values of one list, which nothing stands in place of, go in one line.
  private func groups(of values: [SupersededValue]) -> [[SupersededValue]] {
    values.reduce(into: []) { groups, value in
      if value.kept == nil, let last = groups.last?[0], last.kept == nil, last.id == value.id,
        last.field == value.field
      {
        groups[groups.count - 1].append(value)
      } else {
        groups.append([value])
      }
    }
  }

  private func line(_ message: Message) { context.output.line(context.text(message).visible) }
}
