/// A field that a query can ask for, in the order in which people are told of them.
///
/// This is the one table of them: the parser, its errors, completion and the README read it. A new field is a case
/// here, and the compiler says what else it needs. The last ones are asked of annotations alone.
public enum QueryField: String, Sendable, CaseIterable {
  case title, status, progress, started, finished, left, type, short, alias, author, organization
  case year, venue, arxiv, doi, acl, isbn, url, priority, rating, added, tag, relation, order
  case summary, id, name, section, path
  case linksTo = "links-to"
  case linkedFrom = "linked-from"
  case related
  case `is`, has
  case note, page, date, kind

  /// How a field's values are written and compared.
  public enum Form: Sendable, Hashable {
    /// A text that stands somewhere in the field.
    case text
    /// The same, with hyphens, dots and spaces folded as in names.
    case name
    /// A text that is the whole of the field, or of one of its entries.
    case whole
    /// A folder, which holds those below it.
    case folder
    /// A relation, or the id that one leads to.
    case relation
    /// The name of a note that links lead to or from.
    case note
    /// A relation, at whichever end of it, or the name of a note.
    case related
    /// A word of a fixed list.
    case status, kind, priority
    /// A value or a range of values.
    case number, rating, date, progress, place
    /// What a note is, or has.
    case state, presence
    /// The name of the note that an annotation belongs to.
    case holder
    /// Pages, or whose words an annotation holds.
    case page, annotationKind
  }

  /// The field of any of its names, in either language; case does not matter.
  public init?(named name: String) {
    guard let field = QueryField.byName[name.lowercased()] else { return nil }
    self = field
  }

  private static let byName = Dictionary(
    allCases.flatMap { field in field.names.map { ($0.lowercased(), field) } },
    uniquingKeysWith: { first, _ in first })

  /// The name that errors and help use.
  public var canonicalName: String { rawValue }

  /// Every name that is accepted: the canonical one, the front matter's key, others, and the Chinese one.
  public var names: [String] {
    var names = [rawValue]
    if let key = field?.key, key != rawValue { names.append(key) }
    if self == .organization { names += ["org", "orgs"] }
    if let chinese = chineseName, chinese.lowercased() != rawValue { names.append(chinese) }
    return names
  }

  private var chineseName: String? {
    switch self {
    case .summary: "摘要"
    case .name: "名称"
    case .section: "分区"
    case .path: "路径"
    case .linksTo: "链接到"
    case .linkedFrom: "被链接"
    case .related: "相关"
    case .note: "笔记"
    case .page: "页"
    case .date: "日期"
    case .kind: "种类"
    case .id, .is, .has: nil
    default: field?.label.chinese
    }
  }

  /// The field of the front matter that it asks for, if it asks for one.
  public var field: Field? {
    switch self {
    case .note, .page, .date, .kind: nil
    case .alias: .aliases
    case .author: .authors
    case .organization: .organizations
    case .url: .urls
    case .tag: .tags
    case .relation: .relations
    default: Field(key: rawValue)
    }
  }

  /// How its values are written and compared.
  public var form: Form {
    switch self {
    case .title, .left, .short, .alias, .author, .organization, .venue, .url, .summary, .name, .path: .text
    case .id, .arxiv, .doi, .acl, .isbn: .name
    case .tag: .whole
    case .section: .folder
    case .relation: .relation
    case .linksTo, .linkedFrom: .note
    case .related: .related
    case .status: .status
    case .type: .kind
    case .priority: .priority
    case .year: .number
    case .rating: .rating
    case .started, .finished, .added, .date: .date
    case .progress: .progress
    case .order: .place
    case .is: .state
    case .has: .presence
    case .note: .holder
    case .page: .page
    case .kind: .annotationKind
    }
  }

  /// What must be decoded of a note to compare it, besides what the value asks for.
  var fields: FieldSet {
    switch self {
    case .summary: .summary
    case .name: FieldSet([.title, .short, .aliases])
    default: field.map { FieldSet($0) } ?? []
    }
  }
}
