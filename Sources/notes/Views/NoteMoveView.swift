import NotesCore

/// What a renaming changed: the file's old and new place, then the files whose links were written anew.
struct NoteMoveView {
  let context: Context

  /// The most files that are listed; git shows them all.
  private static let limit = 10

  /// Prints what was done.
  func write(_ move: NoteMove) {
    guard !move.changes.isEmpty else {
      context.output.line(
        context.text(
          Message("\(move.note.path): nothing to change", zh: "\(move.note.path)：本来就在这里，没有改动")
        ).visible)
      return
    }
    context.output.line(
      StyledText("\(move.note.path) -> \(move.moved.path)".visible).rendered(colors: context.terminal.colors))
    write(move.rewrites)
    if move.ownCount > 0 {
      let count = move.ownCount
      line(
        Message(
          "\(count == 1 ? "1 link" : "\(count) links") of its own rewritten", zh: "它自己的 \(count) 处链接已改写"))
    }
    if move.keepsAlias {
      line(Message("`\(move.note.id)` stays as an alias", zh: "`\(move.note.id)` 留作别名"))
    }
  }

  /// Prints the files whose links were written anew, and how many that were.
  func write(_ rewrites: LinkRewrites) {
    let (links, files) = (rewrites.count, rewrites.files.count)
    guard links > 0 else { return line(Message("no link goes through it", zh: "没有链接经过它")) }
    line(
      Message(
        "\(links == 1 ? "1 link" : "\(links) links") rewritten in \(files == 1 ? "1 file" : "\(files) files"):",
        zh: "\(files) 个文件里的 \(links) 处链接已改写："))
    for file in rewrites.files.prefix(NoteMoveView.limit) {
      context.output.line("  " + file.change.path.visible)
    }
    let more = files - NoteMoveView.limit
    if more > 0 { context.output.line("  " + context.text(Message("and \(more) more", zh: "另有 \(more) 个"))) }
  }

  /// Prints every change as a diff.
  func writeDiff(of move: NoteMove) {
    let own = move.changes.first { $0.path.utf8.elementsEqual(move.moved.path.utf8) }
    let old = move.changes.first { $0.path.utf8.elementsEqual(move.note.path.utf8) }?.old
    context.output.line("\(move.note.path) -> \(move.moved.path)".visible)
    let view = DiffView(terminal: context.terminal)
    if let old, let new = own?.new {
      view.write(UnifiedDiff(of: move.note.path, becoming: move.moved.path, from: old, to: new), to: context.output)
    }
    for file in move.rewrites.files {
      view.write(
        UnifiedDiff(of: file.change.path, from: file.change.old ?? [], to: file.change.new ?? []), to: context.output)
    }
  }

  private func line(_ message: Message) { context.output.line(context.text(message).visible) }
}
