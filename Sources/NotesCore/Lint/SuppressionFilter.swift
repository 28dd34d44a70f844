/// Keeps back what a file's suppressions name, and remembers which of them were of use.
struct SuppressionFilter {
  /// The suppressions of the file.
  let suppressions: [Suppression]
  /// For each suppression, the indices of its names that kept something back.
  private(set) var used: [Set<Int>]
  /// For each suppression, the rules whose findings it kept back, in the order in which they came.
  private(set) var kept: [[String]]

  /// A filter that has kept nothing back yet.
  init(_ suppressions: [Suppression]) {
    self.suppressions = suppressions
    used = suppressions.map { _ in [] }
    kept = suppressions.map { _ in [] }
  }

  /// Whether a diagnostic is kept back.
  mutating func keepsBack(_ diagnostic: Diagnostic, of rule: RuleDescription) -> Bool {
    var isKept = false
    for (index, suppression) in suppressions.enumerated() {
      guard let name = suppression.match(diagnostic, of: rule) else { continue }
      used[index].insert(name)
      if !kept[index].contains(rule.name) { kept[index].append(rule.name) }
      isKept = true
    }
    return isKept
  }
}
