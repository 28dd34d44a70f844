/// What a query asks for.
public enum QueryScope: Sendable, Hashable {
  /// Notes.
  case notes
  /// Annotations, each with its note.
  case annotations

  /// The fields that it can ask for, those of annotations first.
  public var fields: [QueryField] {
    switch self {
    case .notes: QueryField.allCases.filter { !QueryScope.own.contains($0) }
    case .annotations: QueryScope.own + QueryScope.notes.fields
    }
  }

  /// The fields of annotations alone.
  private static let own: [QueryField] = [.note, .page, .date, .kind]
}
