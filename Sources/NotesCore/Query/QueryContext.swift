/// What a query must know beyond the note that it looks at.
public struct QueryContext: Sendable {
  /// The day on which the question is asked.
  public let today: CivilDate
  /// How the notes are linked; needed only where `Query.needsLinks`.
  public let links: QueryLinks

  /// A question asked on a day, in a library with these links.
  public init(today: CivilDate, links: QueryLinks = QueryLinks()) {
    self.today = today
    self.links = links
  }
}
