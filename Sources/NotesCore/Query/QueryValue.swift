/// What a term of a query compares a note with.
public enum QueryValue: Sendable, Hashable {
  /// A text to find, or to be equal to; the field says which.
  case text(FoldedText)
  /// A status.
  case status(Status)
  /// Any status that waits to be read.
  case backlog
  /// A sort of work.
  case kind(Kind)
  /// A priority.
  case priority(Priority)
  /// A relation, whatever it leads to.
  case relation(Relation)
  /// A range of numbers.
  case numbers(QueryBounds<Int>)
  /// A range of shares of the whole.
  case progress(QueryBounds<Progress>)
  /// A range of days.
  case days(QueryBounds<QueryDay>)
  /// A range of places in a list.
  case places(QueryBounds<ListOrder>)
  /// Nothing: the note has no value there.
  case absent
  /// No link or relation leads to the note or from it.
  case orphan
  /// Many others lead to the note, or it is a topic.
  case hub
  /// The note stands at an end of links or relations with the note of a name.
  case linked(LinkEnd, with: String)
  /// The note stands at an end of a relation.
  case related(LinkEnd, of: Relation)
  /// The note has a value in the field.
  case presence(QueryField)
  /// The note's body has a link.
  case links
  /// A link or a relation of the note leads nowhere.
  case brokenLinks
  /// The note has an address of this name.
  case address(FoldedText)
  /// The annotation belongs to the note of a name.
  case named(String)
  /// The annotation holds the words of one or the other.
  case annotationKind(Annotation.Kind)

  /// Whether it is about how notes are linked.
  var isAboutLinks: Bool {
    switch self {
    case .orphan, .hub, .linked, .related, .brokenLinks: true
    default: false
    }
  }

  /// The name of the note that it asks for annotations of.
  var holderName: String? {
    if case .named(let name) = self { name } else { nil }
  }

  /// The name of the note that it asks for links with.
  var noteName: String? {
    if case .linked(_, let name) = self { name } else { nil }
  }
}
