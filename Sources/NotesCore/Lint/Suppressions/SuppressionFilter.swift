/// Keeps back what a file's suppressions name, and remembers which of them were of use.
struct SuppressionFilter {
  /// The suppressions of the file.
  let suppressions: [Suppression]
  /// For each suppression, the indices of its names that kept something back.
  private(set) var used: [Set<Int>]
  /// For each suppression, the rules whose findings it kept back, in the order in which they came.
  private(set) var kept: [[String]]
  /// The places of those for the whole file, and of those for a line by that line: there may be one on every line.
  private let forFile: [Int]
  private let forLine: [Int: [Int]]

  /// A filter that has kept nothing back yet.
  init(_ suppressions: [Suppression]) {
    self.suppressions = suppressions
    used = suppressions.map { _ in [] }
    kept = suppressions.map { _ in [] }
    forFile = suppressions.indices.filter { suppressions[$0].reach == .file }
    forLine = suppressions.indices.reduce(into: [:]) { places, index in
      if case .line(let line) = suppressions[index].reach { places[line, default: []].append(index) }
    }
  }

  /// Whether a diagnostic is kept back.
  mutating func keepsBack(_ diagnostic: Diagnostic, of rule: RuleDescription) -> Bool {
    var isKept = false
    for index in forFile + (forLine[diagnostic.start.line] ?? []) {
      guard let name = suppressions[index].match(diagnostic, of: rule) else { continue }
      used[index].insert(name)
      if !kept[index].contains(rule.name) { kept[index].append(rule.name) }
      isKept = true
    }
    return isKept
  }
}
