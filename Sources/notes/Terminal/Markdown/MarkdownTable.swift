/// A Markdown table, its columns aligned by display width and its cells wrapped where it is too wide.
struct MarkdownTable {
  /// The page that it stands on.
  let page: MarkdownPage
  /// The table.
  let node: MarkdownNode
  /// The sides on which its columns line up.
  let alignments: [MarkdownNode.ColumnAlignment]

  private static let minimum = 4

  /// The table's lines; where it has more columns than could be read, each row becomes a paragraph.
  func lines(width: Int) -> [StyledText] {
    let rows = node.children.map { row in
      row.children.map { page.inline([$0], row.kind == .tableRow(isHead: true) ? .bold : .plain) }
    }
    guard let widths = widths(of: rows, within: width) else {
      return rows.flatMap { LineWrapper.lines(of: MarkdownTable.joined($0), width: width) }
    }
    var lines: [StyledText] = []
    for (row, cells) in zip(node.children, rows) {
      lines += self.lines(of: cells, widths: widths)
      if row.kind == .tableRow(isHead: true) { lines.append(MarkdownTable.underline(widths)) }
    }
    return lines
  }

  /// The widths of the columns, the wider ones cut back to what is left; nil when there is no room for all.
  private func widths(of rows: [[StyledText]], within width: Int) -> [Int]? {
    let count = rows.map(\.count).max() ?? 0
    var natural = Array(repeating: 1, count: count)
    for row in rows {
      for (index, cell) in row.enumerated() { natural[index] = max(natural[index], cell.displayWidth) }
    }
    let room = width - ColumnLayout.gutter * max(0, count - 1)
    guard count > 0, room >= count * MarkdownTable.minimum else { return nil }
    var cap = min(natural.max() ?? 1, room)
    while natural.reduce(0, { $0 + min($1, cap) }) > room { cap -= 1 }
    return natural.map { min($0, cap) }
  }

  private func lines(of cells: [StyledText], widths: [Int]) -> [StyledText] {
    let wrapped = zip(cells, widths).map { LineWrapper.lines(of: $0, width: $1) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { index in
      var line = StyledText()
      for (column, lines) in wrapped.enumerated() {
        if column > 0 { line.append(String(repeating: " ", count: ColumnLayout.gutter)) }
        let cell = index < lines.count ? lines[index] : StyledText()
        line.append(aligned(cell, column: column, width: widths[column]))
      }
      return line.withoutTrailingSpaces
    }
  }

  private func aligned(_ cell: StyledText, column: Int, width: Int) -> StyledText {
    let room = max(0, width - cell.displayWidth)
    let before =
      switch column < alignments.count ? alignments[column] : .left {
      case .left: 0
      case .center: room / 2
      case .right: room
      }
    func spaces(_ count: Int) -> StyledText { StyledText(String(repeating: " ", count: count)) }
    return spaces(before) + cell + spaces(room - before)
  }

  private static func underline(_ widths: [Int]) -> StyledText {
    let gutter = String(repeating: " ", count: ColumnLayout.gutter)
    return StyledText(widths.map { String(repeating: "-", count: $0) }.joined(separator: gutter), .dim)
  }

  private static func joined(_ cells: [StyledText]) -> StyledText {
    var line = StyledText()
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.append(" | ", .dim) }
      line.append(cell)
    }
    return line
  }
}
