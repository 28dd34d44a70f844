/// The front matter of the note that two notes of one work become, as changes of the one that is kept.
///
/// A text, a number or an identifier is that of the kept note, or the other's where the kept one has none. Names of
/// the other become aliases, lists become one, addresses get a name of their own. The reading state goes by
/// `JoinedReading`. What has no place is superseded, and named.
struct JoinedFields {
  /// The changes of the kept note.
  private(set) var changes: [FieldChange] = []
  /// What of either note is not in the result.
  private(set) var superseded: [SupersededValue] = []
  /// The kept note with its names as they will be.
  private(set) var note: Note

  private let kept: Note
  private let gone: Note
  private let target: (String) -> Int?
  private let isSelf: (String) -> Bool

  /// Changes that copy what the kept note has no key for; one that cannot be made leaves its key out.
  private(set) var copies: [FieldChange] = []

  /// The fields of `gone` put into `kept`; both are decoded whole. `target` says which note a relation leads to, and
  /// `isSelf` whether that is one of the two.
  init(
    _ kept: JoinedNote, _ gone: JoinedNote, target: @escaping (String) -> Int?,
    isSelf: @escaping (Int) -> Bool
  ) {
    self.kept = kept.note
    self.gone = gone.note
    self.target = target
    self.isSelf = { name in target(name).map(isSelf) ?? false }
    note = kept.note
    joinNames()
    joinReading()
    for field in [Field.type, .year, .venue, .arxiv, .doi, .acl, .isbn, .priority, .rating, .order] {
      take(field)
    }
    joinAdded()
    joinAuthors()
    append(.organizations, JoinedFields.missing(self.gone.organizations, in: self.kept.organizations))
    joinTags()
    joinAddresses()
    joinRelations()
    joinOwnKeys(kept.frontMatter, gone.frontMatter)
  }

  // MARK: Names

  private mutating func joinNames() {
    if note.title.isEmpty, !gone.title.isEmpty {
      note.title = gone.title
      changes.append(.set(key: Field.title.key, .text(gone.title)))
    }
    if note.short == nil, let short = gone.short {
      note.short = short
      changes.append(.set(key: Field.short.key, .text(short)))
    }
    var known = [note.id, note.title, note.short ?? ""] + note.aliases
    var aliases: [String] = []
    let names = [(Field.title, gone.title), (.short, gone.short ?? "")] + gone.aliases.map { (.aliases, $0) }
    func place(_ name: String) -> String? { known.first { LinkName.isSame($0, name) } }
    for (field, name) in names
    where !name.isEmpty && !known.contains(where: { $0.utf8.elementsEqual(name.utf8) }) {
      if let same = place(name) {
        supersede(gone, field.key, name, by: same)
      } else {
        aliases.append(name)
        known.append(name)
      }
    }
    if place(gone.id) == nil { aliases.append(gone.id) }
    note.aliases += aliases
    append(.aliases, aliases)
  }

  // MARK: Reading

  private mutating func joinReading() {
    let states = (kept: ReadingState(kept), gone: ReadingState(gone))
    let state = JoinedReading(states.kept, states.gone).state
    changes += states.kept.changes(to: state)
    let new = Note(id: kept.id, path: kept.path, section: kept.section).with(state)
    for old in [kept, gone] {
      for field in [Field.status, .progress, .started, .finished, .left] {
        guard let value = old.texts(of: field).first else { continue }
        let now = new.texts(of: field).first
        if now.map({ !$0.utf8.elementsEqual(value.utf8) }) ?? true {
          supersede(old, field.key, value, by: now)
        }
      }
    }
  }

  private mutating func joinAdded() {
    guard let other = gone.added else { return }
    if let own = kept.added, own <= other {
      if own < other { supersede(gone, Field.added.key, other.text, by: own.text) }
      return
    }
    changes.append(.set(key: Field.added.key, .plain(other.text)))
    if let own = kept.added { supersede(kept, Field.added.key, own.text, by: other.text) }
  }

  // MARK: Texts

  /// Takes a field of the other note where the kept one has none.
  private mutating func take(_ field: Field) {
    guard let other = gone.fieldValue(of: field) else { return }
    guard let own = kept.fieldValue(of: field) else {
      changes.append(.set(key: field.key, other))
      return
    }
    if !own.text.utf8.elementsEqual(other.text.utf8) { supersede(gone, field.key, other.text, by: own.text) }
  }

  // MARK: Lists

  private mutating func append(_ field: Field, _ texts: [String]) {
    if !texts.isEmpty { changes.append(.append(path: [field.key], .texts(texts))) }
  }

  /// The authors are those of the kept note, unless the other has all of them and more.
  private mutating func joinAuthors() {
    let (own, other) = (kept.authors.filter { $0 != "others" }, gone.authors.filter { $0 != "others" })
    if other.count > own.count, other.prefix(own.count).elementsEqual(own) {
      let path = [Field.authors.key]
      let isCut = kept.authors.last == "others"
      changes.append(.append(path: path, .texts(Array(gone.authors.dropFirst(own.count)))))
      if isCut { changes.append(.removeItem(path: path, at: own.count)) }
      if isCut, gone.authors.last != "others" { supersede(kept, Field.authors.key, "others", by: nil) }
      return
    }
    for author in JoinedFields.missing(gone.authors, in: kept.authors) {
      supersede(gone, Field.authors.key, author, by: nil)
    }
  }

