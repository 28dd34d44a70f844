import NotesCore

/// What `annotate` did, a line an annotation, and a line for the fields that changed with it.
struct AnnotationResultView {
  let context: Context
  let note: Note
  let isDryRun: Bool

  /// Prints it.
  func write(_ results: [AnnotationResult], _ change: NoteChange) throws {
    for result in results { context.output.line(line(for: result).rendered(colors: context.terminal.colors)) }
    if !change.fields.isEmpty {
      let line = MarkView(language: context.language).line(for: change)
      context.output.line(line.rendered(colors: context.terminal.colors))
    }
    try context.output.flush()
    results.forEach(remark)
  }

  /// Prints the change as a diff.
  func writeDiff(of change: NoteChange) {
    DiffView(terminal: context.terminal).write(
      UnifiedDiff(of: change.file.path, from: change.file.old ?? [], to: change.file.new ?? []),
      to: context.output)
  }

  private func line(for result: AnnotationResult) -> StyledText {
    switch result {
    case .written(let id, let draft):
      line(
        id, draft.locator, isDryRun ? Message("would be written", zh: "会写入") : Message("written", zh: "已写入"))
    case .known(let content, _):
      line(
        content.id, content.locator?.text,
        Message("these words are there already; nothing is written", zh: "已有这段话，没有写入"))
    case .changed(let old, let new):
      line(old.id, new.locator, isDryRun ? Message("would change", zh: "会修改") : Message("changed", zh: "已修改"))
    case .unchanged(let content):
      line(content.id, content.locator?.text, Message("nothing to change", zh: "没有改动"))
    case .deleted(let content):
      line(
        content.id, content.locator?.text,
        isDryRun ? Message("would be deleted", zh: "会删除") : Message("deleted", zh: "已删除"))
    }
  }

  /// Says how what is new about known words can be written all the same.
  private func remark(on result: AnnotationResult) {
    guard case .known(let content, let draft) = result, let id = content.id, !draft.comment.isEmpty,
      draft.comment != content.comment
    else { return }
    let option = draft.kind == .note ? "--tag" : "--comment"
    context.warn(
      Message(
        "what you say about them is not written either; `notes annotate \(note.id) --edit \(id) \(option) …` does it",
        zh: "评语也没有写入；要写用 `notes annotate \(note.id) --edit \(id) \(option) …`"))
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
