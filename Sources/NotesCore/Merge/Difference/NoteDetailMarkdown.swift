/// What a note says otherwise than before, as items of a list in Markdown.
struct NoteDetailMarkdown {
  private let note: NoteDifference
  private let words: DifferenceWords
  private var items: [String] = []

  /// The details of a note. Its words are those of a comment.
  init(_ note: NoteDifference, _ words: DifferenceWords) {
    self.note = note
    self.words = words
    if note.kind == .removed || note.kind == .unmerged || note.unreadable != nil { return }
    items = note.kind == .added ? annotations + links : fields + annotations + links + prose
  }

  /// So many items stand below the note's line; more are folded away.
  private static let mostNested = 3
  /// The columns of a text that both versions have which are shown around a change.
  private static let context = 60
  /// The columns of one stretch that came or went.
  private static let longest = 600

  /// What people call a note, for the middle of a line.
  static func name(of note: NoteDifference, _ words: DifferenceWords) -> String {
    let name = words.shown(note.note.name)
    return name.isEmpty ? words.shown(note.note.id) : name
  }

  /// Whether the items are too many to stand below the note's line.
  var isLong: Bool { items.count > NoteDetailMarkdown.mostNested }

  /// The one item, to stand in the note's line; nil where there are more or none.
  var only: String? { items.count == 1 ? items[0] : nil }

  /// The items as they stand below the note's line; none where they are too many.
  var nested: [String] { isLong ? [] : items.map { "  - " + $0 } }

  /// The summary of a new note, as it stands below the note's line, however much is folded away.
  var summary: [String] {
    let summary = words.summary(of: note) { CommentText.escapedAtStart($0) }
    return summary.map { ["  - " + $0] } ?? []
  }

  /// The items, folded away below the note's name.
  var folded: [String] {
    let shown = CommentText.html(note.note.name)
    let name = shown.isEmpty ? CommentText.html(note.note.id) : shown
    return ["", "<details><summary>\(name)</summary>", ""] + items.map { "- " + $0 } + ["", "</details>"]
  }

  // MARK: Fields

  /// Those that the note's line does not say already.
  private var fields: [String] {
    let said: [Field] = [.status, .progress]
    return note.fields.filter { field in !said.contains { $0 == field.field } }.flatMap { field in
      field.parts.map { part in
        label(of: part, in: field) + text(Message(": ", zh: "：")) + change(part.change, field.field)
      }
    }
  }

  /// A key of the reader's own must not begin something at the start of its item.
  private func label(of part: FieldDifference.Part, in field: FieldDifference) -> String {
    guard field.field == nil else { return words.label(of: part, in: field) }
    return CommentText.escapedAtStart(field.key) + (part.name.map { " " + words.shown($0) } ?? "")
  }

  private func change(_ change: FieldDifference.Change, _ field: Field?) -> String {
    switch change {
    case .order: return text(DifferenceWords.otherOrder)
    case .items(let removed, let added, let isReordered):
      let parts = [
        added.isEmpty ? "" : "<ins>\(words.list(added.map(words.shown)))</ins>",
        removed.isEmpty ? "" : "<del>\(words.list(removed.map(words.shown)))</del>",
      ]
      let items = parts.filter { !$0.isEmpty }.joined(separator: " ")
      return isReordered ? items + words.semicolon + words.text(DifferenceWords.otherOrder) : items
    case .value(let old?, let new?) where Field.isProse(field): return text(of: WordDifference(old, new))
    case .value(let old?, let new?):
      return words.value(old, of: field) + " → " + words.value(new, of: field)
    case .value(let old, let new):
      return [old.map { "<del>\(words.value($0, of: field))</del>" }, new.map { words.value($0, of: field) }]
        .compactMap { $0 }.joined()
    }
  }

  // MARK: Annotations and links

  private var annotations: [String] {
    note.annotations.compactMap { annotation in
      guard let content = annotation.content else { return nil }
      let name = words.name(of: content)
      if annotation.isEdited { return name + edited(annotation) }
      if annotation.new == nil {
        return text(Message("removed: ", zh: "删除：")) + name + " <del>\(cut(content.words))</del>"
      }
      return name + quoted(content.words) + (content.comment.isEmpty ? "" : " — " + cut(content.comment))
    }
  }

  private func quoted(_ text: String) -> String {
    text.isEmpty ? "" : self.text(Message(": “\(cut(text))”", zh: "：“\(cut(text))”"))
  }

  private func edited(_ annotation: AnnotationDifference) -> String {
    guard let old = annotation.old, let new = annotation.new else { return "" }
    var parts: [String] = []
    if annotation.parts.contains(.locator) || annotation.parts.contains(.kind) {
      parts.append(words.name(of: old) + " → " + words.name(of: new))
    }
    for (part, old, new) in [
      (AnnotationDifference.Part.words, old.words, new.words), (.comment, old.comment, new.comment),
    ] where annotation.parts.contains(part) {
      parts.append(text(of: WordDifference(old, new)))
    }
    parts += words.otherParts(of: annotation)
    let said = parts.joined(separator: text(Message("; ", zh: "；")))
    return text(Message(" (edited): ", zh: "（修改）：")) + said
  }

  private var links: [String] {
    func ids(_ links: [LinkedNote]) -> String { words.list(links.prefix(30).map { words.shown($0.id) }) }
    var items: [String] = []
    if !note.gainedLinks.isEmpty {
      items.append(text(Message("links to ", zh: "新链接：")) + ids(note.gainedLinks))
    }
    if !note.lostLinks.isEmpty {
      items.append(text(Message("no longer links to ", zh: "不再链接：")) + ids(note.lostLinks))
    }
    return items
  }

  // MARK: Text

  private var prose: [String] {
    note.prose.map { paragraph in
      switch paragraph.kind {
      case .moved: text(Message("moved: ", zh: "移动：")) + cut(paragraph.words.pieces.map(\.text).joined())
      default: text(Message("text: ", zh: "正文：")) + text(of: paragraph.words)
      }
    }
  }

  private func text(of difference: WordDifference) -> String {
    difference.excerpt(context: NoteDetailMarkdown.context, limit: NoteDetailMarkdown.longest).map { piece in
      let text = inline(piece.text)
      return switch piece.kind {
      case .same: text
      case .removed: text.isEmpty ? "" : "<del>\(text)</del>"
      case .added: text.isEmpty ? "" : "<ins>\(text)</ins>"
      case .gap: "…"
      }
    }.joined()
  }

  /// A stretch within a line, of which the blanks at its ends count.
  private func inline(_ text: String) -> String {
    let shown = words.shown(text)
    if shown.isEmpty { return text.isEmpty ? "" : " " }
    let first = text.first?.isWhitespace == true ? " " : ""
    let last = text.last?.isWhitespace == true ? " " : ""
    return first + shown + last
  }

  private func cut(_ text: String) -> String {
    let words = WordDifference(only: text, .added).excerpt(context: 0, limit: NoteDetailMarkdown.longest)
    return words.map { $0.kind == .gap ? "…" : self.words.shown($0.text) }.joined()
  }

  private func text(_ message: Message) -> String { message.text(in: words.language) }
}

extension Field {
  /// Whether a field's value is text of which some words may change.
  public static func isProse(_ field: Field?) -> Bool {
    switch field {
    case .title, .left, .short, .venue: true
    default: false
    }
  }
}
