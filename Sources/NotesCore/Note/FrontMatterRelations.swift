extension FrontMatter {
  /// The targets of the relations that there are, in the order of the file; they need not be texts.
  var relationTargets: [(relation: Relation, target: YAMLTree.NodeID)] {
    guard let entry = entries.first(where: { $0.key == Field.relations.key }) else { return [] }
    return tree.entries(entry.valueNode).flatMap { key, value in
      guard let relation = Relation(rawValue: text(key)) else {
        return [(relation: Relation, target: YAMLTree.NodeID)]()
      }
      return tree.children(value).map { (relation, $0) }
    }
  }
}
