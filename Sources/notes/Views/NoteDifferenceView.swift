import NotesCore

/// What is different in one note: its name, then a line for each thing.
struct NoteDifferenceView {
  private let note: NoteDifference
  private let words: DifferenceWords
  private let terminal: Terminal

  /// The columns of a text that both versions have which are shown around a change.
  private static let context = 40
  /// The columns of one stretch that came or went.
  private static let longest = 600

  private static let gone = Style(color: .red)
  private static let come = Style(color: .green)

  /// The view of a note's difference.
  init(_ note: NoteDifference, words: DifferenceWords, terminal: Terminal) {
    self.note = note
    self.words = words
    self.terminal = terminal
  }

  private struct Row {
    /// Empty where it is that of the row above; nil where the value stands at the margin.
    let label: String?
    let value: StyledText
  }

  /// The lines, from the note's name on.
  var lines: [StyledText] {
    let rows = rows
    let width = rows.compactMap { $0.label?.displayWidth }.max() ?? 0
    return head + rows.flatMap { lines(of: $0, labelWidth: width) } + textual
  }

  /// One line where the name and the path fit in it; else the path stands below. Neither is ever cut.
  private var head: [StyledText] {
    let place = (note.isMoved ? "\(note.old?.path ?? "") \(words.arrow) \(note.note.path)" : note.note.path)
      .visible
    let name = StyledText(note.note.name.visible.inertAtStart, .heading)
    var word = StyledText()
    if note.group != .changed {
      word.append("  ")
      word.append(words.label(of: note.group), DifferenceView.style(of: note.group))
    }
    let line = name + StyledText("  " + place, .dim) + word
    guard let limit = terminal.lineLimit, line.displayWidth > limit else { return [line] }
    let below = LineWrapper.lines(of: StyledText(place.inertAtStart, .dim), width: max(1, limit - 2))
    return LineWrapper.hanging(name + word, width: limit, indent: 2) + below.map { StyledText("  ") + $0 }
  }

  private func lines(of row: Row, labelWidth: Int) -> [StyledText] {
    let margin = row.label.map { $0.padded(to: labelWidth) + "  " } ?? ""
    let label = StyledText("  " + margin, .dim)
    let indent = StyledText(String(repeating: " ", count: label.displayWidth))
    guard let limit = terminal.lineLimit else { return [label + row.value] }
    let room = limit - label.displayWidth
    guard room >= MarkdownPage.minimumWidth else {
      // On a screen too narrow for both, the value stands below.
      let head = row.label ?? ""
      let below = LineWrapper.lines(of: row.value, width: max(1, limit - 4)).map { StyledText("    ") + $0 }
      return head.isEmpty ? below : [StyledText("  " + head, .dim)] + below
    }
    let lines = LineWrapper.lines(of: row.value, width: room)
    return lines.enumerated().map { index, line in index == 0 ? label + line : indent + line }
  }

  private var rows: [Row] {
    if note.kind == .unmerged || note.unreadable != nil {
      return words.clauses(of: note).map { Row(label: nil, value: StyledText($0, .warning)) }
    }
    if note.kind == .added || note.kind == .removed { return facts }
    return fields + annotations + links + prose + remarks
  }

  private var facts: [Row] {
    let isShort = note.note.short != nil && !note.note.title.isEmpty
    let title = isShort ? [Row(label: nil, value: StyledText(note.note.title.visible.inertAtStart))] : []
    let facts = words.facts(of: note)
    let all = facts.isEmpty ? [] : [Row(label: nil, value: StyledText(facts.joined(separator: words.comma)))]
    if note.kind == .removed { return title + all }
    let summary = words.summary(of: note) { $0.joinedLines.visible.inertAtStart }
    return title + all + [summary].compactMap { $0.map { Row(label: nil, value: StyledText($0)) } }
      + annotations + links
  }

  // MARK: Fields

  private var fields: [Row] {
    note.fields.flatMap { field in
      field.parts.map { part in
        Row(
          label: words.label(of: part, in: field).inertAtStart, value: value(part.change, of: field.field))
      }
    }
  }

  private func value(_ change: FieldDifference.Change, of field: Field?) -> StyledText {
    switch change {
    case .order: return StyledText(words.text(DifferenceWords.otherOrder))
    case .items(let removed, let added, let isReordered):
      let order = isReordered ? StyledText(words.text(DifferenceWords.otherOrder)) : StyledText()
      return joined([
        signed("+", added.map(words.shown)), signed("-", removed.map(words.shown)), order,
      ])
    case .value(let old?, let new?):
      let difference = WordDifference(old, new)
      if difference.pieces.contains(where: { $0.kind == .same }), Field.isProse(field) {
        return text(of: difference)
      }
      return transition(words.value(old, of: field), words.value(new, of: field))
    case .value(let old, let new):
      let came = new.map { [words.value($0, of: field)] } ?? []
      let gone = old.map { [words.value($0, of: field)] } ?? []
      return joined([signed("+", came), signed("-", gone)])
    }
  }

  private func transition(_ old: String, _ new: String) -> StyledText {
    var line = StyledText(old, NoteDifferenceView.gone)
    line.append(" \(words.arrow) ")
    line.append(new, NoteDifferenceView.come)
    return line
  }

  /// Texts that came or went, after a sign; nothing where there are none.
  private func signed(_ sign: String, _ texts: [String]) -> StyledText {
    if texts.isEmpty { return StyledText() }
    let style = sign == "+" ? NoteDifferenceView.come : NoteDifferenceView.gone
    return StyledText("\(sign) \(words.list(texts))", style)
  }

  private func joined(_ texts: [StyledText]) -> StyledText {
    var line = StyledText()
    for text in texts where !text.isEmpty {
      if !line.isEmpty { line.append(words.text(Message("; ", zh: "；"))) }
      line.append(text)
    }
    return line
  }

