/// What front matter says, whatever its looks: the order of keys, a second key that says the same as the first,
/// empty values and invisible line breaks make no difference.
struct FrontMatterMeaning {
  private let value: YAMLValue

  /// What a front matter says; nil where it cannot be read.
  init?(_ frontMatter: FrontMatter) {
    guard frontMatter.isReadable, let root = frontMatter.tree.root else { return nil }
    value = FrontMatterMeaning.folded(frontMatter.tree.value(root, in: frontMatter.source.bytes))
  }

  /// Whether another front matter says the same.
  func isSame(as other: FrontMatterMeaning) -> Bool { YAMLComparison.isSame(value, other.value) }

  private static func folded(_ value: YAMLValue) -> YAMLValue {
    switch value {
    case .missing: .missing
    case .text(let text): .text(withoutInvisibleBreaks(text))
    case .sequence(let items): .sequence(items.map(folded).filter { !isEmpty($0) })
    case .mapping(let pairs): .mapping(inOrder(pairs))
    }
  }

  private static func inOrder(_ pairs: [YAMLValue.Pair]) -> [YAMLValue.Pair] {
    let kept = pairs.map { YAMLValue.Pair(key: folded($0.key), value: folded($0.value)) }
      .filter { !isEmpty($0.value) }
    let order = kept.indices.sorted { left, right in
      let (first, second) = (name(kept[left]).utf8, name(kept[right]).utf8)
      return first.elementsEqual(second) ? left < right : first.lexicographicallyPrecedes(second)
    }
    var result: [YAMLValue.Pair] = []
    var first: YAMLValue.Pair?
    for pair in order.map({ kept[$0] }) {
      // Readers take the first of several, or the last: only what says the same as the first can go.
      if let known = first, name(known).utf8.elementsEqual(name(pair).utf8) {
        if !YAMLComparison.isSame(.mapping([known]), .mapping([pair])) { result.append(pair) }
      } else {
        first = pair
        result.append(pair)
      }
    }
    return result
  }

  private static func name(_ pair: YAMLValue.Pair) -> String {
    if case .text(let text) = pair.key { text } else { "" }
  }

  private static func isEmpty(_ value: YAMLValue) -> Bool {
    switch value {
    case .missing: true
    case .text(let text): text.isEmpty
    case .sequence(let items): items.isEmpty
    case .mapping(let pairs): pairs.isEmpty
    }
  }

  private static func withoutInvisibleBreaks(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isInvisibleBreak) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isInvisibleBreak(scalar) ? " " : scalar) }
    return String(scalars)
  }

  private static func isInvisibleBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x85 || scalar.value == 0x2028 || scalar.value == 0x2029
  }
}
