/// The order of a list of notes.
public enum NoteSort: Sendable, Hashable {
  /// As the sections' lists have them.
  case asListed
  /// By what stands in a column; notes without a value come last either way.
  case column(NoteColumn, descending: Bool)

  /// The order that `--sort` names: a column, with a leading `-` for the other way round.
  ///
  /// Throws a usage error for a column that does not exist.
  public init(_ text: String) throws(NotesError) {
    let isDescending = text.hasPrefix("-")
    let name = isDescending ? String(text.dropFirst()) : text
    guard let column = NoteColumn(named: name) else { throw NoteColumn.unknown(name) }
    self = .column(column, descending: isDescending)
  }

  /// What has to be decoded for it.
  public var fields: FieldSet {
    switch self {
    case .asListed: FieldSet(.order)
    case .column(let column, _): column.fields.union(FieldSet(.order))
    }
  }

  /// The notes in this order; those that are equal stay as their sections list them.
  public func sorted(_ notes: [Note]) -> [Note] {
    let listed = notes.sorted(by: SectionOrder.notePrecedes)
    guard case .column(let column, let isDescending) = self else { return listed }
    let keyed = listed.enumerated().map { (key: SortKey(column, $0.element), index: $0.offset) }
    let order = keyed.sorted { left, right in
      guard left.key != right.key else { return left.index < right.index }
      if left.key == .none || right.key == .none { return right.key == .none }
      return isDescending ? right.key < left.key : left.key < right.key
    }
    return order.map { listed[$0.index] }
  }
}

/// What a note is sorted by.
private enum SortKey: Comparable {
  case number(Double)
  case order(ListOrder)
  case text(String)
  case none

  init(_ column: NoteColumn, _ note: Note) {
    switch column {
    case .field(.year): self = SortKey(note.year.map(Double.init))
    case .field(.rating): self = SortKey(note.rating.map(Double.init))
    case .field(.priority): self = .number(Double(note.effectivePriority.rank))
    case .field(.progress): self = SortKey(note.progress.map(\.fraction))
    case .field(.order): self = note.order.map { .order($0) } ?? .none
    case .field(.status):
      self = SortKey(note.status.flatMap { Status.allCases.firstIndex(of: $0) }.map(Double.init))
    default:
      let text = column.text(of: note)
      self = text.isEmpty ? .none : .text(text.lowercased())
    }
  }

  private init(_ number: Double?) {
    self = number.map { .number($0) } ?? .none
  }
}
