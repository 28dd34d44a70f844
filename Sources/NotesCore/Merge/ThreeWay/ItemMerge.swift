/// The lines of a list or a mapping in three versions put together item by item.
struct ItemMerge {
  /// The lines. There may be conflicts among them, each about one item.
  private(set) var pieces: [MergedPiece] = []

  private let key: String
  /// The front matters that the lines are from; nil where a version has no such key.
  private let frontMatters: Versions<FrontMatter?>
  /// The versions with all items as far in as those of one of them.
  private let lists: Versions<ItemLines?>

  /// Merges the values of an outermost key; nil where that cannot be done without doubt.
  init?(_ key: String, _ blocks: Versions<FieldBlock?>, kind: FieldRule.Kind) {
    let versions = blocks.map { $0.flatMap { ItemLines(of: $0) } }
    // A version that has the key but not in lines cannot be taken for one that has it not.
    for (block, lines) in zip(blocks.all, versions.all) where block != nil && lines == nil { return nil }
    self.init(key, versions, blocks.map { $0?.frontMatter }, kind: kind)
  }

  private init?(
    _ key: String, _ versions: Versions<ItemLines?>, _ frontMatters: Versions<FrontMatter?>,
    kind: FieldRule.Kind
  ) {
    let present = [versions.ours, versions.theirs, versions.base].compactMap { $0 }
    guard let model = present.first(where: { $0.margin != nil }) ?? present.first else { return nil }
    (self.key, self.frontMatters) = (key, frontMatters)
    var isPlain = true
    lists = versions.map { lines in
      guard let lines else { return nil }
      let indented = lines.indented(like: model)
      if indented == nil { isPlain = false }
      return indented
    }
    guard isPlain, let head = merged(\.head), let tail = merged(\.tail), let items = items(kind) else {
      return nil
    }
    pieces = [.text(head)] + items + [.text(tail)]
  }

  /// What the versions have in common, or one side alone has changed; a side without the key has no say. Of two ways to
  /// write the same without a comment, that of ours.
  private func merged(_ part: (ItemLines) -> [UInt8]) -> [UInt8]? {
    let parts = lists.map { $0.map(part) }
    guard let ours = parts.ours, let theirs = parts.theirs else { return parts.ours ?? parts.theirs }
    if let settled = parts.settled { return settled }
    return (ours + theirs).contains(UInt8(ascii: "#")) ? nil : ours
  }

  private func items(_ kind: FieldRule.Kind) -> [MergedPiece]? {
    switch kind {
    case .scalar: nil
    case .set: set(isSorted: key == Field.tags.key)
    case .list: list()
    case .members, .sets: members(kind)
    }
  }

  private var names: Versions<[ExactText]> { lists.map { $0?.names ?? [] } }

  private func item(_ name: ExactText) -> Versions<ItemLines.Item?> { lists.map { $0?[name] } }

  // MARK: Lists

  private func set(isSorted: Bool) -> [MergedPiece]? {
    guard let order = FieldRule.order(names, isSorted: isSorted) else { return nil }
    let kept = Set(order)
    for name in names.ours + names.theirs where !kept.contains(name) {
      // One side has taken it away; what the other may have written about it must not go with it.
      let versions = item(name).map { $0?.lines }
      if [versions.ours, versions.theirs].contains(where: { $0 != nil && $0 != versions.base }) {
        return nil
      }
    }
    var pieces: [MergedPiece] = []
    for name in order {
      guard let lines = lines(of: item(name)) else { return nil }
      pieces.append(.text(lines))
    }
    return pieces
  }

  /// The lines of an item that both sides have, or one has added.
  private func lines(of item: Versions<ItemLines.Item?>) -> [UInt8]? {
    let lines = item.map { $0?.lines }
    guard let ours = lines.ours, let theirs = lines.theirs else { return lines.ours ?? lines.theirs }
    if let settled = lines.settled { return settled }
    // The same text written in two ways.
    let hasComment = (ours + theirs).contains(UInt8(ascii: "#"))
    return hasComment ? nil : ours
  }

  private func list() -> [MergedPiece]? {
    let items = lists.map { $0?.items.map(\.lines) ?? [] }
    return ListMerge(items, names: names)?.parts.map { part in
      switch part {
      case .items(let side, let places): return .text(places.flatMap { items[side][$0] })
      case .conflict(let base, let ours, let theirs):
        let lines = Versions(
          base: items.base[base].flatMap { $0 }, ours: items.ours[ours].flatMap { $0 },
          theirs: items.theirs[theirs].flatMap { $0 })
        return .conflict(MergeConflict(lines, about: .field(key, ours: .several, theirs: .several)))
      }
    }
  }

  // MARK: Mappings

  private func members(_ kind: FieldRule.Kind) -> [MergedPiece]? {
    guard names.all.allSatisfy({ $0.count <= FieldRule.limit && Set($0).count == $0.count }) else {
      return nil
    }
    var results: [ExactText: [MergedPiece]] = [:]
    for name in Set(names.ours + names.theirs) {
      let member = item(name)
      let lines = member.map { $0?.lines }
      if let side = lines.settledSide {
        if let lines = lines[side] { results[name] = [.text(lines)] }
      } else if let merged = kind == .sets ? targets(of: name, member) : address(of: name, member) {
        if !merged.isEmpty { results[name] = merged }
      } else {
        return nil
      }
    }
    let order = OrderedUnion(names).order(keeping: Set(results.keys))
    return order.flatMap { results[$0] ?? [] }
  }

  /// The lines of a relation whose targets both sides have changed; none where no target is left.
  private func targets(of name: ExactText, _ member: Versions<ItemLines.Item?>) -> [MergedPiece]? {
    let values = value(of: member)
    guard case .value(let value) = FieldRule.targets(values) else { return nil }
    if value == nil { return [] }
    let nested = Versions(
      base: lines(of: member.base, frontMatters.base), ours: lines(of: member.ours, frontMatters.ours),
      theirs: lines(of: member.theirs, frontMatters.theirs))
    for (item, lines) in zip(member.all, nested.all) where item != nil && lines == nil { return nil }
    return ItemMerge("\(key).\(name)", nested, frontMatters, kind: .set)?.pieces
  }

  private func lines(of item: ItemLines.Item?, _ frontMatter: FrontMatter?) -> ItemLines? {
    guard let item, let frontMatter else { return nil }
    return ItemLines(of: item, in: frontMatter)
  }

  /// The lines of an address that both sides have changed, or its conflict.
  private func address(of name: ExactText, _ member: Versions<ItemLines.Item?>) -> [MergedPiece]? {
    let values = value(of: member)
    if FieldRule.isSame(values.ours, values.theirs), let lines = lines(of: member) { return [.text(lines)] }
    let lines = member.map { $0?.lines ?? [] }
    let subject = ConflictSubject.field(
      "\(key).\(name)", ours: values.ours.map(ConflictSubject.Said.init),
      theirs: values.theirs.map(ConflictSubject.Said.init))
    return [.conflict(MergeConflict(lines, about: subject))]
  }

  private func value(of member: Versions<ItemLines.Item?>) -> Versions<YAMLValue?> {
    func value(_ item: ItemLines.Item?, _ frontMatter: FrontMatter?) -> YAMLValue? {
      guard let item, let frontMatter else { return nil }
      return frontMatter.tree.value(item.node, in: frontMatter.source.bytes)
    }
    return Versions(
      base: value(member.base, frontMatters.base), ours: value(member.ours, frontMatters.ours),
      theirs: value(member.theirs, frontMatters.theirs))
  }
}
