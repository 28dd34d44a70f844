/// A note's name and what stands beside it in a block, as Markdown of one line.
struct IndexNoteText {
  let language: Language
  /// The page that links start from, relative to the root.
  let page: String
  /// How text from notes is written.
  var shown: @Sendable (String) -> String = MarkdownText.escaped

  /// The name as a link to the note; with `title`, the title too where the name does not begin it.
  func name(of note: Note, withTitle: Bool) -> String {
    let title = FieldText.folded(note.title)
    guard withTitle, let short = note.short.map(FieldText.folded), !short.isEmpty, !title.isEmpty else {
      return link(note, note.name)
    }
    if IndexNoteText.begins(title, with: short) { return link(note, title) }
    return link(note, short) + text(Message(": ", zh: "：")) + shown(title)
  }

  /// Whether a title begins with a name, case aside, and not with a longer word.
  private static func begins(_ title: String, with name: String) -> Bool {
    let title = title.lowercased().unicodeScalars
    let name = name.lowercased().unicodeScalars
    guard title.starts(with: name) else { return false }
    guard let next = title.dropFirst(name.count).first else { return true }
    return !next.isASCII || !next.properties.isAlphabetic && next.properties.numericType == nil
  }

  /// What a note says of something, without a label; empty where it says nothing.
  func cell(_ part: IndexPart, of note: Note) -> String {
    switch part {
    case .title: shown(note.title)
    case .organizations: names(note.organizations)
    case .authors: authors(note.authors)
    case .type: note.kind.map { text($0.label) } ?? ""
    case .year: note.year.map { String($0) } ?? ""
    case .venue: shown(note.venue ?? "")
    case .status: note.status.map { text($0.label) } ?? ""
    case .progress: progress(note)
    case .left: shown(note.left ?? "")
    case .rating: note.rating.map { "\($0)/5" } ?? ""
    case .tags: names(note.tags)
    case .links: links(note)
    case .summary: shown(note.summary ?? "")
    }
  }

  /// What a note says of something, in a list, where no head of a column says what it is.
  func detail(_ part: IndexPart, of note: Note) -> String {
    let cell = cell(part, of: note)
    return part == .left && !cell.isEmpty ? text(Message("left: ", zh: "剩下：")) + cell : cell
  }

  private func text(_ message: Message) -> String { message.text(in: language) }

  private func link(_ note: Note, _ name: String) -> String {
    let label = shown(name)
    let address = MarkdownDestination.text(to: note.path, from: page)
    return "[\(label.isEmpty ? shown(note.id) : label)](\(address))"
  }

  private func names(_ names: [String]) -> String {
    names.map(shown).filter { !$0.isEmpty }
      .joined(separator: text(Message(", ", zh: "、")))
  }

  /// A last author `others` stands for the rest.
  private func authors(_ authors: [String]) -> String {
    guard authors.count > 1, authors.last == "others" else { return names(authors) }
    return names(authors.dropLast()) + text(Message(" et al.", zh: "等"))
  }

  private func progress(_ note: Note) -> String {
    guard let progress = note.progress else { return "" }
    guard case .counted = progress else { return progress.text }
    let share = Percent.of(progress.fraction)
    return text(Message("\(progress.text) (\(share)%)", zh: "\(progress.text)（\(share)%）"))
  }

  /// The addresses of the work; that of an identifier only where no other leads to the same.
  private func links(_ note: Note) -> String {
    let places = WorkPlaces(of: note, order: note.urls.map(\.name)).places
    let urls = note.urls.map(\.address)
    let known = note.identifiers.filter { identifier in urls.contains { leads($0, to: identifier) } }
    return places.compactMap { place in
      guard case .address(let address) = place.target else { return nil }
      let isNamed = note.urls.contains { $0.name == place.kind }
      if !isNamed, known.contains(where: { $0.address == address.text }) { return nil }
      let label = shown(label(of: place))
      return "[\(label.isEmpty ? "url" : label)](\(MarkdownDestination.text(address)))"
    }.joined(separator: " ")
  }

  /// To read an address costs more than to see that the identifier does not stand in it.
  private func leads(_ address: String, to identifier: Identifier) -> Bool {
    Array(address.utf8).holds(Array(identifier.value.utf8)) && Identifier(parsing: address) == identifier
  }

  private func label(of place: WorkPlaces.Place) -> String {
    switch place.kind {
    case "arxiv", "doi", "acl":
      (Field(key: place.kind)?.label ?? Message(verbatim: place.kind)).text(in: language)
    default: language == .chinese ? chineseLabel(of: place.kind) : place.kind
    }
  }

  /// A second address of a kind has a number after its name: `code-2`.
  private func chineseLabel(of kind: String) -> String {
    if let label = IndexNoteText.chinese[kind] { return label }
    let parts = kind.split(separator: "-")
    guard parts.count == 2, Int(parts[1]) != nil, let label = IndexNoteText.chinese[String(parts[0])] else {
      return kind
    }
    return "\(label) \(parts[1])"
  }

  /// The usual names of addresses.
  private static let chinese = [
    "paper": "论文", "pdf": "PDF", "code": "代码", "project": "官网", "post": "博文", "model": "模型", "data": "数据",
    "product": "产品",
  ]
}
