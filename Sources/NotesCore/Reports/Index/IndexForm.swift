/// What a generated block is written as: the option `as`.
enum IndexForm: String, Sendable, CaseIterable {
  /// An item a note.
  case list
  /// A row a note.
  case table
  /// How much is read: a line, and a row a group.
  case progress
}

/// What the notes of a block are grouped by: the option `by`.
enum IndexGrouping: String, Sendable, CaseIterable {
  case section, year, status, type, tag, none

  /// What has to be decoded for it.
  var fields: FieldSet {
    switch self {
    case .section, .none: []
    case .year: FieldSet(.year)
    case .status: FieldSet(.status)
    case .type: FieldSet(.type)
    case .tag: FieldSet(.tags)
    }
  }

  /// How `progress` splits the reading; nil where it does not split it so.
  var ofProgress: ProgressGrouping? { ProgressGrouping(rawValue: rawValue) }
}

/// What makes a note stand below another in a list: the option `nest`.
enum IndexNesting: String, Sendable, CaseIterable {
  /// Its place in the list: `1.2` and `1a` stand below `1`.
  case order
  /// Its relation `part-of`.
  case parts
  /// Nothing.
  case none

  /// What has to be decoded for it.
  var fields: FieldSet {
    switch self {
    case .order, .none: []
    case .parts: FieldSet.names.union(FieldSet(.relations))
    }
  }
}
