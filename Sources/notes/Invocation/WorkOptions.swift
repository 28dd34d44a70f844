import ArgumentParser
import NotesCore

/// The options that say what a new note holds.
struct WorkOptions: ParsableArguments {
  @Option(help: help("The title, where the argument is no title.", zh: "标题；前面写的不是标题时用。", value: "text"))
  var title: String?

  @Option(help: help("What people call it.", zh: "大家怎么叫它。", value: "text"))
  var short: String?

  @Option(help: help("The arXiv id, or an address with it.", zh: "arXiv 编号，或含编号的网址。", value: "id"))
  var arxiv: String?

  @Option(help: help("The DOI, or an address with it.", zh: "DOI，或含 DOI 的网址。", value: "id"))
  var doi: String?

  @Option(
    help: help(
      "Where to find it: NAME=ADDRESS, or ADDRESS, named by its host (repeatable).",
      zh: "在哪里能找到：名称=网址，或只写网址，按网站取名（可多次）。", value: "address"))
  var url: [String] = []

  @Option(help: help("An author, as printed (repeatable).", zh: "作者，照原文（可多次）。", value: "name"))
  var author: [String] = []

  @Option(help: help("The year of publication.", zh: "发表年份。", value: "year"))
  var year: String?

  @Option(help: help("Where it was published, in short.", zh: "发表在哪里，简写。", value: "text"))
  var venue: String?

  @Option(
    help: help(
      "What it is; paper without it, or what the address surely leads to.", zh: "类型；不写就是论文，或网址一看便知的那种。",
      value: "type"),
    completion: .list(Kind.allCases.map(\.rawValue)))
  var type: String?

  @Option(
    help: help("How far you are; unread without it.", zh: "读到哪一步；不写就是未读。", value: "status"),
    completion: .list(Status.allCases.map(\.rawValue)))
  var status: String?

  @Option(help: help("A tag (repeatable).", zh: "标签（可多次）。", value: "tag"))
  var tag: [String] = []

  /// The note that the options and the reference describe; the title is empty where neither gives it.
  func work(_ reference: WorkReference?, today: CivilDate) throws(NotesError) -> Note {
    var note = Note(id: "", path: "", section: "")
    note.title = try checkedTitle(reference)
    note.short = try short.map { text throws(NotesError) in try FieldText.checked(text, for: .short) }
    note.venue = try venue.map { text throws(NotesError) in try FieldText.checked(text, for: .venue) }
    note.year = try year.map(WorkOptions.year)
    for name in author {
      let name = try FieldText.checked(name, for: .authors)
      if !note.authors.contains(name) { note.authors.append(name) }
    }
    note.tags = try checkedTags()
    try fillPlaces(of: &note, reference)
    note.kind = try checkedKind(reference)
    try fillStatus(of: &note, today)
    note.added = today
    return note
  }

  /// The addresses that lead to the work and to nothing else.
  func ownAddresses(of note: Note, _ reference: WorkReference?) -> [String] {
    var addresses = note.urls.filter { ["paper", "pdf", "post"].contains($0.name) }.map(\.address)
    if case .address(let address) = reference, !addresses.contains(address) { addresses.append(address) }
    return addresses
  }

  // MARK: Fields

  private func checkedTitle(_ reference: WorkReference?) throws(NotesError) -> String {
    if case .title(let given) = reference {
      guard title == nil else {
        throw WorkOptions.twice(Message("title", zh: "标题"), given, title ?? "")
      }
      return try FieldText.checked(given, for: .title)
    }
    guard let title else { return "" }
    return try FieldText.checked(title, for: .title)
  }

  private static func year(_ text: String) throws(NotesError) -> Int {
    if text.utf8.count == 4, let year = Int(text), year >= 1000 { return year }
    throw NotesError(
      .usage, Message("`\(text)` is no year", zh: "`\(text)` 不是年份"),
      hints: [Message("write four digits: `--year 2019`", zh: "写四位数字：`--year 2019`")])
  }

