extension Note {
  /// The note as JSON: its id, path and section, then the front matter's own keys that have a value, in their
  /// order, then its summary.
  public var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(self.id)), .init("path", .string(self.path)),
      .init("section", .string(self.section)),
    ]
    for field in Field.allCases {
      if let value = json(of: field) { members.append(.init(field.key, value)) }
    }
    if let summary = self.summary { members.append(.init("summary", .string(summary))) }
    return .object(members)
  }

  /// The value of one field as JSON; nil where the note has none.
  public func json(of field: Field) -> JSONValue? {
    switch field {
    case .year: return self.year.map { .number($0) }
    case .rating: return self.rating.map { .number($0) }
    case .aliases, .authors, .organizations, .tags:
      let texts = texts(of: field)
      return texts.isEmpty ? nil : .array(texts.map { .string($0) })
    case .urls:
      return self.urls.isEmpty ? nil : .object(self.urls.map { .init($0.name, .string($0.address)) })
    case .relations:
      return self.relations.isEmpty
        ? nil
        : .object(self.relations.map { .init($0.relation.rawValue, .array($0.targets.map { .string($0) })) })
    default:
      let texts = texts(of: field)
      return texts.first.map { .string($0) }
    }
  }

  /// The value of one field as texts, as the front matter holds them: one for a scalar, several for a list, the
  /// addresses of `urls`, the targets of `relations`.
  public func texts(of field: Field) -> [String] {
    switch field {
    case .title: self.title.isEmpty ? [] : [self.title]
    case .status: one(self.status?.rawValue)
    case .progress: one(self.progress?.text)
    case .started: one(self.started?.text)
    case .finished: one(self.finished?.text)
    case .left: one(self.left)
    case .type: one(self.kind?.rawValue)
    case .short: one(self.short)
    case .aliases: self.aliases
    case .authors: self.authors
    case .organizations: self.organizations
    case .year: one(self.year.map { String($0) })
    case .venue: one(self.venue)
    case .arxiv: one(self.arxiv)
    case .doi: one(self.doi)
    case .acl: one(self.acl)
    case .isbn: one(self.isbn)
    case .urls: self.urls.map(\.address)
    case .priority: one(self.priority?.rawValue)
    case .rating: one(self.rating.map { String($0) })
    case .added: one(self.added?.text)
    case .tags: self.tags
    case .relations: self.relations.flatMap(\.targets)
    case .order: one(self.order?.text)
    }
  }

  private func one(_ text: String?) -> [String] { text.map { [$0] } ?? [] }
}
