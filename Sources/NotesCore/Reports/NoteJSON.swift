extension Note {
  /// The note as JSON: its id, path and section, then the front matter's own keys that have a value, in their
  /// order, then its summary.
  public var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(id)), .init("path", .string(path)), .init("section", .string(section)),
    ]
    for field in Field.allCases {
      if let value = json(of: field) { members.append(.init(field.key, value)) }
    }
    if let summary { members.append(.init("summary", .string(summary))) }
    return .object(members)
  }

  /// The value of one field as JSON; nil where the note has none.
  public func json(of field: Field) -> JSONValue? {
    switch field {
    case .year: return year.map { .number($0) }
    case .rating: return rating.map { .number($0) }
    case .aliases, .authors, .organizations, .tags:
      let texts = texts(of: field)
      return texts.isEmpty ? nil : .array(texts.map { .string($0) })
    case .urls:
      return urls.isEmpty ? nil : .object(urls.map { .init($0.name, .string($0.address)) })
    case .relations:
      return relations.isEmpty
        ? nil
        : .object(relations.map { .init($0.relation.rawValue, .array($0.targets.map { .string($0) })) })
    default:
      let texts = texts(of: field)
      return texts.first.map { .string($0) }
    }
  }

  /// The value of one field as texts, as the front matter holds them: one for a scalar, several for a list, the
  /// addresses of `urls`, the targets of `relations`.
  public func texts(of field: Field) -> [String] {
    switch field {
    case .title: title.isEmpty ? [] : [title]
    case .status: one(status?.rawValue)
    case .progress: one(progress?.text)
    case .started: one(started?.text)
    case .finished: one(finished?.text)
    case .left: one(left)
    case .type: one(kind?.rawValue)
    case .short: one(short)
    case .aliases: aliases
    case .authors: authors
    case .organizations: organizations
    case .year: one(year.map { String($0) })
    case .venue: one(venue)
    case .arxiv: one(arxiv)
    case .doi: one(doi)
    case .acl: one(acl)
    case .isbn: one(isbn)
    case .urls: urls.map(\.address)
    case .priority: one(priority?.rawValue)
    case .rating: one(rating.map { String($0) })
    case .added: one(added?.text)
    case .tags: tags
    case .relations: relations.flatMap(\.targets)
    case .order: one(order?.text)
    }
  }

  private func one(_ text: String?) -> [String] { text.map { [$0] } ?? [] }
}
