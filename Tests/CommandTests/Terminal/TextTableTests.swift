import Testing

@testable import notes

struct TextTableTests {
  private struct Row {
    var id = ""
    var title = ""
    var year = ""
    var left = ""
  }

  private let rows = [
    Row(id: "mamba", title: "Mamba: Linear-Time Sequence Modeling", year: "2023"),
    Row(id: "通用", title: "通用 Transformer", year: ""),
  ]

  private var table: TextTable<Row> {
    TextTable(columns: [
      .init(title: "id", minimum: 5, priority: 2) { .init($0.id, .id) },
      .init(title: "title", minimum: 10, priority: 1) { .init($0.title) },
      .init(title: "year", alignment: .right, minimum: 4, priority: 0) { .init($0.year) },
      .init(title: "left") { .init($0.left) },
    ])
  }

  @Test func alignsByDisplayWidthAndLeavesOutWhatNobodyFills() {
    #expect(
      table.lines(rows) == [
        "id     title                                 year",
        "mamba  Mamba: Linear-Time Sequence Modeling  2023",
        "通用   通用 Transformer",
      ])
  }

  @Test(arguments: [
    (
      40,
      [
        "id     title                        year", "mamba  Mamba: Linear-Time Sequen..  2023",
        "通用   通用 Transformer",
      ]
    ),
    (20, ["id     title", "mamba  Mamba: Line..", "通用   通用 Transf.."]),
    (12, ["id", "mamba", "通用"]),
    (3, ["id", "mam", "通"]),
  ])
  func shrinksThenDropsOnANarrowTerminal(width: Int, lines: [String]) {
    #expect(table.lines(rows, width: width) == lines)
  }

  @Test func paintsCellsWithoutShiftingThem() {
    let lines = table.lines(rows, width: 20, colors: true)
    #expect(lines[2] == "\u{1B}[36m通用\u{1B}[0m   通用 Transf..")
  }

  @Test func showsControlsAndCutsToTheMaximum() {
    let table = TextTable<String>(
      columns: [.init(title: "", maximum: 12) { .init($0) }], showsHead: false)
    #expect(table.lines(["a\u{1B}b", "abcdefghijklmnop"]) == ["a<U+001B>b", "abcdefghij.."])
  }

  @Test func writesNothingForNoRows() {
    #expect(table.lines([]).isEmpty)
  }

  @Test(arguments: UInt64(1)...30)
  func noLineIsWiderThanTheTerminalOrEndsInSpaces(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let rows = (0..<5).map { _ in
      Row(id: random.text(of: 4), title: random.text(of: 30), year: "2020", left: random.text(of: 5))
    }
    let width = Int.random(in: 3...80, using: &random)
    for line in table.lines(rows, width: width) {
      #expect(line.displayWidth <= width, "seed \(seed)")
      #expect(rows.contains { $0.title.hasSuffix(" ") } || !line.hasSuffix("  "), "seed \(seed)")
    }
  }
}
