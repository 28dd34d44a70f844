import NotesCore

/// A run of `annotate` on one note: what is asked for is worked out, written, and said.
struct AnnotationSession {
  /// What is asked for.
  enum Request {
    case write([AnnotationDraft])
    case change(AnnotationContent, to: AnnotationDraft)
    case delete(id: String)
  }

  let note: Note
  let root: LibraryRoot
  let context: Context

  /// Does it, and says what was done. A person at the terminal is asked about the progress when that is written.
  func perform(_ request: Request, movesProgress: Bool, isDryRun: Bool) throws {
    let reached = progress(of: request)
    let isMoved = movesProgress && reached.target != nil
    let (change, results) = try written(request, isMoved ? reached : nil, isDryRun: isDryRun)
    let view = AnnotationResultView(context: context, note: note, isDryRun: isDryRun)
    try view.write(results, change)
    if isDryRun {
      view.writeDiff(of: change)
      return context.warnOfDryRun()
    }
    guard !isMoved, results.contains(where: \.isWritten), movesProgress || hasNewPlace(request) else {
      return
    }
    if try isMoveWanted(reached, isAsked: movesProgress) {
      try view.write([], written(.write([]), reached, isDryRun: false).0)
    } else {
      try remark(reached, isAsked: movesProgress)
    }
  }

  private func written(_ request: Request, _ reached: PageReached?, isDryRun: Bool) throws -> (
    NoteChange, [AnnotationResult]
  ) {
    let today = try context.today()
    if isDryRun { return try plan(request, reached, today) }
    let transaction = try WriteTransaction(in: root, stateDirectory: context.stateDirectory)
    transaction.recovery.messages.forEach(context.warn)
    let planned = try plan(request, reached, today)
    try transaction.commit([planned.0.file].filter { $0.old != $0.new })
    return planned
  }

  /// The annotation with an id, with `^` in front or without. Throws where the note has none of it.
  func content(withID id: String) throws(NotesError) -> AnnotationContent {
    let source: [UInt8]
    do {
      source = try FileReader.contents(of: note.path, in: root)
    } catch {
      throw error.error(path: note.path)
    }
    let editor = AnnotationEditor(Source(path: note.path, bytes: source), heading: heading)
    return editor.document.content(of: try annotation(withID: id, in: editor))
  }

  /// Says how many controls some texts lose.
  func warnOfControls(in texts: [String?]) {
    let count = texts.reduce(0) { $0 + DraftText.controlCount(in: $1 ?? "") }
    if count == 0 { return }
    context.warn(
      Message(
        "\(count == 1 ? "1 control character is" : "\(count) control characters are") left out",
        zh: "去掉了 \(count) 个控制字符"))
  }

  // MARK: Plan

  private var heading: Language { (try? context.library().configuration.language) ?? .english }

  private func plan(_ request: Request, _ reached: PageReached?, _ today: CivilDate) throws(NotesError)
    -> (NoteChange, [AnnotationResult])
  {
    var results: [AnnotationResult] = []
    let change = try NoteChange.annotate(
      note, in: root, fields: ReadingState.fields, heading: heading
    ) { fresh, editor throws(NotesError) in
      results = try apply(request, to: &editor, today)
      guard case .counted(let done, _) = reached?.target else { return [] }
      let mark = try ReadingMark([.done(done)], today: today)
      return ReadingState(fresh).changes(to: try mark.applied(to: fresh))
    }
    return (change, results)
  }

  private func apply(_ request: Request, to editor: inout AnnotationEditor, _ today: CivilDate)
    throws(NotesError) -> [AnnotationResult]
  {
    switch request {
    case .write(let drafts):
      var results: [AnnotationResult] = []
      for draft in drafts { results.append(try write(draft, to: &editor, today)) }
      return results
    case .change(let old, let draft): return [try change(old, to: draft, in: &editor)]
    case .delete(let id):
      let annotation = try annotation(withID: id, in: editor)
      let content = editor.document.content(of: annotation)
      try editor.delete(annotation)
      return [.deleted(content)]
    }
  }

  private func write(_ draft: AnnotationDraft, to editor: inout AnnotationEditor, _ today: CivilDate)
    throws(NotesError) -> AnnotationResult
  {
    if let known = editor.contents.first(where: { $0.isRepeated(by: draft.tidied) }) {
      return .known(known, draft.tidied)
    }
    var draft = draft
    draft.date = draft.date ?? today.text
    let id = try editor.insert(draft)
    return .written(id: id, draft.tidied)
  }

  private func change(_ old: AnnotationContent, to draft: AnnotationDraft, in editor: inout AnnotationEditor)
    throws(NotesError) -> AnnotationResult
  {
    guard let index = editor.contents.firstIndex(of: old) else {
      throw NotesError(
        .refused,
        Message(
          "\(note.path) is not changed: the annotation was changed in the meantime",
          zh: "没有改动 \(note.path)：这条批注刚被改过"),
        hints: [Message("look at it, then try again", zh: "看一看再试")])
    }
    if draft.tidied == AnnotationDraft(old) { return .unchanged(old) }
    try checkRepetition(of: draft.tidied, instead: old, at: index, in: editor.contents)
    try editor.replace(editor.document.annotations[index], with: draft)
    return .changed(old, draft.tidied)
  }

