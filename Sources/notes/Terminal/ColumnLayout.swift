/// The widths of a table's columns where the terminal is too narrow for all.
struct ColumnLayout {
  /// What one column asks for.
  struct Demand {
    /// The width at which nothing of it is cut.
    var natural: Int
    /// The least width at which it is of use.
    var minimum: Int
    /// How long it holds out: columns of low priority shrink first, and are left out first.
    var priority: Int
  }

  /// The columns between two columns of a table.
  static let gutter = 2

  /// The width of each column, nil for those left out.
  ///
  /// As few as possible are left out; the others shrink in the order of their priorities, the later of equals
  /// first, each down to its minimum before the next gives anything. The last one standing is never left out.
  static func widths(of demands: [Demand], within limit: Int?) -> [Int?] {
    guard let limit else { return demands.map(\.natural) }
    let yielding = demands.indices.sorted {
      (demands[$0].priority, $1) < (demands[$1].priority, $0)
    }
    var widths: [Int?] = demands.map { min($0.natural, $0.minimum) }
    for index in yielding.dropLast() where total(widths) > limit { widths[index] = nil }
    for index in demands.indices where widths[index] != nil { widths[index] = demands[index].natural }
    for index in yielding {
      guard let width = widths[index] else { continue }
      let excess = max(0, total(widths) - limit)
      widths[index] = max(min(width, demands[index].minimum), width - excess)
    }
    if let last = yielding.last, let width = widths[last], total(widths) > limit {
      widths[last] = max(1, width - (total(widths) - limit))
    }
    return widths
  }

  private static func total(_ widths: [Int?]) -> Int {
    let kept = widths.compactMap(\.self)
    return kept.reduce(0, +) + gutter * max(0, kept.count - 1)
  }
}
