/// Which annotations are asked for: a query that is decided for each of them, with its note.
///
/// Bare words are looked for in what the annotation says and in the names of its note; `tag:` finds the tags of both.
public struct AnnotationQuery: Sendable {
  private let query: Query
  private let tags: [FoldedText]
  private let since: QueryDay?

  /// The annotations that a query asks for, with every one of `tags` among their own tags, from the day `since` on.
  ///
  /// Throws a usage error where `since` is no date.
  public init(_ query: Query, tags: [String] = [], since: String? = nil) throws(NotesError) {
    self.query = query
    self.tags = try tags.map { tag throws(NotesError) in FoldedText(try FieldText.checkedTag(tag)) }
    self.since = try since.map(AnnotationQuery.day)
  }

  private static func day(_ text: String) throws(NotesError) -> QueryDay {
    if let day = QueryDay.span(text)?.lower { return day }
    throw NotesError(
      .usage, Message("--since cannot be `\(text)`", zh: "--since 不能是 `\(text)`"),
      hints: [
        Message(
          "write a day `2024-03-05`, a month `2024-03`, a year, `today`, or `7d` (seven days ago)",
          zh: "可写某日 `2024-03-05`、某月 `2024-03`、某年、`today`，或 `7d`（七天前）")
      ])
  }

  /// What must be decoded of the notes that have annotations.
  public var fields: FieldSet {
    query.terms.reduce(into: []) { fields, term in
      fields.formUnion(
        term.field == nil ? FieldSet(AnnotationQuery.wordFields.compactMap(\.field)) : term.fields)
    }
  }

  /// The fields of a note that a bare word is looked for in.
  private static let wordFields: [QueryField] = [.title, .short, .alias, .id]

  /// What must be known beyond an annotation and its note.
  ///
  /// Throws `notFound` or `ambiguous` where the query names a note, and that is not the name of one. Reads all notes
  /// where the query names one or asks for links.
  public func context(of files: LibraryFiles, today: CivilDate) throws -> Context {
    guard query.needsLinks || !query.holderNames.isEmpty else {
      return Context(notes: QueryContext(today: today), holders: [:])
    }
    let names: FieldSet = query.holderNames.isEmpty ? [] : .names
    let library = Library.load(files, fields: Library.fields(for: query).union(names))
    var holders: [String: String] = [:]
    for name in query.holderNames.sorted() {
      holders[name] = library.notes[try QueryName.resolve(name, in: library.notes)].path
    }
    return Context(notes: try library.context(for: query, today: today), holders: holders)
  }

  /// What a query for annotations must know beyond them and their notes.
  public struct Context: Sendable {
    fileprivate let notes: QueryContext
    /// The paths of the notes that the query names, by those names.
    fileprivate let holders: [String: String]
  }

  /// Whether an annotation is asked for. Its note must be decoded with `fields` at least.
  public func takes(_ annotation: NotedAnnotation, in context: Context) -> Bool {
    if let since, !isDated(annotation, QueryBounds(since, nil), context) { return false }
    guard tags.isEmpty || tags.allSatisfy({ annotation.content.tags.contains(where: $0.equals) }) else {
      return false
    }
    return query.isEverything || query.holds { matches($0, annotation, context) }
  }

  private func matches(_ term: QueryTerm, _ annotation: NotedAnnotation, _ context: Context) -> Bool {
    switch term.field {
    case nil, .tag, .note, .page, .date, .kind:
      term.values.contains { holds($0, term.field, annotation, context) }
    default: term.matches(annotation.note, in: context.notes)
    }
  }

  private func holds(
    _ value: QueryValue, _ field: QueryField?, _ annotation: NotedAnnotation, _ context: Context
  ) -> Bool {
    let (content, note) = (annotation.content, annotation.note)
    switch value {
    case .text(let text) where field == .tag: return (content.tags + note.tags).contains(where: text.equals)
    case .text(let text): return says(annotation, text)
    case .named(let name): return context.holders[name].map { $0.utf8.elementsEqual(note.path.utf8) } ?? false
    case .annotationKind(let kind): return content.kind == kind
    case .numbers(let bounds):
      guard let pages = content.locator?.pages else { return false }
      return pages.upperBound >= bounds.lower ?? .min && pages.lowerBound <= bounds.upper ?? .max
    case .days(let bounds): return isDated(annotation, bounds, context)
    case .absent: return field == .page ? content.locator?.pages == nil : content.date == nil
    default: return false
    }
  }

  private func says(_ annotation: NotedAnnotation, _ text: FoldedText) -> Bool {
    text.isContained(in: annotation.content.words) || text.isContained(in: annotation.content.comment)
      || AnnotationQuery.wordFields.contains { $0.hasText(in: annotation.note, where: text.isContained) }
  }

  private func isDated(_ annotation: NotedAnnotation, _ bounds: QueryBounds<QueryDay>, _ context: Context)
    -> Bool
  {
    guard let date = annotation.content.date.flatMap({ CivilDate($0) }) else { return false }
    return bounds.contains(date) { $0.date(today: context.notes.today) }
  }
}
