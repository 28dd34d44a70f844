/// Something of a note that a block shows beside its name: a value of the option `with`.
enum IndexPart: String, Sendable, CaseIterable {
  case title, organizations, authors, type, year, venue, status, progress, left, rating, tags, links, summary

  /// What has to be decoded for it.
  var fields: FieldSet {
    switch self {
    case .links: WorkPlaces.fields
    case .summary: .summary
    default: field.map { FieldSet($0) } ?? []
    }
  }

  /// The field that it shows; nil for what is put together from several, or stands in the body.
  private var field: Field? { Field(key: rawValue) }

  /// The head of its column.
  var label: Message {
    switch self {
    case .links: Message("links", zh: "链接")
    case .summary: Message("summary", zh: "摘要")
    default: field?.label ?? Message(verbatim: rawValue)
    }
  }
}