  private mutating func joinTags() {
    var tags = kept.tags
    let new = JoinedFields.missing(gone.tags, in: tags)
    if tags.isEmpty {
      append(.tags, new.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      return
    }
    for tag in new {
      let place = tags.firstIndex { tag.utf8.lexicographicallyPrecedes($0.utf8) } ?? tags.count
      tags.insert(tag, at: place)
      changes.append(.insert(key: Field.tags.key, tag, at: place))
    }
  }

  /// An address that has another one's name gets a number after it.
  private mutating func joinAddresses() {
    var known = kept.urls
    var new: [FieldValue.Member] = []
    for url in gone.urls where !known.contains(where: { $0.address.utf8.elementsEqual(url.address.utf8) }) {
      // A path has to go by the name `pdf`.
      if !url.address.utf8.contains(UInt8(ascii: ":")), let own = known.first(where: { $0.name == url.name })
      {
        supersede(gone, "urls.\(url.name)", url.address, by: own.address)
        continue
      }
      var name = url.name
      var number = 2
      while known.contains(where: { $0.name == name }) {
        name = "\(url.name)-\(number)"
        number += 1
      }
      known.append(NamedAddress(name: name, address: url.address))
      new.append(.init(name, .text(url.address)))
    }
    if !new.isEmpty { changes.append(.append(path: [Field.urls.key], .mapping(new))) }
  }

  private mutating func joinRelations() {
    // From the last on, so that the places of the others stay.
    for entry in kept.relations.reversed() {
      for (place, target) in entry.targets.enumerated().reversed() where isSelf(target) {
        changes.append(.removeItem(path: [Field.relations.key, entry.relation.rawValue], at: place))
        supersede(kept, "relations.\(entry.relation.rawValue)", target, by: nil)
      }
    }
    for entry in gone.relations {
      let path = [Field.relations.key, entry.relation.rawValue]
      for target in entry.targets where isSelf(target) {
        supersede(gone, path.joined(separator: "."), target, by: nil)
      }
      let known = kept.targets(of: entry.relation)
      let places = Set(known.compactMap(target))
      let others = entry.targets.filter { name in
        !isSelf(name) && target(name).map { !places.contains($0) } ?? true
      }
      let new = JoinedFields.missing(others, in: known)
      if !new.isEmpty { changes.append(.append(path: path, .texts(new))) }
    }
  }

  /// Keys of the reader's own are taken as they are written, where the kept note has none of that name.
  private mutating func joinOwnKeys(_ own: FrontMatter, _ other: FrontMatter) {
    for entry in other.entries where Field(key: entry.key) == nil {
      let value = other.tree.value(entry.valueNode, in: other.source.bytes)
      let written = other.source.text(other.tree.range(entry.valueNode))
      if let same = own.entries.first(where: { $0.key.utf8.elementsEqual(entry.key.utf8) }) {
        let isSame = YAMLComparison.isSame(own.tree.value(same.valueNode, in: own.source.bytes), value)
        if !isSame {
          supersede(gone, entry.key, written, by: own.source.text(own.tree.range(same.valueNode)))
        }
      } else {
        copies.append(.set(key: entry.key, FieldValue(copying: entry, of: other)))
      }
    }
  }

  // MARK: Values

  private mutating func supersede(_ note: Note, _ field: String, _ value: String, by kept: String?) {
    superseded.append(SupersededValue(id: note.id, field: field, value: value, kept: kept))
  }

  private static func missing(_ texts: [String], in known: [String]) -> [String] {
    var seen = known
    var missing: [String] = []
    for text in texts where !seen.contains(where: { $0.utf8.elementsEqual(text.utf8) }) {
      seen.append(text)
      missing.append(text)
    }
    return missing
  }
}

extension Note {
  /// The note in a reading state.
  fileprivate func with(_ state: ReadingState) -> Note {
    var note = self
    (note.status, note.progress, note.left) = (state.status, state.progress, state.left)
    (note.started, note.finished) = (state.started, state.finished)
    return note
  }
}

extension FieldValue {
  /// The value of an outermost key with its bytes as they are written, to the end of its last line.
  fileprivate init(copying entry: FrontMatter.Entry, of frontMatter: FrontMatter) {
    let bytes = frontMatter.source.bytes
    let next = frontMatter.entries.lazy.map { frontMatter.tree.range($0.keyNode).lowerBound }
      .first { $0 > frontMatter.tree.range(entry.keyNode).lowerBound }
    let limit = next ?? frontMatter.fences?.content.upperBound ?? bytes.count
    let start = frontMatter.tree.range(entry.keyNode).upperBound
    let colon = bytes[start..<limit].firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? start
    var end = limit
    while end > colon, bytes[end - 1].isLineBreak || bytes[end - 1].isBlank { end -= 1 }
    self = .copied(
      frontMatter.tree.value(entry.valueNode, in: bytes), written: frontMatter.source.text(colon..<end))
  }
}
