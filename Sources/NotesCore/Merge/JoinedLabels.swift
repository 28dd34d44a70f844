/// The names within two texts that both have, and the other ones that the second text gets for them.
struct JoinedLabels {
  /// The edits of the second text.
  private(set) var edits: [Edit] = []
  /// The new ids of blocks, by the old ones in lower case.
  private(set) var blocks: [String: String] = [:]

  init(_ first: Document, _ second: Document) {
    renameBlocks(first, second)
    renameFootnotes(first, second)
    renameDefinitions(first, second)
  }

  // MARK: Blocks

  private mutating func renameBlocks(_ first: Document, _ second: Document) {
    let known = Set(first.blocks.map { $0.text.lowercased() })
    let shared = Set(first.annotations.map { Array(first.source.bytes[$0.range]) })
    var taken = known.union(second.blocks.map { $0.text.lowercased() })
    for block in second.blocks where known.contains(block.text.lowercased()) {
      let annotation = second.annotations.first { $0.range.contains(block.range.lowerBound) }
      if let annotation, shared.contains(Array(second.source.bytes[annotation.range])) { continue }
      let new = blocks[block.text.lowercased()] ?? JoinedLabels.free(block.text, separator: "", &taken)
      blocks[block.text.lowercased()] = new
      edits.append(Edit(block.range, new))
    }
    // Links within the text follow its blocks; those from elsewhere are told by `blocks`.
  }

  // MARK: Labels

  private mutating func renameFootnotes(_ first: Document, _ second: Document) {
    let labels = (first.footnotes.map(\.label) + first.footnoteReferences.map(\.label)).map(\.text)
    let places = second.footnotes.map(\.label) + second.footnoteReferences.map(\.label)
    let names = JoinedLabels.names(for: places, besides: labels)
    for label in places {
      if let name = names[LinkLabel.key(label.text)] { edits.append(Edit(label.range, name)) }
    }
  }

  private mutating func renameDefinitions(_ first: Document, _ second: Document) {
    let names = JoinedLabels.names(
      for: second.linkDefinitions.map(\.label), besides: first.linkDefinitions.map(\.label.text))
    for definition in second.linkDefinitions {
      if let name = names[LinkLabel.key(definition.label.text)] {
        edits.append(Edit(definition.label.range, name))
      }
    }
    for reference in second.linkReferences {
      if let name = names[LinkLabel.key(reference.label.text)] {
        edits.append(JoinedLabels.edit(reference, name))
      }
    }
  }

  /// Gives a link another label; the text stays, where that was the label.
  private static func edit(_ reference: LabelReference, _ name: String) -> Edit {
    let (label, whole) = (reference.label.range, reference.range)
    if label.lowerBound > whole.lowerBound + 1, label.upperBound + 1 == whole.upperBound {
      return Edit(label, name)
    }
    return Edit(label.upperBound + 1..<whole.upperBound, "[\(name)]")
  }

  /// The names that labels get which are taken, by what labels are compared by.
  private static func names(for labels: [LocatedText], besides taken: [String]) -> [String: String] {
    let known = Set(taken.map(LinkLabel.key))
    var all = known.union(labels.map { LinkLabel.key($0.text) })
    var names: [String: String] = [:]
    for label in labels {
      let key = LinkLabel.key(label.text)
      if known.contains(key), names[key] == nil { names[key] = free(label.text, separator: "-", &all) }
    }
    return names
  }

  /// A name with a number after it that nothing has yet.
  private static func free(_ name: String, separator: String, _ taken: inout Set<String>) -> String {
    var number = 2
    while !taken.insert(LinkLabel.key("\(name)\(separator)\(number)")).inserted { number += 1 }
    return "\(name)\(separator)\(number)"
  }
}
