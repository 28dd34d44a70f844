/// What a generated block shows, and how: the words of its comment, read.
struct IndexOptions: Sendable, Hashable {
  /// A group by what it is called in the library, and the words that its heading has instead.
  struct GroupName: Sendable, Hashable {
    let group: String
    let heading: String
  }

  /// Which notes are shown.
  var query = Query.everything
  /// What the block is written as.
  var form = IndexForm.list
  /// What the notes are grouped by.
  var grouping = IndexGrouping.none
  /// What stands beside the names, in order.
  var parts: [IndexPart] = []
  /// What makes a note stand below another.
  var nesting = IndexNesting.none
  /// The order of the notes of a group.
  var sort = NoteSort.asListed
  /// How many notes are shown at most.
  var limit: Int?
  /// The language of what the tool itself says.
  var language = Language.english
  /// The headings of groups that have words of their own.
  var groupNames: [GroupName] = []

  /// What has to be decoded for it.
  var fields: FieldSet {
    let base = FieldSet([.title, .short, .order]).union(Library.fields(for: query)).union(sort.fields)
      .union(grouping.fields).union(nesting.fields)
    return (form == .progress ? base.union(ProgressReport.fields) : base)
      .union(parts.reduce(into: []) { $0.formUnion($1.fields) })
  }

  /// The options, in the order in which people are told of them.
  static let names = ["as", "by", "with", "nest", "sort", "limit", "names", "lang"]
}
