/// What a key of the front matter says after a merge, by what it says in the three versions.
///
/// What one side alone has changed is as that side has it. Where both have: of `started` and `added` the earlier day
/// counts, of `finished` the later; of progress with one total, the further; tags, aliases, organizations and the
/// targets of each relation are sets, to which both add and from which either takes away; authors go by diff3, and
/// addresses name by name. All else is a conflict, and so is what one has deleted and the other changed.
enum FieldRule {
  /// What comes out.
  enum Outcome {
    /// The value; nil where the key is gone.
    case value(YAMLValue?)
    case conflict
  }

  /// How the values of a key go together.
  enum Kind {
    case scalar
    /// A list in which each text counts once.
    case set
    /// A list whose order matters.
    case list
    /// Names with texts.
    case members
    /// Names with sets.
    case sets

    /// The kind of a key.
    init(of key: String) {
      switch Field(key: key) {
      case .tags, .aliases, .organizations: self = .set
      case .authors: self = .list
      case .urls: self = .members
      case .relations: self = .sets
      default: self = .scalar
      }
    }
  }

  /// The most items of a list, members of a mapping or keys whose order is worked out.
  static let limit = 2_000

  /// What a key says after a merge.
  static func outcome(of key: String, _ values: Versions<YAMLValue?>) -> Outcome {
    if let side = values.settledSide(isSame) { return .value(values[side]) }
    switch Kind(of: key) {
    case .scalar: return scalar(key, values)
    case .set: return set(values, isSorted: key == Field.tags.key)
    case .list: return list(values)
    case .members: return members(values)
    case .sets: return sets(values)
    }
  }

  /// Whether two versions say the same, or both have no such key.
  static func isSame(_ left: YAMLValue?, _ right: YAMLValue?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return YAMLComparison.isSame(left, right)
  }

  // MARK: Texts

  private static func scalar(_ key: String, _ values: Versions<YAMLValue?>) -> Outcome {
    guard case .text(let ours)? = values.ours, case .text(let theirs)? = values.theirs else {
      return .conflict
    }
    let isOurs: Bool
    switch Field(key: key) {
    case .started, .added, .finished:
      guard let own = CivilDate(ours), let other = CivilDate(theirs) else { return .conflict }
      isOurs = key == Field.finished.key ? own >= other : own <= other
    case .progress:
      guard let own = count(ours), let other = count(theirs), own.total == other.total else {
        return .conflict
      }
      isOurs = own.done >= other.done
    default: return .conflict
    }
    return .value(isOurs ? values.ours : values.theirs)
  }

  private static func count(_ text: String) -> (done: Int, total: Int)? {
    switch Progress(text) {
    case .counted(let done, let total): (done, total)
    case .percent(let share): (share, 100)
    case nil: nil
    }
  }

  // MARK: Collections

  private static func set(_ values: Versions<YAMLValue?>, isSorted: Bool = false) -> Outcome {
    guard let base = items(values.base), let ours = items(values.ours), let theirs = items(values.theirs),
      let order = order(Versions(base: base, ours: ours, theirs: theirs), isSorted: isSorted)
    else { return .conflict }
    return .value(order.isEmpty ? nil : .sequence(order.map { .text($0.text) }))
  }

  /// The names that a merged set has, in order; nil where a version has one twice, or too many.
  static func order(_ names: Versions<[ExactText]>, isSorted: Bool) -> [ExactText]? {
    guard names.all.allSatisfy({ $0.count <= limit && Set($0).count == $0.count }) else { return nil }
    let kept = kept(names)
    let union = OrderedUnion(names)
    let isInOrder = isSorted && isAscending(names[union.primary])
    guard isInOrder else {
      return union.order(keeping: kept) { isSorted && $0.text < $1.text }
    }
    var order = names[union.primary].filter { kept.contains($0) }
    var placed = Set(order)
    for name in names[union.primary.other] where kept.contains(name) && placed.insert(name).inserted {
      order.insert(name, at: place(of: name, in: order))
    }
    return order
  }

