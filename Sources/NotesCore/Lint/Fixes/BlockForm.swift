/// Writes lists and mappings that stand in brackets on lines of their own.
struct BlockForm {
  private let file: LintedFile
  private let tree: YAMLTree

  init(_ file: LintedFile) {
    self.file = file
    tree = file.tree
  }

  /// The edit that gives a value in brackets its lines; nil where comments would be lost, or where it holds more than
  /// texts and lists of them.
  func edit(_ key: YAMLTree.NodeID, _ value: YAMLTree.NodeID) -> Edit? {
    fieldValue(value).flatMap { edit(key, value, as: $0) }
  }

  /// The edit that puts a new value in the place of an entry's, on lines of its own where it has to be; nil where
  /// comments would be lost.
  func edit(_ key: YAMLTree.NodeID, _ value: YAMLTree.NodeID, as new: FieldValue) -> Edit? {
    guard let fences = file.frontMatter.fences else { return nil }
    let (keyRange, range) = (tree.range(key), tree.range(value))
    if tree.form(value).isScalar, let scalar = new.scalar(in: .block) { return Edit(range, scalar) }
    let start = LineBounds.start(of: keyRange.lowerBound, in: file.bytes, within: fences.content)
    let end = LineBounds.end(from: range.upperBound, in: file.bytes, within: fences.content)
    let margin = file.bytes[start..<keyRange.lowerBound]
    let hasComment = FrontMatterComments.mayTouch(start..<end, in: file.frontMatter)
    guard margin.allSatisfy({ $0 == UInt8(ascii: " ") }), !hasComment,
      file.bytes[keyRange.upperBound..<range.lowerBound].allSatisfy({ ": ".utf8.contains($0) })
    else { return nil }
    let text = new.block(indent: margin.count, lineBreak: lineBreak(fences))
    return Edit(keyRange.upperBound..<range.upperBound, ":" + text)
  }

  private func fieldValue(_ node: YAMLTree.NodeID) -> FieldValue? {
    if tree.form(node).isSequence { return texts(node) }
    guard tree.form(node).isMapping else { return nil }
    var members: [FieldValue.Member] = []
    for (key, value) in tree.entries(node) {
      guard let name = text(key), let value = text(value).map({ .text($0) }) ?? texts(value) else {
        return nil
      }
      members.append(.init(name, value))
    }
    return .mapping(members)
  }

  private func texts(_ node: YAMLTree.NodeID) -> FieldValue? {
    guard tree.form(node).isSequence else { return nil }
    var texts: [String] = []
    for child in tree.children(node) {
      guard let text = text(child) else { return nil }
      texts.append(text)
    }
    return .texts(texts)
  }

  private func text(_ node: YAMLTree.NodeID) -> String? {
    tree.form(node).isScalar && !tree.isMissing(node) ? file.frontMatter.text(node) : nil
  }

  private func lineBreak(_ fences: Fences) -> String {
    switch file.bytes[fences.opening].suffix(2) {
    case [0x0D, 0x0A]: "\r\n"
    case let end: end.last == 0x0D ? "\r" : "\n"
    }
  }
}
