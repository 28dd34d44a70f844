import NotesCore

/// What an import of annotations did, or would do.
struct AnnotationImportView {
  let context: Context
  let isDryRun: Bool

  /// The most lines below a note or a heading; the JSON has all, and so has a dry run for each note.
  private static let limit = 20
  /// How many columns of the words are shown.
  private static let excerptWidth = 60

  /// Prints a line for each note, then what is left, then the sum. What is new in a note is listed by a dry run alone.
  func write(_ result: AnnotationImport) {
    for note in result.notes {
      context.output.line(
        (StyledText(note.note.id.visible, .id) + StyledText(counts(of: note))).rendered(
          colors: context.terminal.colors))
      let changes = note.changes.filter { isDryRun || $0.isOfSource }
      writeRows(changes.map(row), limit: isDryRun ? changes.count : AnnotationImportView.limit)
    }
    writeUnmatched(result.unmatched)
    writeLeftOut(result.file)
    line(sum(of: result))
  }

  // MARK: Notes

  private func counts(of note: NoteImport) -> String {
    let parts = NoteImport.Outcome.allCases.compactMap { outcome in
      note.counts[outcome].map { $0.message(for: outcome) }
    }
    let english = parts.map(\.english).joined(separator: ", ")
    let chinese = parts.map(\.chinese).joined(separator: "，")
    return context.text(Message(": \(english)", zh: "：\(chinese)"))
  }

  private func row(for change: NoteImport.Change) -> Message {
    let place = [change.id.map { "^\($0)" }, change.locator].compactMap { $0 }.joined(separator: " ")
    let word = word(for: change.outcome)
    if !isDryRun { return Message("\(place): \(word.english)", zh: "\(place)：\(word.chinese)") }
    let words = String(change.words.unicodeScalars.prefix(400)).joinedLines.visible
      .truncated(to: AnnotationImportView.excerptWidth)
    return Message("\(place): \(word.english): \(words)", zh: "\(place)：\(word.chinese)：\(words)")
  }

  private func word(for outcome: NoteImport.Outcome) -> Message {
    switch outcome {
    case .new: Message("new", zh: "新增")
    case .adopted: Message("known by its words", zh: "按文字认出")
    case .updated: isDryRun ? Message("would be updated", zh: "会更新") : Message("updated", zh: "已更新")
    case .conflicting: Message("changed at the source and here; yours stays", zh: "来源和这里都改过，保留这里的")
    case .changed, .deleted, .known: Message("changed at the source", zh: "来源改过")
    }
  }

  // MARK: What is left

  private func writeUnmatched(_ unmatched: [AnnotationImport.Unmatched]) {
    if unmatched.isEmpty { return }
    let works = unmatched.count == 1 ? "1 work finds" : "\(unmatched.count) works find"
    line(Message("\(works) no note:", zh: "\(unmatched.count) 篇找不到笔记："))
    writeRows(unmatched.map(row))
    line(
      Message(
        "`notes add` makes a note; `--note NAME` sends one work to the note that you name",
        zh: "用 `notes add` 新建笔记；或用 `--note NAME` 把其中一篇归到指定的笔记"))
  }

  private func row(for left: AnnotationImport.Unmatched) -> Message {
    let annotations = left.count == 1 ? "1 annotation" : "\(left.count) annotations"
    let (title, candidates) = (left.work.label.isEmpty ? "?" : left.work.label, left.candidates)
    let place = left.work.distinction
    let english = "\(title) (\(place.map { "\($0), " } ?? "")\(annotations))"
    let chinese = "\(title)（\(place.map { "\($0)，" } ?? "")\(left.count) 条批注）"
    if candidates.isEmpty {
      return Message(
        "\(english): no note has its identifier, address or title",
        zh: "\(chinese)：没有笔记有它的编号、地址或标题")
    }
    let shown = candidates.prefix(AnnotationImportView.limit)
    return Message(
      "\(english): may be \(shown.joined(separator: ", "))",
      zh: "\(chinese)：可能是 \(shown.joined(separator: "、"))")
  }

  private func writeLeftOut(_ file: ImportFile) {
    var parts = ImportSkip.allCases.compactMap { skip in
      file.skipped[skip].map { skip.message($0, from: file.source) }
    }
    if file.controlCount > 0 {
      let signs = file.controlCount == 1 ? "1 control character" : "\(file.controlCount) control characters"
      parts.append(Message(signs, zh: "\(file.controlCount) 个控制字符"))
    }
    if parts.isEmpty { return }
    line(
      Message(
        "left out: \(parts.map(\.english).joined(separator: ", "))",
        zh: "没有导入：\(parts.map(\.chinese).joined(separator: "，"))"))
  }

  private func sum(of result: AnnotationImport) -> Message {
    let (count, works, changed) = (result.file.annotationCount, result.file.works.count, result.changes.count)
    let annotations = count == 1 ? "1 annotation" : "\(count) annotations"
    let notes = changed == 1 ? "1 note" : "\(changed) notes"
    let left = result.unmatched.reduce(0) { $0 + $1.count }
    let rest =
      left == 0 ? Message(verbatim: "") : Message("; \(left) left without a note", zh: "；\(left) 条没有归处")
    let waiting = result.count(.changed)
    let change =
      changed == 0
      ? waiting == 0
        ? Message("nothing to change", zh: "笔记都不用改")
        : Message(
          "nothing is written, \(waiting) \(waiting == 1 ? "waits" : "wait") for --update",
          zh: "没有写入，\(waiting) 条等 --update 采用")
      : isDryRun
        ? Message("\(notes) would change", zh: "会改动 \(changed) 条笔记")
        : Message("\(notes) changed", zh: "改动了 \(changed) 条笔记")
    return Message(
      "\(annotations) of \(works == 1 ? "1 work" : "\(works) works"): \(change.english)\(rest.english)",
      zh: "\(works) 篇，\(count) 条批注：\(change.chinese)\(rest.chinese)")
  }

  // MARK: Lines

  private func writeRows(_ rows: [Message], limit: Int = AnnotationImportView.limit) {
    for row in rows.prefix(limit) { context.output.line("  " + context.text(row).visible) }
    let more = rows.count - limit
    if more > 0 { line(Message("  and \(more) more", zh: "  另有 \(more) 条")) }
  }

  private func line(_ message: Message) { context.output.line(context.text(message).visible) }
}

extension NoteImport.Change {
  /// Whether the source has changed what the note had of it.
  fileprivate var isOfSource: Bool {
    switch outcome {
    case .updated, .changed, .conflicting: true
    case .new, .adopted, .deleted, .known: false
    }
  }
}

extension Int {
  /// So many annotations, and what became of them.
  fileprivate func message(for outcome: NoteImport.Outcome) -> Message {
    switch outcome {
    case .new: Message("+\(self) new", zh: "新增 \(self) 条")
    case .adopted: Message("\(self) known by \(self == 1 ? "its" : "their") words", zh: "按文字认出 \(self) 条")
    case .updated: Message("\(self) updated", zh: "更新 \(self) 条")
    case .changed:
      Message(
        "\(self) changed at the source (--update takes \(self == 1 ? "it" : "them"))",
        zh: "来源改过 \(self) 条（--update 采用）")
    case .conflicting: Message("\(self) changed at the source and here", zh: "两边都改过 \(self) 条")
    case .deleted: Message("\(self) deleted here", zh: "这里删掉 \(self) 条")
    case .known: Message("\(self) known", zh: "已有 \(self) 条")
    }
  }
}
