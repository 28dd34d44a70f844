/// What a query must know beyond the note that it looks at.
public struct QueryContext: Sendable {
  /// The day on which the question is asked.
  public let today: CivilDate
  /// How many links and relations each note has; needed only where `Query.needsLinkDegrees`.
  public let degrees: LinkDegrees

  /// A question asked on a day, in a library with these links.
  public init(today: CivilDate, degrees: LinkDegrees = LinkDegrees()) {
    self.today = today
    self.degrees = degrees
  }
}
