@testable import NotesCore

/// A note as a test knows it, without any parser: what it says, and how that is written.
struct EditedNote {
  /// A key of the front matter.
  struct Entry {
    let key: String
    var value: Value
    /// Comments above it.
    var lead: [String] = []
    /// A comment behind its key or its only line.
    var comment: String?
  }

  enum Value: Equatable {
    case scalar(String, isQuoted: Bool)
    case list([String], isFlow: Bool)
    case members([Member])
    case relations([Relation])
  }

  struct Member: Equatable {
    let name: String
    var text: String
  }

  struct Relation: Equatable {
    let name: String
    var targets: [String]
  }

  struct Annotation {
    let id: String
    var page: Int
    var words: [String]
    var comment: [String]
  }

  var entries: [Entry]
  var prose: [String]
  var annotations: [Annotation]
  var isCRLF = false
  var hasMark = false
  var isEnded = true
  var hasSection = true

  /// The file.
  var text: String {
    var lines = ["---"]
    for entry in entries { lines += EditedNote.lines(of: entry) }
    lines.append("---")
    for paragraph in prose { lines += ["", paragraph] }
    if hasSection || !annotations.isEmpty { lines += ["", "## Annotations"] }
    for annotation in annotations {
      lines += ["", "> [!quote] p. \(annotation.page)", ">"] + annotation.words.map { "> " + $0 }
      lines += ["", "^" + annotation.id] + annotation.comment.flatMap { ["", $0] }
    }
    let text = lines.joined(separator: isCRLF ? "\r\n" : "\n") + (isEnded ? (isCRLF ? "\r\n" : "\n") : "")
    return (hasMark ? "\u{FEFF}" : "") + text
  }

  private static func lines(of entry: Entry) -> [String] {
    let behind = entry.comment.map { " # " + $0 } ?? ""
    var lines = entry.lead.map { "# " + $0 }
    switch entry.value {
    case .scalar(let text, let isQuoted):
      lines.append("\(entry.key): " + (isQuoted ? "\"\(text)\"" : text) + behind)
    case .list(let items, true): lines.append("\(entry.key): [\(items.joined(separator: ", "))]" + behind)
    case .list(let items, false): lines += ["\(entry.key):" + behind] + items.map { "  - " + $0 }
    case .members(let members):
      lines += ["\(entry.key):" + behind] + members.map { "  \($0.name): \($0.text)" }
    case .relations(let relations):
      lines.append("\(entry.key):" + behind)
      for relation in relations { lines += ["  \(relation.name):"] + relation.targets.map { "    - " + $0 } }
    }
    return lines
  }

