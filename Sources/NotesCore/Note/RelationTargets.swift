/// One entry of the field `relations`: a relation and the notes that it leads to.
public struct RelationTargets: Sendable, Hashable {
  /// How this note stands to those.
  public let relation: Relation
  /// The ids of those notes, in the order of the file.
  public let targets: [String]

  /// A relation with its targets.
  public init(_ relation: Relation, _ targets: [String]) {
    self.relation = relation
    self.targets = targets
  }
}
