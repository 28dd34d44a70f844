/// Puts the components of a picture beside each other, small ones into the bays of large ones, so that all
/// together are about as wide as a page is to its height.
struct GraphPacking {
  /// The upper left corners of the components, in their order, in points.
  private(set) var corners: [GraphLayout.Point]

  /// How many times wider than high all is to be.
  private static let aspect = 1.5
  /// How many widths are tried.
  private static let tries = 12

  private var columns = 0
  private var rows = 0

  /// A packing of outlines; the largest are put down first.
  init(_ outlines: [GraphOutline]) {
    let area = outlines.reduce(0) { $0 + $1.area }
    let widest = outlines.map(\.columns).max() ?? 0
    let packings = (0..<GraphPacking.tries).map { step in
      let width = (Double(area) * GraphPacking.aspect).squareRoot() * (0.8 + 0.08 * Double(step))
      return GraphPacking(outlines, within: max(widest, Int(width)))
    }
    self = packings.min { $0.cost < $1.cost } ?? GraphPacking(outlines, within: widest)
  }

  private init(_ outlines: [GraphOutline], within width: Int) {
    corners = Array(repeating: .init(x: 0, y: 0), count: outlines.count)
    var grid = Grid(width: width)
    let order = outlines.indices.sorted { (outlines[$1].area, $0) < (outlines[$0].area, $1) }
    for index in order {
      let (column, row) = grid.put(outlines[index])
      corners[index] = .init(x: Double(column) * GraphOutline.cell, y: Double(row) * GraphOutline.cell)
      columns = max(columns, column + outlines[index].columns)
      rows = max(rows, row + outlines[index].rows.count)
    }
  }

  /// The area, made worse by how far the form is from the one that is wanted.
  private var cost: Double {
    guard columns > 0, rows > 0 else { return 0 }
    let form = Double(columns) / Double(rows) / GraphPacking.aspect
    return Double(columns * rows) * max(form, 1 / form).squareRoot()
  }
}

/// The cells that are taken.
private struct Grid {
  private let width: Int
  private var rows: [[Bool]] = []

  init(width: Int) { self.width = width }

  /// Takes the cells of an outline, as high up as it fits, then as far left.
  mutating func put(_ outline: GraphOutline) -> (column: Int, row: Int) {
    var row = 0
    while true {
      if let column = column(for: outline, at: row) {
        take(outline, column, row)
        return (column, row)
      }
      row += 1
    }
  }

  /// The first column in which an outline fits whose first row is a given one; there is one below all that is taken.
  private func column(for outline: GraphOutline, at top: Int) -> Int? {
    var column = 0
    while column == 0 || column + outline.columns <= width {
      guard let next = blocked(outline, column, top) else { return column }
      column = next
    }
    return nil
  }

  /// The next column that is worth a try where an outline does not fit; nil where it does.
  private func blocked(_ outline: GraphOutline, _ column: Int, _ top: Int) -> Int? {
    for (offset, cells) in outline.rows.enumerated() {
      guard top + offset < rows.count else { return nil }
      guard let cells else { continue }
      let row = rows[top + offset]
      let range = (cells.lowerBound + column)...min(cells.upperBound + column, width - 1)
      if let taken = range.last(where: { row[$0] }) { return taken - cells.lowerBound + 1 }
    }
    return nil
  }

  private mutating func take(_ outline: GraphOutline, _ column: Int, _ top: Int) {
    while rows.count < top + outline.rows.count { rows.append(Array(repeating: false, count: width)) }
    for (offset, cells) in outline.rows.enumerated() {
      guard let cells else { continue }
      for cell in (cells.lowerBound + column)...min(cells.upperBound + column, width - 1) {
        rows[top + offset][cell] = true
      }
    }
  }
}
