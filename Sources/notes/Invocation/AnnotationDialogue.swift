import NotesCore

extension AnnotationSession {
  /// Has a form filled in, and writes what it says. An empty one changes nothing.
  func fillIn(_ draft: AnnotationDraft, movesProgress: Bool, isDryRun: Bool) throws {
    let form = AnnotationForm(draft, title: note.title, language: context.language)
    try filled(form) { drafts in
      if drafts.isEmpty { return context.warn(Message("nothing written", zh: "没有写入")) }
      try perform(.write(drafts), movesProgress: movesProgress, isDryRun: isDryRun)
    }
  }

  /// Has an annotation changed in the editor. An empty form changes nothing.
  func edit(_ old: AnnotationContent, movesProgress: Bool, isDryRun: Bool) throws {
    let form = AnnotationForm(AnnotationDraft(old), title: note.title, language: context.language)
    try filled(form) { drafts in
      guard let first = drafts.first else {
        return context.warn(
          Message("nothing changed; --delete takes an annotation away", zh: "没有改动；要删除批注用 --delete"))
      }
      if drafts.count > 1 {
        throw NotesError(
          .refused, Message("one annotation cannot become \(drafts.count)", zh: "一条批注不能改成 \(drafts.count) 条"))
      }
      var draft = first
      draft.keys = old.keys
      try perform(.change(old, to: draft), movesProgress: movesProgress, isDryRun: isDryRun)
    }
  }

  /// Opens a form, takes what it says, and keeps it where that could not be written.
  private func filled(_ form: AnnotationForm, _ take: ([AnnotationDraft]) throws -> Void) throws {
    guard let editor = Editor(context.environment) else { throw AnnotationSession.withoutEditor }
    let file = try TemporaryText(form.text, environment: context.environment)
    do {
      try editor.edit(file.path)
      let text = try file.read()
      if text != form.text { try take(form.drafts(in: text)) } else { try take([]) }
    } catch let error as NotesError {
      guard let text = try? file.read(), text != form.text else {
        file.remove()
        throw error
      }
      throw NotesError(
        error.kind, error.message,
        hints: error.hints + [
          Message("what you wrote is kept in \(file.path)", zh: "写好的内容保存在 \(file.path)")
        ], diagnostics: error.diagnostics)
    }
    file.remove()
  }

  private static let withoutEditor = NotesError(
    .usage, Message("what does the annotation say? No editor is set to write it in", zh: "批注写什么？没有设置编辑器"),
    hints: [
      Message(
        "add --quote or --comment, or set an editor: `export EDITOR=nano`",
        zh: "加上 --quote 或 --comment，或设置编辑器：`export EDITOR=nano`")
    ])
}
