extension Note {
  /// The value of one field as the front matter holds it; nil where the note has none.
  public func fieldValue(of field: Field) -> FieldValue? {
    switch field {
    case .urls: return self.urls.isEmpty ? nil : .mapping(self.urls.map { .init($0.name, .text($0.address)) })
    case .relations:
      return self.relations.isEmpty
        ? nil : .mapping(self.relations.map { .init($0.relation.rawValue, .texts($0.targets)) })
    default: break
    }
    let texts = texts(of: field)
    guard let first = texts.first else { return nil }
    switch field.valueType {
    case .texts: return .texts(texts)
    case .status, .progress, .date, .kind, .priority, .integer, .rating: return .plain(first)
    case .text, .order, .identifier, .addresses, .relations:
      return field.isAlwaysQuoted ? .quoted(first) : .text(first)
    }
  }
}
