import NotesCore

/// The front matter of a note as the head of its page: its names, then a line for each thing that is known.
struct NoteHeadView {
  let report: NoteReport
  let terminal: Terminal
  let language: Language
  let today: CivilDate

  /// A line with its label; one that may not be broken (an address) stays whole.
  private struct Row {
    var label: Message
    var value: StyledText
    var isWhole = false
  }

  private var note: Note { report.note }

  /// The lines of the head.
  func lines(width: Int) -> [String] {
    let rows = rows
    let labelWidth = rows.map { text($0.label).displayWidth }.max() ?? 0
    let titles = titles.flatMap { LineWrapper.lines(of: $0.visible, width: width) } + [place.visible]
    let table = rows.flatMap { lines(of: $0, labelWidth: labelWidth, width: width) }
    let all = titles + (table.isEmpty ? [] : [StyledText()] + table)
    return all.map { $0.rendered(colors: terminal.colors) }
  }

  private func lines(of row: Row, labelWidth: Int, width: Int) -> [StyledText] {
    let label = StyledText(text(row.label).padded(to: labelWidth) + "  ", .dim)
    let indent = StyledText(String(repeating: " ", count: labelWidth + 2))
    let value = row.value.visible
    // On a screen too narrow for both, the value still gets a few columns.
    let room = max(MarkdownPage.minimumWidth, width - labelWidth - 2)
    let lines = row.isWhole ? [value] : LineWrapper.lines(of: value, width: room)
    return lines.enumerated().map { ($0.offset == 0 ? label : indent) + $0.element }
  }

  // MARK: Names

  /// What people call it, and its title where that is another.
  private var titles: [StyledText] {
    var lines = [StyledText(note.name, .heading)]
    if !note.title.isEmpty, !note.title.utf8.elementsEqual(note.name.utf8) {
      lines.append(StyledText(note.title))
    }
    return lines
  }

  /// What one types to name it, what it is, and its file: one line, so that the file can be copied.
  private var place: StyledText {
    var place = StyledText(note.id, .id)
    if let kind = note.kind { place.append("  " + text(kind.label)) }
    place.append("  " + note.path, .dim)
    return place
  }

  // MARK: Rows

  private var rows: [Row] {
    reading
      + [
        row(.left, note.left), row(.priority, note.priority.map { text($0.label) }),
        row(.rating, note.rating.map { "\($0) / 5" }), row(.authors, authors),
        row(.organizations, list(note.organizations)), published, row(.aliases, list(note.aliases)),
        row(.arxiv, note.arxiv), row(.doi, note.doi), row(.acl, note.acl), row(.isbn, note.isbn),
      ].compactMap { $0 } + addresses
      + [
        row(.tags, list(note.tags)), row(.added, note.added?.text),
      ].compactMap { $0 }
  }

  private var reading: [Row] {
    [status, parts, day(.started, note.started), day(.finished, note.finished)].compactMap { $0 }
  }

  private var status: Row? {
    guard note.status != nil || note.progress != nil else { return nil }
    let style = note.status?.style ?? .plain
    var value = StyledText(note.status.map { text($0.label) } ?? "", style)
    if let progress = note.progress {
      if !value.isEmpty { value.append("  ") }
      value.append(bar(progress.fraction), style)
      value.append(" " + progress.text)
      if case .counted = progress { value.append("  \(Percent.of(progress.fraction))%", .dim) }
    }
    return Row(label: Field.status.label, value: value, isWhole: true)
  }

  /// A topic has the state of its parts.
  private var parts: Row? {
    guard let counts = report.parts?.counts, counts.total > 0 else { return nil }
    var value = StyledText(bar(counts.share), .reading)
    value.append(" \(counts[.read])/\(counts.total)")
    value.append("  \(Percent.of(counts.share))%", .dim)
    return Row(label: Status.read.label, value: value, isWhole: true)
  }

  private func day(_ field: Field, _ date: CivilDate?) -> Row? {
    guard let date else { return nil }
    var value = StyledText(date.text)
    let days = today.days(since: date)
    if days > 0 {
      value.append(
        "  " + text(Message(days == 1 ? "yesterday" : "\(days) days ago", zh: "\(days) 天前")), .dim)
    }
    return Row(label: field.label, value: value, isWhole: true)
  }

  /// The venue and the year; the year once, where the venue says it.
  private var published: Row? {
    let year = note.year.map { String($0) }
    guard let venue = note.venue else { return row(.year, year) }
    guard let year, !venue.contains(year) else { return row(.venue, venue) }
    return row(.venue, "\(venue), \(year)")
  }

  /// A last author `others` stands for the rest.
  private var authors: String {
    guard note.authors.last == "others", note.authors.count > 1 else { return list(note.authors) }
    return list(note.authors.dropLast()) + text(Message(" and others", zh: " 等"))
  }

  private var addresses: [Row] {
    let names = note.urls.map { $0.name.visible.truncated(to: 16) }
    let width = names.map(\.displayWidth).max() ?? 0
    return zip(names, note.urls).enumerated().map { index, entry in
      var value = StyledText(entry.0.padded(to: width) + "  ")
      value.append(entry.1.address, .link)
      return Row(label: index == 0 ? Field.urls.label : Message(verbatim: ""), value: value, isWhole: true)
    }
  }

  // MARK: Values

  private func row(_ field: Field, _ value: String?) -> Row? {
    guard let value, !value.isEmpty else { return nil }
    return Row(label: field.label, value: StyledText(value))
  }

  private func list(_ values: some Sequence<String>) -> String {
    Array(values).joined(separator: text(Message(", ", zh: "、")))
  }

  private func bar(_ share: Double) -> String { Bar(width: 12, glyphs: terminal.barGlyphs).text(share) }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