  /// The entry of a key.
  subscript(key: String) -> Entry? {
    get { entries.first { $0.key == key } }
    set {
      let place = entries.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): entries[place] = value
      case (let place?, nil): entries.remove(at: place)
      case (nil, let value?):
        let rank = Field(key: key)?.rawValue ?? .max
        let next = entries.firstIndex { (Field(key: $0.key)?.rawValue ?? .max) > rank }
        entries.insert(value, at: next ?? entries.count)
      case (nil, nil): break
      }
    }
  }

  // MARK: Making one

  static func make(_ generator: inout SeededGenerator) -> EditedNote {
    func list(_ name: String, _ count: Int) -> Value {
      .list((0..<count).map { "\(name)\($0)" }, isFlow: false)
    }
    func scalar(_ text: String) -> Value { .scalar(text, isQuoted: false) }
    var note = EditedNote(
      entries: [
        .init(key: "title", value: .scalar("The title", isQuoted: true)),
        .init(key: "status", value: scalar("unfinished")), .init(key: "progress", value: scalar("12/36")),
        .init(key: "started", value: scalar("2023-12-11")), .init(key: "type", value: scalar("paper")),
        .init(key: "aliases", value: list("alias", 2)), .init(key: "authors", value: list("Author ", 4)),
        .init(key: "year", value: scalar("2019")), .init(key: "venue", value: scalar("ICLR")),
        .init(
          key: "urls",
          value: .members([
            .init(name: "paper", text: "https://a.org"), .init(name: "code", text: "https://b.org"),
          ])),
        .init(key: "priority", value: scalar("high")), .init(key: "added", value: scalar("2023-12-10")),
        .init(key: "tags", value: list("mtag", 3)),
        .init(
          key: "relations",
          value: .relations([
            .init(name: "improves", targets: ["xl", "yl"]), .init(name: "uses", targets: ["act"]),
          ])),
        .init(key: "mine", value: scalar("own")),
      ],
      prose: (0..<Int.random(in: 1...4, using: &generator)).map { "Paragraph \($0) of the base." },
      annotations: (0..<Int.random(in: 0...4, using: &generator)).map {
        .init(
          id: "base0\($0)", page: 10 * $0 + 5, words: ["Words \($0) of the work.", "More words \($0)."],
          comment: ["Comment \($0)."])
      })
    for key in ["progress", "aliases", "venue", "priority", "tags", "relations", "urls", "mine"]
    where Int.random(in: 0..<4, using: &generator) == 0 {
      note[key] = nil
    }
    if Int.random(in: 0..<4, using: &generator) == 0, let tags = note["tags"],
      case .list(let items, _) = tags.value
    {
      note["tags"]?.value = .list(items, isFlow: true)
    }
    note.hasSection = !note.annotations.isEmpty || Bool.random(using: &generator)
    if Int.random(in: 0..<10, using: &generator) == 0 { note.isCRLF = true }
    if Int.random(in: 0..<3, using: &generator) == 0 {
      note.entries.randomElement(using: &generator).map { note[$0.key]?.lead = ["lead of the base"] }
    }
    return note
  }

  // MARK: Editing it

  /// The note after some edits; `name` makes what is written there unlike what anybody else writes.
  func edited(_ name: String, _ generator: inout SeededGenerator) -> EditedNote {
    var note = self
    for number in 0..<Int.random(in: 1...4, using: &generator) {
      // Some things both sides write alike.
      let word = Int.random(in: 0..<6, using: &generator) == 0 ? "both" : "\(name)\(number)"
      note.edit(word, &generator)
    }
    return note
  }

  private mutating func edit(_ word: String, _ generator: inout SeededGenerator) {
    switch Int.random(in: 0..<24, using: &generator) {
    case 0: mark(&generator)
    case 1, 2: editList("tags", "tag" + word, isSorted: true, &generator)
    case 3: editList("aliases", "alias " + word, &generator)
    case 4: editList("authors", "Author " + word, &generator)
    case 5: editRelations(word, &generator)
    case 6: editAddresses(word, &generator)
    case 7, 8: setScalar(["title", "year", "venue", "priority", "mine"], "value " + word, &generator)
    case 9: setDate(&generator)
    case 10:
      if let entry = entries.dropFirst().randomElement(using: &generator), entry.key != "type" {
        self[entry.key] = nil
      }
    case 11: self["other" + word] = Entry(key: "other" + word, value: .scalar(word, isQuoted: false))
    case 12: entries[Int.random(in: 0..<entries.count, using: &generator)].lead.append("lead " + word)
    case 13:
      let index = Int.random(in: 0..<entries.count, using: &generator)
      entries[index].comment = "behind " + word
    case 14:
      let entry = entries.remove(at: Int.random(in: 0..<entries.count, using: &generator))
      entries.insert(entry, at: Int.random(in: 0...entries.count, using: &generator))
    case 15:
      let index = Int.random(in: 0..<entries.count, using: &generator)
      if case .scalar(let text, let isQuoted) = entries[index].value {
        entries[index].value = .scalar(text, isQuoted: !isQuoted)
      }
    case 16: isCRLF.toggle()
    case 17: Bool.random(using: &generator) ? isEnded.toggle() : hasMark.toggle()
    case 18, 19: editProse(word, &generator)
    default: editAnnotations(word, &generator)
    }
  }

  private mutating func mark(_ generator: inout SeededGenerator) {
    let page = Int.random(in: 1...35, using: &generator)
    let (status, progress) =
      [
        ("reading", "\(page)/36"), ("unfinished", "\(page)/36"), ("read", "36/36"), ("dropped", "\(page)%"),
        ("unread", nil),
      ]
      .randomElement(using: &generator) ?? ("reading", nil)
    self["status"] = Entry(
      key: "status", value: .scalar(status, isQuoted: false), lead: self["status"]?.lead ?? [],
      comment: self["status"]?.comment)
    self["progress"] = progress.map {
      Entry(
        key: "progress", value: .scalar($0, isQuoted: false), lead: self["progress"]?.lead ?? [],
        comment: self["progress"]?.comment)
    }
    if status == "read" {
      self["finished"] = Entry(key: "finished", value: .scalar("2024-0\(page % 9 + 1)-01", isQuoted: false))
    }
  }

  private mutating func editList(
    _ key: String, _ word: String, isSorted: Bool = false, _ generator: inout SeededGenerator
  ) {
    guard let entry = self[key], case .list(var items, let isFlow) = entry.value, !items.isEmpty else {
      self[key] = self[key] ?? Entry(key: key, value: .list([word], isFlow: false))
      return
    }
    let place = Int.random(in: 0..<items.count, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0 where items.count > 1: items.remove(at: place)
    case 1: items[place] = word
    default: if !items.contains(word) { items.insert(word, at: place + 1) }
    }
    if isSorted { items.sort() }
    if Set(items).count == items.count { self[key]?.value = .list(items, isFlow: isFlow) }
  }

  private mutating func editRelations(_ word: String, _ generator: inout SeededGenerator) {
    guard let entry = self["relations"], case .relations(var relations) = entry.value else {
      self["relations"] = Entry(key: "relations", value: .relations([.init(name: "cites", targets: [word])]))
      return
    }
    let place = Int.random(in: 0..<relations.count, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0 where relations[place].targets.count > 1: relations[place].targets.removeLast()
    case 1 where !relations.contains { $0.name == "cites" }:
      relations.append(.init(name: "cites", targets: [word]))
    case 2 where relations.count > 1: relations.remove(at: place)
    default: if !relations[place].targets.contains(word) { relations[place].targets.append(word) }
    }
    self["relations"]?.value = .relations(relations)
  }

  private mutating func editAddresses(_ word: String, _ generator: inout SeededGenerator) {
    guard let entry = self["urls"], case .members(var members) = entry.value else {
      self["urls"] = Entry(key: "urls", value: .members([.init(name: "paper", text: "https://\(word).org")]))
      return
    }
    let place = Int.random(in: 0..<members.count, using: &generator)
    switch Int.random(in: 0..<3, using: &generator) {
    case 0 where members.count > 1: members.remove(at: place)
    case 1: members[place].text = "https://\(word).org"
    default:
      if !members.contains(where: { $0.name == "x" + word }) {
        members.append(.init(name: "x" + word, text: "https://new.org"))
      }
    }
    self["urls"]?.value = .members(members)
  }

  private mutating func setScalar(_ keys: [String], _ text: String, _ generator: inout SeededGenerator) {
    guard let key = keys.randomElement(using: &generator) else { return }
    if self[key] == nil { self[key] = Entry(key: key, value: .scalar(text, isQuoted: false)) }
    self[key]?.value = .scalar(text, isQuoted: Bool.random(using: &generator))
  }

  private mutating func setDate(_ generator: inout SeededGenerator) {
    let key = Bool.random(using: &generator) ? "started" : "added"
    let day = "2023-12-\(Int.random(in: 10...30, using: &generator))"
    if self[key] == nil { self[key] = Entry(key: key, value: .scalar(day, isQuoted: false)) }
    self[key]?.value = .scalar(day, isQuoted: false)
  }

  private mutating func editProse(_ word: String, _ generator: inout SeededGenerator) {
    let place = Int.random(in: 0...prose.count, using: &generator)
    switch Int.random(in: 0..<3, using: &generator) {
    case 0 where place < prose.count: prose[place] = "Changed paragraph \(place) by \(word)."
    case 1 where place < prose.count: prose.remove(at: place)
    default: prose.insert("New paragraph \(place) by \(word).", at: place)
    }
  }

  private mutating func editAnnotations(_ word: String, _ generator: inout SeededGenerator) {
    let place = annotations.indices.randomElement(using: &generator)
    switch (Int.random(in: 0..<7, using: &generator), place) {
    case (0, let place?): annotations.remove(at: place)
    case (1, let place?): annotations[place].words[0] = "Other words by \(word)."
    case (2, let place?): annotations[place].comment.append("One more comment by \(word).")
    case (3, let place?):
      annotations[place].comment = annotations[place].comment.isEmpty ? [] : ["Changed comment by \(word)."]
    case (4, let place?):
      annotations[place].page = Int.random(in: 1...50, using: &generator)
      annotations.sort { $0.page < $1.page }
    default:
      let id = "id" + word.lowercased() + "0000"
      if annotations.contains(where: { $0.id == id }) { return }
      let page = Int.random(in: 1...50, using: &generator)
      let comment = Bool.random(using: &generator) ? ["A comment on it by \(word)."] : []
      let next = annotations.firstIndex { $0.page > page } ?? annotations.count
      annotations.insert(
        .init(id: id, page: page, words: ["New words by \(word)."], comment: comment), at: next)
      hasSection = true
    }
  }
}