  /// Throws where an annotation would say from now on what another says already.
  private func checkRepetition(
    of draft: AnnotationDraft, instead old: AnnotationContent, at index: Int, in contents: [AnnotationContent]
  ) throws(NotesError) {
    if old.isRepeated(by: draft) { return }
    let others = contents.indices.filter { $0 != index }.map { contents[$0] }
    guard let other = others.first(where: { $0.isRepeated(by: draft) }) else { return }
    let name = other.id.map { "^\($0)".visible } ?? ""
    let place = (other.locator?.text ?? "").visible
    let (english, chinese) =
      place.isEmpty ? (name, "\(name) ") : ("\(name) (\(place))", "\(name)（\(place)）")
    throw NotesError(
      .refused,
      Message(
        "\(note.path) is not changed: \(english) has these words already",
        zh: "没有改动 \(note.path)：\(chinese)已有这段话"),
      hints: [
        Message(
          "say more about them there, or delete one of the two", zh: "要补充就写在那一条下面，或者删掉其中一条")
      ])
  }

  private func annotation(withID id: String, in editor: AnnotationEditor) throws(NotesError) -> Annotation {
    var id = id
    if let mark = id.lastIndex(of: "^") { id = String(id[id.index(after: mark)...]) }
    let found = editor.document.annotations.filter { $0.id?.text.lowercased() == id.lowercased() }
    if found.count == 1 { return found[0] }
    let ids = editor.document.annotations.compactMap { $0.id?.text }
    if found.count > 1 {
      throw NotesError(
        .ambiguous, Message("\(note.id) has several annotations ^\(id)", zh: "\(note.id) 有几条批注都叫 ^\(id)"),
        hints: [
          Message(
            "give one of them another id with `notes edit \(note.id)`",
            zh: "用 `notes edit \(note.id)` 给其中一条换个编号")
        ])
    }
    throw NotesError(
      .notFound, Message("\(note.id) has no annotation ^\(id)", zh: "\(note.id) 没有批注 ^\(id)"),
      hints: [hint(ids, nearest: EditDistance.nearest(to: id, in: ids).first)])
  }

  private func hint(_ ids: [String], nearest: String?) -> Message {
    if ids.isEmpty {
      return Message("it has no annotations with an id", zh: "它没有带编号的批注")
    }
    if let nearest { return Message("did you mean ^\(nearest)?", zh: "是不是 ^\(nearest)？") }
    return Message(
      "`notes annotations note:\(note.id)` lists them", zh: "`notes annotations note:\(note.id)` 列出全部批注")
  }

  // MARK: Progress

  private func progress(of request: Request) -> PageReached {
    let locators: [String?] =
      switch request {
      case .write(let drafts): drafts.map(\.locator)
      case .change(_, let draft): [draft.locator]
      case .delete: []
      }
    let last = locators.compactMap { $0.map { AnnotationLocator($0) } }.filter { $0.pages != nil }
      .max { ($0.pages?.upperBound ?? 0) < ($1.pages?.upperBound ?? 0) }
    return PageReached(last, of: note)
  }

  /// Whether what is asked for says where something stands, and not just what is said there.
  private func hasNewPlace(_ request: Request) -> Bool {
    guard case .change(let old, let draft) = request else { return true }
    return draft.locator != old.locator?.text
  }

  /// Whether a person at the terminal wants the progress to move.
  private func isMoveWanted(_ reached: PageReached, isAsked: Bool) throws -> Bool {
    guard let progress = reached.target, !isAsked, let dialogue = context.dialogue else { return false }
    let old = note.progress?.text ?? ""
    return Confirmation(
      question: Message(
        "Move the progress from \(old) to \(progress.text)?", zh: "把进度从 \(old) 推进到 \(progress.text)？")
    ).isGiven(in: dialogue)
  }

  /// Says why the progress stays, where somebody would want to know.
  private func remark(_ reached: PageReached, isAsked: Bool) throws {
    switch reached {
    case .unknown(let reason) where isAsked:
      try context.output.flush()
      context.warn(
        Message("the progress stays as it is: \(reason.english)", zh: "进度没有动：\(reason.chinese)"))
    case .beyond(let progress) where context.dialogue == nil:
      try context.output.flush()
      let old = note.progress?.text ?? ""
      context.warn(
        Message(
          "the progress is still \(old); --progress moves it to \(progress.text)",
          zh: "进度还是 \(old)；加 --progress 推进到 \(progress.text)"))
    case .unknown, .beyond, .within: break
    }
  }
}
