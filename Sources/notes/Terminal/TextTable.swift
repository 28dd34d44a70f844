/// A table for people: columns aligned by display width, two spaces between them, no lines drawn.
///
/// Rows are turned into cells twice, once to measure and once to write, and never kept: a hundred thousand cost
/// no memory of their own.
struct TextTable<Row> {
  /// What stands in one row of one column.
  struct Cell: ExpressibleByStringLiteral {
    /// The words; controls in them are made visible.
    var text: String
    /// How they look.
    var style: Style

    /// A cell of one style.
    init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }

    /// A plain cell.
    init(stringLiteral text: String) {
      self.init(text)
    }
  }

  /// The side on which a column's cells line up.
  enum Alignment {
    case left, right
  }

  /// One column, and how it gives way on a narrow terminal.
  struct Column {
    /// The name at its head.
    var title: String
    /// The side on which its cells line up.
    var alignment: Alignment = .left
    /// The least width at which it is of use; narrower, it is left out.
    var minimum = 4
    /// The width at which its cells are cut even when there is room; nil for none.
    var maximum: Int?
    /// How long it holds out: columns of low priority shrink first, and are left out first.
    var priority = 0
    /// What stands in it.
    var cell: (Row) -> Cell
  }

  /// The columns, from left to right.
  var columns: [Column]
  /// Whether the columns' names stand above them.
  var showsHead = true

  /// Hands over the table line by line, without line feeds; columns in which no row has anything are left out.
  ///
  /// - Parameter width: The columns of the terminal; nil to cut nothing.
  func write(
    _ rows: some Collection<Row>, width: Int?, colors: Bool, to body: (String) throws -> Void
  ) rethrows {
    guard !rows.isEmpty else { return }
    let layout = fitted(rows, width: width)
    if showsHead {
      try body(line(of: layout, colors: colors) { Cell($0.title, .tableHead) })
    }
    for row in rows {
      try body(line(of: layout, colors: colors) { $0.cell(row) })
    }
  }

  /// The table's lines, all at once.
  func lines(_ rows: some Collection<Row>, width: Int? = nil, colors: Bool = false) -> [String] {
    var lines: [String] = []
    write(rows, width: width, colors: colors) { lines.append($0) }
    return lines
  }

  private typealias Fitted = (column: Column, width: Int)

  private func fitted(_ rows: some Collection<Row>, width: Int?) -> [Fitted] {
    var widest = Array(repeating: 0, count: columns.count)
    for row in rows {
      for index in columns.indices {
        widest[index] = max(widest[index], columns[index].cell(row).text.visible.displayWidth)
      }
    }
    let used = columns.indices.filter { widest[$0] > 0 }
    let demands = used.map { index in
      let column = columns[index]
      let natural = max(widest[index], showsHead ? column.title.visible.displayWidth : 0)
      return ColumnLayout.Demand(
        natural: min(natural, max(1, column.maximum ?? natural)), minimum: max(1, column.minimum),
        priority: column.priority)
    }
    return zip(used, ColumnLayout.widths(of: demands, within: width)).compactMap { index, width in
      width.map { (columns[index], $0) }
    }
  }

  private func line(of layout: [Fitted], colors: Bool, cell: (Column) -> Cell) -> String {
    var line = ""
    // Spaces are written when something follows them, so that none trail.
    var spaces = 0
    for (column, width) in layout {
      let cell = cell(column)
      let (text, taken) = cell.text.visible.fitted(to: width)
      let room = max(0, width - taken)
      if column.alignment == .right { spaces += room }
      if !text.isEmpty {
        line += String(repeating: " ", count: spaces)
        line += colors ? cell.style.paint(text) : text
        spaces = 0
      }
      if column.alignment == .left { spaces += room }
      spaces += ColumnLayout.gutter
    }
    return line
  }
}
