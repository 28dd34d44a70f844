import NotesCore

/// What a move changed: the file's old and new place, then the files whose links were written anew.
struct NoteMoveView {
  let context: Context

  /// Prints what was done.
  func write(_ move: NoteMove) {
    guard !move.changes.isEmpty else {
      return line(Message("\(move.note.path): nothing to change", zh: "\(move.note.path)：本来就在这里，没有改动"))
    }
    writeHead(of: move)
    RewritesView(context: context).write(move.rewrites)
    if move.ownCount > 0 {
      let links = move.ownCount == 1 ? "1 link" : "\(move.ownCount) links"
      line(Message("\(links) of its own rewritten", zh: "它自己的 \(move.ownCount) 处链接已改写"))
    }
    if !move.sharers.isEmpty {
      let names = move.sharers.map { "`\($0)`" }.joined(separator: ", ")
      line(
        Message(
          "`\(move.note.id)` leads nowhere now: it is also a name of \(names)",
          zh: "`\(move.note.id)` 现在分不清指谁：它也是 \(names) 的名字"))
    } else if move.keepsAlias {
      line(Message("`\(move.note.id)` stays as an alias", zh: "`\(move.note.id)` 留作别名"))
    } else if move.keepsName {
      line(
        Message(
          "`\(move.note.id)` is another name of it, and still leads there",
          zh: "`\(move.note.id)` 本来就是它的另一个名字，仍然找得到"))
    }
  }

  /// Prints every change as a diff.
  func writeDiff(of move: NoteMove) {
    writeHead(of: move)
    if let own = move.ownChange, let old = own.old, let new = own.new {
      DiffView(terminal: context.terminal).write(
        UnifiedDiff(of: move.note.path, becoming: move.moved.path, from: old, to: new), to: context.output)
    }
    RewritesView(context: context).writeDiff(of: move.rewrites)
  }

  private func writeHead(of move: NoteMove) {
    line(Message(verbatim: "\(move.note.path) -> \(move.moved.path)"))
  }

  private func line(_ message: Message) { context.output.line(context.text(message).visible) }
}
