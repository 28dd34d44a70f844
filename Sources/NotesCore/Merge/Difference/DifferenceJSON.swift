extension LibraryDifference {
  /// The difference as JSON: `totals`, `notes` in the order of their paths, and `otherFiles`. What there is none of is
  /// left out, but in `totals`.
  public var json: JSONValue {
    .object([
      .init("totals", totals.json), .init("notes", .array(notes.map(\.json))),
      .init("otherFiles", .number(otherCount)),
    ])
  }
}

extension DifferenceTotals {
  /// The totals: the number of notes in each group, of those that came to a status (`statusOfAdded`: of new ones that
  /// have it), of annotations and of links.
  var json: JSONValue {
    .object(
      Group.allCases.map { .init($0.rawValue, .number(groups[$0] ?? 0)) } + [
        .init("unreadable", .number(unreadable)),
        .init(
          "status", .object(Status.allCases.map { .init($0.rawValue, .number(statuses[$0] ?? 0)) })),
        .init(
          "statusOfAdded",
          .object(Status.allCases.map { .init($0.rawValue, .number(newStatuses[$0] ?? 0)) })),
        .init(
          "annotations",
          .object([
            .init("added", .number(annotations.added)), .init("edited", .number(annotations.edited)),
            .init("removed", .number(annotations.removed)),
          ])),
        .init(
          "links", .object([.init("added", .number(links.added)), .init("removed", .number(links.removed))])),
      ])
  }
}

extension NoteDifference {
  /// The note's difference: `change`, `id`, `path`, `title`; `oldId` and `oldPath` of one that has others now; then
  /// `fields` by the keys of the front matter, each with `old` and `new`, `annotations`, `links`, `text` and `remarks`.
  public var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("change", .string(group.rawValue)), .init("id", .string(note.id)),
      .init("path", .string(note.path)),
    ]
    if !note.title.isEmpty { members.append(.init("title", .string(note.title))) }
    if isMoved, let old {
      members.append(.init("oldId", .string(old.id)))
      members.append(.init("oldPath", .string(old.path)))
    }
    if let unreadable {
      members.append(.init("unreadable", .string(unreadable.reason.english)))
      members.append(.init("unreadableVersion", .string(unreadable.isOld ? "old" : "new")))
    }
    if !fields.isEmpty {
      members.append(.init("fields", .object(fields.map { .init($0.key, $0.json) })))
    }
    if !annotations.isEmpty { members.append(.init("annotations", .array(annotations.map(\.json)))) }
    if !gainedLinks.isEmpty || !lostLinks.isEmpty {
      members.append(
        .init("links", .object([.init("added", ids(gainedLinks)), .init("removed", ids(lostLinks))])))
    }
    if !prose.isEmpty { members.append(.init("text", .array(prose.map(\.json)))) }
    let words = Remarks.all.filter { remarks.contains($0.remark) }.map { JSONValue.string($0.word) }
    if !words.isEmpty { members.append(.init("remarks", .array(words))) }
    return .object(members)
  }

  private func ids(_ links: [LinkedNote]) -> JSONValue { .array(links.map { .string($0.id) }) }
}

extension FieldDifference {
  /// The old value and the new one, each left out where there is none.
  fileprivate var json: JSONValue {
    .object([("old", old), ("new", new)].compactMap { key, value in value.map { .init(key, json(of: $0)) } })
  }

  private func json(of value: YAMLValue) -> JSONValue {
    switch value {
    case .missing: return .null
    case .text(let text):
      let isNumber = field == .year || field == .rating
      return isNumber ? Int(text).map { .number($0) } ?? .string(text) : .string(text)
    case .sequence(let values): return .array(values.map { json(of: $0) })
    case .mapping(let pairs): return .object(pairs.map { .init($0.key.written, json(of: $0.value)) })
    }
  }
}

extension AnnotationDifference {
  /// `change`, which of its parts are different, and what it said and says.
  fileprivate var json: JSONValue {
    let change = isEdited ? "edited" : new == nil ? "removed" : "added"
    var members: [JSONValue.Member] = [.init("change", .string(change))]
    if let id = content?.id { members.append(.init("id", .string(id))) }
    if isEdited { members.append(.init("parts", .array(parts.map { .string($0.rawValue) }))) }
    if let old { members.append(.init("old", json(of: old))) }
    if let new { members.append(.init("new", json(of: new))) }
    return .object(members)
  }

  private func json(of content: AnnotationContent) -> JSONValue {
    var members: [JSONValue.Member] = [.init("kind", .string(content.kind.word))]
    if let locator = content.locator { members.append(.init("locator", .string(locator.text))) }
    if let date = content.date { members.append(.init("date", .string(date))) }
    members.append(.init("words", .string(content.words)))
    if !content.comment.isEmpty { members.append(.init("comment", .string(content.comment))) }
    return .object(members)
  }
}

extension ProseDifference {
  /// `change`, and the text that is gone and that came; one that only moved says what it is.
  fileprivate var json: JSONValue {
    func text(without kind: WordDifference.Piece.Kind) -> String {
      words.pieces.filter { $0.kind != kind }.map(\.text).joined()
    }
    var members: [JSONValue.Member] = [.init("change", .string(kind.rawValue))]
    if kind != .added { members.append(.init("old", .string(text(without: .added)))) }
    if kind != .removed { members.append(.init("new", .string(text(without: .removed)))) }
    return .object(members)
  }
}
