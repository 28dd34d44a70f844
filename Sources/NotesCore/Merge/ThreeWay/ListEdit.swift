/// A list of texts changed in place into another, in whichever way it is written: `[a, b]` stays in its brackets.
enum ListEdit {
  /// The lines of a key whose list becomes `value`; nil where that cannot be done, or comments are in the way.
  static func lines(of block: FieldBlock, becoming value: YAMLValue) -> [UInt8]? {
    guard block.comments.isEmpty, let old = texts(block.value), let new = texts(value) else { return nil }
    var frontMatter = block.frontMatter
    let key = block.entry.key
    let changes = changes(of: key, old, new)
    guard changes.count <= limit else { return nil }
    for change in changes {
      guard let source = try? FrontMatterEditor.apply([change], to: frontMatter.source) else { return nil }
      frontMatter = FrontMatter(source)
    }
    return FieldBlocks(frontMatter)?[ExactText(key)]?.lines
  }

  /// The most changes that are made: the front matter is read again after each.
  private static let limit = 100

  /// The changes, from the list's end on; what comes in comes before what goes, so that the list is never empty.
  private static func changes(of key: String, _ old: [ExactText], _ new: [ExactText]) -> [FieldChange] {
    SequenceDifference(old, new).changes.reversed().flatMap { change in
      new[change.new].enumerated().map { offset, text in
        FieldChange.insert(key: key, text.text, at: change.old.upperBound + offset)
      } + change.old.reversed().map { FieldChange.removeItem(path: [key], at: $0) }
    }
  }

  private static func texts(_ value: YAMLValue) -> [ExactText]? {
    guard case .sequence(let items) = value else { return nil }
    var texts: [ExactText] = []
    for item in items {
      guard case .text(let text) = item else { return nil }
      texts.append(ExactText(text))
    }
    return texts
  }
}
