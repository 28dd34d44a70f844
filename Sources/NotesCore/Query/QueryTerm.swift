/// One thing that a note is asked for: a word, or a field with one of several values.
public struct QueryTerm: Sendable, Hashable {
  /// The field that is looked at; nil for a bare word, which is looked for in several.
  public let field: QueryField?
  /// The values of which one must hold.
  public let values: [QueryValue]

  /// A field with one of several values. They must be such as the parser gives for that field.
  public init(_ field: QueryField?, _ values: [QueryValue]) {
    self.field = field
    self.values = values
  }

  /// A bare word or phrase.
  public init(word: String) {
    self.init(nil, [.text(FoldedText(word))])
  }

  /// The fields that a bare word is looked for in.
  public static let wordFields: [QueryField] = [.title, .short, .alias, .author, .tag, .summary]

  /// What must be decoded of a note to answer the term.
  var fields: FieldSet {
    let own = (field.map { [$0] } ?? QueryTerm.wordFields).reduce(into: FieldSet()) {
      $0.formUnion($1.fields)
    }
    return values.reduce(into: own) { fields, value in
      switch value {
      case .status, .backlog: fields.insert(FieldSet(.status))
      case .kind: fields.insert(FieldSet(.type))
      case .hub: fields.formUnion([.links, FieldSet([.relations, .type])])
      case .orphan, .linked, .related, .brokenLinks: fields.formUnion([.links, FieldSet(.relations)])
      case .presence(let field): fields.formUnion(field.fields)
      case .links: fields.insert(.links)
      case .address: fields.insert(FieldSet(.urls))
      default: break
      }
    }
  }

  /// Whether a note has one of the values.
  func matches(_ note: Note, in context: QueryContext) -> Bool {
    values.contains { holds($0, for: note, in: context) }
  }

  private func holds(_ value: QueryValue, for note: Note, in context: QueryContext) -> Bool {
    switch value {
    case .text(let text): holds(text, for: note)
    case .status(let status): note.status == status
    case .backlog: note.isBacklog
    case .kind(let kind): note.kind == kind
    case .priority(let priority): note.effectivePriority == priority
    case .relation(let relation): note.relations.contains { $0.relation == relation && !$0.targets.isEmpty }
    case .numbers(let bounds): number(of: note).map { bounds.contains($0) { $0 } } ?? false
    case .progress(let bounds): note.progress.map { bounds.contains($0.fraction) { $0.fraction } } ?? false
    case .days(let bounds):
      date(of: note).map { bounds.contains($0) { $0.date(today: context.today) } } ?? false
    case .places(let bounds): note.order.map { bounds.contains($0) { $0 } } ?? false
    case .absent: field.map { !$0.isPresent(in: note) } ?? false
    case .orphan: context.links.degrees.isOrphan(note.id)
    case .hub: context.links.isHub(note)
    case .linked(let end, let name): context.links.stands(note, at: end, with: name)
    case .related(let end, let relation): context.links.stands(note, at: end, of: relation)
    case .brokenLinks: context.links.hasBrokenLinks(note)
    case .presence(let field): field.isPresent(in: note)
    case .links: !note.links.isEmpty
    case .address(let name): note.urls.contains { name.equals($0.name) }
    // Nothing of a note: `AnnotationQuery` answers them.
    case .named, .annotationKind: false
    }
  }

  private func number(of note: Note) -> Int? { field == .rating ? note.rating : note.year }

  private func date(of note: Note) -> CivilDate? {
    switch field {
    case .started: note.started
    case .finished: note.finished
    default: note.added
    }
  }

  private func holds(_ text: FoldedText, for note: Note) -> Bool {
    guard let field else {
      return QueryTerm.wordFields.contains { $0.hasText(in: note, where: text.isContained) }
    }
    switch field.form {
    case .whole, .relation, .related: return field.hasText(in: note, where: text.equals)
    case .folder: return text.isFolder(of: note.section)
    default: return field.hasText(in: note, where: text.isContained)
    }
  }
}
