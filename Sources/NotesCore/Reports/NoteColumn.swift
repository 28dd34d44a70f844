/// Something of a note that a template, a CSV file or a sort key can name.
public enum NoteColumn: Sendable, Hashable {
  case id, path, section, name, summary
  case field(Field)

  /// Every column, in the order of JSON's keys.
  public static let all: [NoteColumn] =
    [.id, .path, .section] + Field.allCases.map { .field($0) } + [.name, .summary]

  /// The column with a name; nil when there is none.
  public init?(named name: String) {
    guard let column = NoteColumn.all.first(where: { $0.title == name }) else { return nil }
    self = column
  }

  /// The column's name.
  public var title: String {
    switch self {
    case .id: "id"
    case .path: "path"
    case .section: "section"
    case .name: "name"
    case .summary: "summary"
    case .field(let field): field.key
    }
  }

  /// What has to be decoded for it.
  public var fields: FieldSet {
    switch self {
    case .id, .path, .section: []
    case .name: FieldSet([.title, .short])
    case .summary: .summary
    case .field(let field): FieldSet(field)
    }
  }

  /// What stands in it for a note; several values are joined by `; `.
  public func text(of note: Note) -> String {
    switch self {
    case .id: note.id
    case .path: note.path
    case .section: note.section
    case .name: note.name
    case .summary: note.summary ?? ""
    case .field(let field): note.texts(of: field).joined(separator: "; ")
    }
  }

  /// The error for a name that no column has.
  static func unknown(_ name: String) -> NotesError {
    let names = all.map(\.title)
    let list = names.joined(separator: " ")
    let meant = EditDistance.nearest(to: name, in: names).first
    return NotesError(
      .usage, Message("a note has no `\(name)`", zh: "笔记没有 `\(name)` 这一项"),
      hints: (meant.map { [Message("did you mean `\($0)`?", zh: "是不是 `\($0)`？")] } ?? [])
        + [Message("there are: \(list)", zh: "可用的有：\(list)")])
  }
}
