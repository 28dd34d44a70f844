/// A place in a file that points at something of the library: the target of a relation, or a link of the text.
public struct Reference: Sendable {
  /// In what way it points.
  public let tie: LinkGraph.Tie
  /// The bytes of the name or the path alone; of a relation's target, with its quotes.
  public let range: Range<Int>
  /// The name or the path that stands there, without what is only its way of being written; empty for a place in
  /// the same file.
  public let written: String
  /// The link; nil for a relation.
  public let link: BodyLink?

  /// Whether it is a Markdown link by a path, rather than a name.
  var isPath: Bool {
    switch link?.target {
    case .note(.path), .file: true
    case .note(.wiki), .sameNote, nil: false
    }
  }
}

extension LinkedFile {
  /// What the file points at, in the order of the file: its relations, then the links of its text.
  public var references: [Reference] { relationReferences + document.links.map(Reference.init) }

  private var relationReferences: [Reference] {
    if isPage { return [] }
    return frontMatter.relationTargets.compactMap { relation, node in
      guard frontMatter.tree.form(node).isScalar, !frontMatter.tree.isMissing(node) else { return nil }
      return Reference(
        tie: .relation(relation), range: frontMatter.tree.range(node), written: frontMatter.text(node),
        link: nil)
    }
  }
}

extension Reference {
  fileprivate init(_ link: BodyLink) {
    let written =
      switch link.target {
      case .note(.wiki(let name)): name
      case .note(.path(let path)), .file(let path): path
      case .sameNote: ""
      }
    self.init(tie: .text, range: link.range, written: written, link: link)
  }
}