  private func checkedTags() throws(NotesError) -> [String] {
    var tags: [String] = []
    for text in tag.flatMap({ $0.split { $0 == "," || $0 == "，" } }) {
      let tag = try FieldText.checkedTag(String(text))
      if !tags.contains(tag) { tags.append(tag) }
    }
    return tags.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func checkedKind(_ reference: WorkReference?) throws(NotesError) -> Kind {
    guard let type else {
      guard case .address(let text) = reference, let address = WebAddress(text) else { return .paper }
      return AddressName.kind(for: address) ?? .paper
    }
    if let kind = Kind(naming: type) { return kind }
    throw WorkOptions.unknown(type, Message("type", zh: "类型"), Kind.allCases.map(\.label))
  }

  /// A topic has the status of its parts; a toolkit is collected, not read, unless a status is said.
  private func fillStatus(of note: inout Note, _ today: CivilDate) throws(NotesError) {
    guard let status else {
      note.status = note.kind == .topic || note.kind == .toolkit ? nil : .unread
      return
    }
    guard let parsed = Status(naming: status) else {
      throw WorkOptions.unknown(status, Message("status", zh: "状态"), Status.allCases.map(\.label))
    }
    if note.kind == .topic {
      throw NotesError(
        .usage, Message("a topic has no status of its own", zh: "专题没有自己的状态"),
        hints: [Message("leave --status out; it shows that of its parts", zh: "去掉 --status；专题显示各部分的状态")])
    }
    note.status = parsed
    // The reading begins now; when it ended, or began and was left, nobody has said.
    if parsed == .reading { note.started = today }
  }

  // MARK: Identifiers and addresses

  private func fillPlaces(of note: inout Note, _ reference: WorkReference?) throws(NotesError) {
    if case .identifier(let identifier) = reference { try note.take(identifier) }
    if let arxiv { try note.take(try WorkOptions.identifier(arxiv, .arxiv)) }
    if let doi { try note.take(try WorkOptions.identifier(doi, .doi)) }
    if case .address(let address) = reference { note.urls.append(try NamedAddress(argument: address)) }
    for text in url {
      let named = try NamedAddress(argument: text)
      if note.urls.contains(named) { continue }
      if let other = note.urls.first(where: { $0.name == named.name }) {
        throw WorkOptions.sameName(other, named)
      }
      note.urls.append(named)
      note.takeIfFree(named)
    }
  }

  private static func identifier(_ text: String, _ field: Field) throws(NotesError) -> Identifier {
    if let identifier = Identifier(parsing: text),
      identifier.field == field || identifier.field == .arxiv && field == .doi
    {
      return identifier
    }
    let example = field == .arxiv ? "2312.00752" : "10.1145/3292500.3330701"
    throw NotesError(
      .usage,
      Message(
        "`\(text)` is no \(field.label.english)\(field == .arxiv ? " id" : "")",
        zh: "`\(text)` 不是 \(field.label.chinese) 编号"),
      hints: [Message("write `--\(field.key) \(example)`", zh: "写 `--\(field.key) \(example)`")])
  }

  // MARK: Errors

  private static func twice(_ what: Message, _ first: String, _ second: String) -> NotesError {
    NotesError(
      .usage,
      Message(
        "there are two values for the \(what.english): `\(first)` and `\(second)`",
        zh: "\(what.chinese)写了两个：`\(first)` 和 `\(second)`"),
      hints: [Message("leave one out", zh: "去掉一个")])
  }

  private static func sameName(_ first: NamedAddress, _ second: NamedAddress) -> NotesError {
    NotesError(
      .usage,
      Message(
        "two addresses are named `\(first.name)`: \(first.address) and \(second.address)",
        zh: "有两个网址都叫 `\(first.name)`：\(first.address) 和 \(second.address)"),
      hints: [
        Message(
          "name one yourself: `--url NAME=\(second.address)`", zh: "给其中一个另取名称：`--url 名称=\(second.address)`")
      ])
  }

  private static func unknown(_ text: String, _ what: Message, _ words: [Message]) -> NotesError {
    let english = words.map(\.english).joined(separator: " ")
    let chinese = words.map(\.chinese).joined(separator: " ")
    let meant = EditDistance.nearest(to: text, in: words.map(\.english)).first
    return NotesError(
      .usage, Message("`\(text)` is no \(what.english)", zh: "`\(text)` 不是可用的\(what.chinese)"),
      hints: [
        meant.map {
          Message("did you mean `\($0)`? The words are: \(english)", zh: "是不是 `\($0)`？可用的词：\(chinese)")
        } ?? Message("the words are: \(english)", zh: "可用的词：\(chinese)")
      ])
  }
}
