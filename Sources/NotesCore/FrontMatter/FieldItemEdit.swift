/// Changes inside of a field: one item of a list, or one member of a mapping, with the others left as they stand.
extension FieldEdit {
  /// Adds texts to a list or members to a mapping, below the keys of a path that begins with the entry's own; nil
  /// where it cannot be done.
  func appending(_ value: FieldValue, to path: [String], in entry: FrontMatter.Entry) -> Edit? {
    var node = entry.valueNode
    var rest = path.dropFirst()
    while let key = rest.first, let next = member(key, of: node) {
      node = next.value
      rest = rest.dropFirst()
    }
    if node == entry.valueNode, tree.isMissing(node) {
      return replacing(entry, with: value.below(path.dropFirst()))
    }
    switch value.below(rest) {
    case .texts(let texts): return appending(texts, to: node)
    case .mapping(let members): return appending(members, to: node)
    default: return nil
    }
  }

  /// Puts a text into a list of the entry; nil where it cannot be done.
  func inserting(_ text: String, at place: Int, in entry: FrontMatter.Entry) -> Edit? {
    let items = Array(tree.children(entry.valueNode))
    guard place < items.count else { return appending([text], to: entry.valueNode) }
    let next = tree.range(items[place]).lowerBound
    switch tree.form(entry.valueNode) {
    case .flowSequence: return Edit(next..<next, ScalarQuoter.quote(text, in: .flow) + ", ")
    case .blockSequence:
      guard let margin = margin(before: items[place]) else { return nil }
      let start = lineStart(of: next)
      return Edit(start..<start, margin + "- " + ScalarQuoter.quote(text) + lineBreak(at: next))
    default: return nil
    }
  }

  /// Takes a text out of a list below the keys of a path that begins with the entry's own, and the list where it is
  /// the last; nil where it cannot be done.
  func removing(_ place: Int, from path: [String], in entry: FrontMatter.Entry) -> Edit? {
    var node = entry.valueNode
    var holders: [(mapping: YAMLTree.NodeID, key: YAMLTree.NodeID, value: YAMLTree.NodeID)] = []
    for key in path.dropFirst() {
      guard let next = member(key, of: node) else { return nil }
      holders.append((node, next.key, next.value))
      node = next.value
    }
    guard tree.form(node).isSequence else { return nil }
    let items = Array(tree.children(node))
    guard items.indices.contains(place) else { return nil }
    if items.count > 1 {
      return removing(tree.range(items[place]), at: place, of: items.map(tree.range), in: node)
    }
    while let holder = holders.popLast() {
      let members = Array(tree.entries(holder.mapping))
      guard members.count > 1, let index = members.firstIndex(where: { $0.key == holder.key }) else {
        continue
      }
      let ranges = members.map { tree.range($0.key).lowerBound..<end(of: $0.value, after: $0.key) }
      return removing(ranges[index], at: index, of: ranges, in: holder.mapping)
    }
    return removing(entry)
  }

  // MARK: Lists and mappings

  private func member(
    _ key: String, of node: YAMLTree.NodeID
  ) -> (key: YAMLTree.NodeID, value: YAMLTree.NodeID)? {
    tree.entries(node).first { tree.text($0.key, in: bytes).utf8.elementsEqual(key.utf8) }
  }

  private func appending(_ texts: [String], to list: YAMLTree.NodeID) -> Edit? {
    let items = Array(tree.children(list))
    switch tree.form(list) {
    case .flowSequence:
      let written = texts.map { ScalarQuoter.quote($0, in: .flow) }
      return appendingToFlow(written, after: items.last.map { tree.range($0).upperBound }, in: list)
    case .blockSequence:
      guard let first = items.first, let last = items.last, let margin = margin(before: first),
        let place = endOfLines(of: last)
      else { return nil }
      let lineBreak = lineBreak(at: tree.range(first).lowerBound)
      return Edit(place..<place, texts.map { margin + "- " + ScalarQuoter.quote($0) + lineBreak }.joined())
    default: return nil
    }
  }

  private func appending(_ members: [FieldValue.Member], to mapping: YAMLTree.NodeID) -> Edit? {
    let entries = Array(tree.entries(mapping))
    switch tree.form(mapping) {
    case .flowMapping:
      let written = members.map { ScalarQuoter.quote($0.name, in: .flow) + ": " + $0.value.flow }
      return appendingToFlow(
        written, after: entries.last.map { end(of: $0.value, after: $0.key) }, in: mapping)
    case .blockMapping:
      guard let first = entries.first, let last = entries.last else { return nil }
      let start = lineStart(of: tree.range(first.key).lowerBound)
      let margin = bytes[start..<tree.range(first.key).lowerBound]
      guard isBlank(margin.indices), let place = endOfLines(of: last.value, after: last.key) else {
        return nil
      }
      let lineBreak = lineBreak(at: start)
      let lines = members.map { member in
        String(decoding: margin, as: UTF8.self) + ScalarQuoter.quote(member.name) + ":"
          + member.value.block(indent: margin.count, lineBreak: lineBreak) + lineBreak
      }
      return Edit(place..<place, lines.joined())
    default: return nil
    }
  }

  private func appendingToFlow(_ written: [String], after end: Int?, in node: YAMLTree.NodeID) -> Edit {
    let place = end ?? tree.range(node).upperBound - 1
    return Edit(place..<place, (end == nil ? "" : ", ") + written.joined(separator: ", "))
  }

  /// Takes away one of several parts of a list or a mapping: its lines, or what stands between it and its neighbour.
  private func removing(
    _ range: Range<Int>, at place: Int, of parts: [Range<Int>], in node: YAMLTree.NodeID
  ) -> Edit? {
    if tree.form(node) == .flowSequence || tree.form(node) == .flowMapping {
      return place + 1 < parts.count
        ? Edit(range.lowerBound..<parts[place + 1].lowerBound, [])
        : Edit(parts[place - 1].upperBound..<range.upperBound, [])
    }
    let start = lineStart(of: range.lowerBound)
    let before = bytes[start..<range.lowerBound].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    return before.isEmpty ? Edit(start..<lineEnd(from: range.upperBound), []) : nil
  }

  // MARK: Bytes

  /// The blanks before the dash of an item that stands on a line of its own; nil where more stands there.
  private func margin(before item: YAMLTree.NodeID) -> String? {
    let start = tree.range(item).lowerBound
    let line = bytes[lineStart(of: start)..<start]
    let margin = line.prefix { $0 == UInt8(ascii: " ") }
    let sign = line.dropFirst(margin.count)
    guard sign.first == UInt8(ascii: "-"), sign.count > 1, isBlank(sign.dropFirst().indices) else {
      return nil
    }
    return String(decoding: margin, as: UTF8.self)
  }

  /// Where a value ends, with all that is in it.
  private func end(of value: YAMLTree.NodeID, after key: YAMLTree.NodeID) -> Int {
    max(tree.range(key).upperBound, tree.range(value).upperBound)
  }

  /// The offset after the last line of a node; nil for text over several lines, whose end may be part of it.
  private func endOfLines(of node: YAMLTree.NodeID, after key: YAMLTree.NodeID? = nil) -> Int? {
    var last = node
    var end = max(tree.range(node).upperBound, key.map { tree.range($0).upperBound } ?? 0)
    while let child = Array(tree.children(last)).last {
      end = max(end, tree.range(child).upperBound)
      last = child
    }
    return tree.form(last) == .literal || tree.form(last) == .folded ? nil : lineEnd(from: end)
  }
}