  // MARK: Annotations and links

  private var annotations: [Row] {
    note.annotations.enumerated().map { index, annotation -> Row in
      let label = index == 0 ? words.text(Message("annotations", zh: "批注")) : ""
      return Row(label: label, value: line(of: annotation))
    }
  }

  private func line(of annotation: AnnotationDifference) -> StyledText {
    guard let content = annotation.content else { return StyledText() }
    var line: StyledText
    if let old = annotation.old, let new = annotation.new {
      line = StyledText("~ ")
      line.append(parts(old, new, annotation))
    } else {
      let isNew = annotation.new != nil
      let style = isNew ? NoteDifferenceView.come : NoteDifferenceView.gone
      line = StyledText("\(isNew ? "+" : "-") \(words.name(of: content))", style)
      if !content.words.isEmpty { line.append(" \"\(short(content.words))\"", style) }
      if !content.comment.isEmpty { line.append(" - " + short(content.comment), style) }
    }
    if let id = content.id { line.append("  ^" + id.visible, .id) }
    return line
  }

  private func parts(
    _ old: AnnotationContent, _ new: AnnotationContent, _ annotation: AnnotationDifference
  ) -> StyledText {
    var line = StyledText(words.name(of: new) + words.text(Message(": ", zh: "：")))
    var parts: [StyledText] = []
    if annotation.parts.contains(.locator) || annotation.parts.contains(.kind) {
      parts.append(transition(words.name(of: old), words.name(of: new)))
    }
    if annotation.parts.contains(.words) { parts.append(text(of: WordDifference(old.words, new.words))) }
    if annotation.parts.contains(.comment) {
      parts.append(text(of: WordDifference(old.comment, new.comment)))
    }
    parts += words.otherParts(of: annotation).map { StyledText($0) }
    line.append(joined(parts))
    return line
  }

  private var links: [Row] {
    func ids(_ links: [LinkedNote]) -> [String] { links.map { "[[\($0.id.visible)]]" } }
    let value = joined([signed("+", ids(note.gainedLinks)), signed("-", ids(note.lostLinks))])
    return value.isEmpty ? [] : [Row(label: words.text(Message("links", zh: "链接")), value: value)]
  }

  // MARK: Text

  private var prose: [Row] {
    note.prose.enumerated().map { index, paragraph -> Row in
      let label = index == 0 ? words.text(Message("text", zh: "正文")) : ""
      return Row(label: label, value: line(of: paragraph))
    }
  }

  private func line(of paragraph: ProseDifference) -> StyledText {
    let whole = paragraph.words.pieces.map(\.text).joined()
    switch paragraph.kind {
    case .added: return signed("+", [short(whole)])
    case .removed: return signed("-", [short(whole)])
    case .moved: return StyledText(words.text(Message("moved: ", zh: "移动：")) + short(whole))
    case .edited:
      var line = StyledText("~ ")
      line.append(text(of: paragraph.words))
      return line
    }
  }

  private func short(_ text: String) -> String {
    let start = text.prefix(ofWidth: NoteDifferenceView.longest).text
    let shown = String(start).joinedLines.visible
    return start.endIndex < text.endIndex ? shown + " .." : shown
  }

  /// Words that are gone and that came, in their colours, or in brackets where there are none.
  private func text(of difference: WordDifference) -> StyledText {
    var result = StyledText()
    var isAfterGap = false
    let pieces = difference.excerpt(context: NoteDifferenceView.context, limit: NoteDifferenceView.longest)
    for piece in pieces {
      let text = line(piece.text)
      if isAfterGap, !text.hasPrefix(" ") { result.append(" ") }
      isAfterGap = piece.kind == .gap
      switch piece.kind {
      case .same: result.append(text)
      case .gap: result.append(result.isEmpty || result.plain.hasSuffix(" ") ? ".." : " ..", .dim)
      case .removed: result.append(terminal.colors ? text : "[-\(text)-]", NoteDifferenceView.gone)
      case .added: result.append(terminal.colors ? text : "{+\(text)+}", NoteDifferenceView.come)
      }
    }
    return result
  }

  /// A stretch of a text in one line, of which the blanks at its ends count.
  private func line(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 }).visible
  }

  private var remarks: [Row] {
    let clauses = NoteDifference.Remarks.all.filter { note.remarks.contains($0.remark) }.map {
      words.text($0.label)
    }
    return clauses.isEmpty
      ? [] : [Row(label: words.text(Message("also", zh: "另有")), value: StyledText(words.list(clauses), .dim))]
  }

  /// So many lines are shown of a version that cannot be read.
  private static let mostLines = 200

  /// The difference by lines, of a version that cannot be read; bounded in both directions.
  private var textual: [StyledText] {
    let lines = note.unreadable?.text?.lines ?? []
    let left = lines.count - NoteDifferenceView.mostLines
    let shown = lines.prefix(NoteDifferenceView.mostLines).map { line in
      let text =
        "    " + String(decoding: line.bytes, as: UTF8.self).replacing(scalars: ["\t"], by: ExcerptView.tab)
      return StyledText(text.visible, NoteDifferenceView.style(of: line.kind))
        .truncated(to: min(terminal.lineLimit ?? .max, NoteDifferenceView.longest))
    }
    if left <= 0 { return shown }
    let rest = Message("\(left) more \(left == 1 ? "line" : "lines")", zh: "另有 \(left) 行")
    return shown + [StyledText("    .. " + words.text(rest), .dim)]
  }

  private static func style(of kind: UnifiedDiff.Kind) -> Style {
    switch kind {
    case .removed: gone
    case .added: come
    case .hunk: .hint
    default: .dim
    }
  }
}
