import NotesCore

/// What `annotate` did, a line an annotation, and a line for the fields that changed with it.
struct AnnotationResultView {
  let context: Context
  let note: Note

  /// Prints it.
  func write(_ results: [AnnotationResult], _ change: NoteChange) throws {
    for result in results { context.output.line(line(for: result).rendered(colors: context.terminal.colors)) }
    if !change.fields.isEmpty {
      let line = MarkView(language: context.language).line(for: change)
      context.output.line(line.rendered(colors: context.terminal.colors))
    }
    try context.output.flush()
  }

  /// Prints the change as a diff.
  func writeDiff(of change: NoteChange) {
    DiffView(terminal: context.terminal).write(
      UnifiedDiff(of: change.file.path, from: change.file.old ?? [], to: change.file.new ?? []),
      to: context.output)
  }

  private func line(for result: AnnotationResult) -> StyledText {
    switch result {
    case .written(let id, let draft): line(id, draft.locator, Message("written", zh: "已写入"))
    case .known(let content):
      line(
        content.id, content.locator?.text,
        Message("these words are there already; nothing is written", zh: "已有这段话，没有写入"))
    case .changed(let old, let new): line(old.id, new.locator, Message("changed", zh: "已修改"))
    case .unchanged(let content):
      line(content.id, content.locator?.text, Message("nothing to change", zh: "没有改动"))
    case .deleted(let content): line(content.id, content.locator?.text, Message("deleted", zh: "已删除"))
    }
  }

  /// `mamba#^k3v9qd (p. 5): written`.
  private func line(_ id: String?, _ locator: String?, _ word: Message) -> StyledText {
    var line = StyledText(note.id.visible + (id.map { "#^\($0.visible)" } ?? ""), .id)
    if let locator { line.append(context.text(Message(" (\(locator.visible))", zh: "（\(locator.visible)）"))) }
    line.append(context.text(Message(": ", zh: "：")))
    line.append(context.text(word))
    return line
  }
}
