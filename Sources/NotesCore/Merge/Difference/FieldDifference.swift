/// A key of the front matter whose value is not the same in two versions of a note.
///
/// How a value is written, in quotes or not, in one line or several, is no difference.
public struct FieldDifference: Sendable, Hashable {
  /// The key; with a number behind it where it stands there several times, and this is not the first.
  public let key: String
  /// The field that it is; nil for a key of the reader's own.
  public let field: Field?
  /// What it said; nil where there was nothing.
  public let old: YAMLValue?
  /// What it says; nil where there is nothing.
  public let new: YAMLValue?
  /// What is different, one part for each name of a mapping; one in all for what is none.
  public let parts: [Part]

  /// A difference in a value, or in one of a mapping's.
  public struct Part: Sendable, Hashable {
    /// The name in a mapping: `code`, `improves`.
    public let name: String?
    /// What is different.
    public let change: Change
  }

  /// What is different in a value.
  public enum Change: Sendable, Hashable {
    /// Another text, or one where there was none.
    case value(old: String?, new: String?)
    /// Items of a list that are gone, and those that came; and whether those that stayed stand in another order.
    case items(removed: [String], added: [String], isReordered: Bool)
    /// The same items in another order.
    case order
  }

  /// The differences of two front matters: fields in their order, then other keys in that of the files.
  ///
  /// Notes under another id than before count as the same in relations; `follows` becomes true for such.
  static func all(
    _ old: FrontMatter?, _ new: FrontMatter?, _ renames: NoteRenames, follows: inout Bool
  ) -> [FieldDifference] {
    let left = old.map { values(of: $0) } ?? []
    let right = new.map { values(of: $0) } ?? []
    var before: [String: YAMLValue] = [:]
    for entry in left { before[entry.key] = entry.value }
    var after: [String: YAMLValue] = [:]
    for entry in right { after[entry.key] = entry.value }
    var keys = Field.allCases.map(\.key)
    var known = Set(keys)
    for entry in right + left where known.insert(entry.key).inserted { keys.append(entry.key) }
    return keys.compactMap { key in
      var value = before[key]
      if key == Field.relations.key, let written = value, !renames.isEmpty {
        value = renamed(written, renames)
        if value != written { follows = true }
      }
      return FieldDifference(key, value, after[key])
    }
  }

  /// The difference of two values; nil where there is none for a reader.
  private init?(_ key: String, _ old: YAMLValue?, _ new: YAMLValue?) {
    let old = old == .missing ? nil : old
    let new = new == .missing ? nil : new
    if old == new { return nil }
    let isSet = key == Field.tags.key
    let parts = FieldDifference.parts(old, new, isSet: isSet)
    if parts.isEmpty { return nil }
    self.key = key
    field = Field(key: key)
    self.old = old
    self.new = new
    self.parts = parts
  }

  private static func values(of frontMatter: FrontMatter) -> [(key: String, value: YAMLValue)] {
    var counts: [String: Int] = [:]
    return frontMatter.entries.map { entry in
      let count = (counts[entry.key] ?? 0) + 1
      counts[entry.key] = count
      let value = frontMatter.tree.value(entry.valueNode, in: frontMatter.source.bytes)
      return (count == 1 ? entry.key : "\(entry.key) (\(count))", value)
    }
  }

  private static func renamed(_ relations: YAMLValue, _ renames: NoteRenames) -> YAMLValue {
    switch relations {
    case .text(let id): .text(renames.id(id))
    case .sequence(let items): .sequence(items.map { renamed($0, renames) })
    case .mapping(let pairs): .mapping(pairs.map { .init(key: $0.key, value: renamed($0.value, renames)) })
    case .missing: .missing
    }
  }

  // MARK: Parts

  private static func parts(_ old: YAMLValue?, _ new: YAMLValue?, isSet: Bool) -> [Part] {
    let left = members(of: old)
    let right = members(of: new)
    guard let left, let right, old != nil || new != nil, isMapping(old) || isMapping(new) else {
      return change(old, new, isSet: isSet).map { [Part(name: nil, change: $0)] } ?? []
    }
    var names: [String] = []
    var known: Set<String> = []
    for member in left + right where known.insert(member.name).inserted { names.append(member.name) }
    func value(_ name: String, _ members: [(name: String, value: YAMLValue)]) -> YAMLValue? {
      members.first { $0.name == name }.flatMap { $0.value == .missing ? nil : $0.value }
    }
    return names.compactMap { name in
      let (old, new) = (value(name, left), value(name, right))
      return old == new ? nil : change(old, new, isSet: isSet).map { Part(name: name, change: $0) }
    }
  }

  private static func isMapping(_ value: YAMLValue?) -> Bool {
    if case .mapping = value { true } else { false }
  }

  /// The names of a mapping with their values; none for nothing, nil for what is no mapping of texts.
  private static func members(of value: YAMLValue?) -> [(name: String, value: YAMLValue)]? {
    guard let value else { return [] }
    guard case .mapping(let pairs) = value else { return nil }
    var members: [(name: String, value: YAMLValue)] = []
    for pair in pairs {
      guard case .text(let name) = pair.key else { return nil }
      members.append((name, pair.value))
    }
    return members
  }

  private static func change(_ old: YAMLValue?, _ new: YAMLValue?, isSet: Bool) -> Change? {
    if let left = items(of: old), let right = items(of: new), isList(old) || isList(new) {
      let (stayed, removed) = left.parted(by: right)
      let (stay, added) = right.parted(by: left)
      let isReordered = !isSet && stayed != stay
      if removed.isEmpty && added.isEmpty { return isReordered ? .order : nil }
      return .items(removed: removed, added: added, isReordered: isReordered)
    }
    return .value(old: old?.written, new: new?.written)
  }

  private static func isList(_ value: YAMLValue?) -> Bool {
    if case .sequence = value { true } else { false }
  }

  /// The items of a list of texts; none for nothing, nil for any other value.
  private static func items(of value: YAMLValue?) -> [String]? {
    guard let value else { return [] }
    guard case .sequence(let values) = value else { return nil }
    var items: [String] = []
    for value in values {
      guard case .text(let text) = value else { return nil }
      items.append(text)
    }
    return items
  }
}

extension [String] {
  /// The texts that another list has too, each as often as it stands there, and the rest.
  fileprivate func parted(by others: [String]) -> (shared: [String], own: [String]) {
    var counts: [String: Int] = [:]
    for other in others { counts[other, default: 0] += 1 }
    var parts: (shared: [String], own: [String]) = ([], [])
    for text in self {
      if let count = counts[text], count > 0 {
        counts[text] = count - 1
        parts.shared.append(text)
      } else {
        parts.own.append(text)
      }
    }
    return parts
  }
}

extension YAMLValue {
  /// The value in one line: a text as it is, a list and a mapping in brackets.
  var written: String {
    switch self {
    case .missing: ""
    case .text(let text): text
    case .sequence(let values): "[" + values.map(\.written).joined(separator: ", ") + "]"
    case .mapping(let pairs):
      "{" + pairs.map { "\($0.key.written): \($0.value.written)" }.joined(separator: ", ") + "}"
    }
  }
}