  /// Where the first text behind a name stands in an ascending list.
  private static func place(of name: ExactText, in names: [ExactText]) -> Int {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if name.text < names[middle].text { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func isAscending(_ names: [ExactText]) -> Bool {
    zip(names, names.dropFirst()).allSatisfy { $0.text <= $1.text }
  }

  /// What both have, and what either has added.
  private static func kept(_ names: Versions<[ExactText]>) -> Set<ExactText> {
    let sets = names.map { Set($0) }
    return sets.ours.intersection(sets.theirs).union(sets.ours.subtracting(sets.base))
      .union(sets.theirs.subtracting(sets.base))
  }

  private static func list(_ values: Versions<YAMLValue?>) -> Outcome {
    guard let base = items(values.base), let ours = items(values.ours), let theirs = items(values.theirs)
    else { return .conflict }
    let lists = Versions(base: base, ours: ours, theirs: theirs)
    guard let merge = ListMerge(lists, names: lists) else { return .conflict }
    var result: [ExactText] = []
    for part in merge.parts {
      guard case .items(let side, let places) = part else { return .conflict }
      result += places.map { lists[side][$0] }
    }
    return .value(result.isEmpty ? nil : .sequence(result.map { .text($0.text) }))
  }

  private static func members(_ values: Versions<YAMLValue?>) -> Outcome {
    mapping(values) { member in
      if let side = member.settledSide(isSame) { return .value(member[side]) }
      return .conflict
    }
  }

  private static func sets(_ values: Versions<YAMLValue?>) -> Outcome { mapping(values, targets) }

  /// What the targets of one relation are after a merge.
  static func targets(_ values: Versions<YAMLValue?>) -> Outcome {
    if let side = values.settledSide(isSame) { return .value(values[side]) }
    return set(values)
  }

  private static func mapping(
    _ values: Versions<YAMLValue?>, _ member: (Versions<YAMLValue?>) -> Outcome
  ) -> Outcome {
    guard let base = pairs(values.base), let ours = pairs(values.ours), let theirs = pairs(values.theirs)
    else { return .conflict }
    let versions = Versions(base: base, ours: ours, theirs: theirs)
    let names = versions.map { $0.map(\.name) }
    guard names.all.allSatisfy({ $0.count <= limit && Set($0).count == $0.count }) else { return .conflict }
    let known = versions.map { Dictionary($0.map { ($0.name, $0.value) }) { first, _ in first } }
    var kept: [ExactText: YAMLValue] = [:]
    for name in Set(names.ours + names.theirs) {
      guard case .value(let value) = member(known.map { $0[name] }) else {
        return .conflict
      }
      kept[name] = value
    }
    let order = OrderedUnion(names).order(keeping: Set(kept.keys))
    let result = order.compactMap { name in
      kept[name].map { YAMLValue.Pair(key: .text(name.text), value: $0) }
    }
    return .value(result.isEmpty ? nil : .mapping(result))
  }

  /// The texts of a list, none for a key that is not there; nil for what is no list of texts.
  private static func items(_ value: YAMLValue?) -> [ExactText]? {
    switch value {
    case nil, .missing: return []
    case .sequence(let items):
      var texts: [ExactText] = []
      for item in items {
        guard case .text(let text) = item else { return nil }
        texts.append(ExactText(text))
      }
      return texts
    default: return nil
    }
  }

  private static func pairs(_ value: YAMLValue?) -> [(name: ExactText, value: YAMLValue)]? {
    switch value {
    case nil, .missing: return []
    case .mapping(let pairs):
      var members: [(name: ExactText, value: YAMLValue)] = []
      for pair in pairs {
        guard case .text(let name) = pair.key else { return nil }
        members.append((ExactText(name), pair.value))
      }
      return members
    default: return nil
    }
  }
}
