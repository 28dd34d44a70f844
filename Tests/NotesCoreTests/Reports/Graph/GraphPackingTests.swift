import Testing

@testable import NotesCore

struct GraphPackingTests {
  /// Outlines of components of one to nine boxes below each other, as wide as they come.
  private func outlines(_ count: Int, _ random: inout SeededGenerator) -> [GraphOutline] {
    (0..<count).map { _ in
      let boxes = Int.random(in: 1...9, using: &random)
      var text = ["graph 1 9 9"]
      for index in 0..<boxes {
        text.append(
          "node n\(index) \(Int.random(in: 1...8, using: &random)) \(Int.random(in: 1...8, using: &random))")
      }
      var lines = (text + ["stop"]).map { Substring($0) }[...]
      let layout = GraphLayout(&lines)
      let box = GraphBox(GraphSample.note("a box of some width"), degree: 1)
      return layout.map { GraphOutline($0, boxes: Array(repeating: box, count: boxes), labelWidths: [:]) }
    }.compactMap { $0 }
  }

  @Test(arguments: Seeds.all)
  func noCellIsTakenTwice(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let outlines = outlines(Int.random(in: 0...12, using: &random), &random)
    let packing = GraphPacking(outlines)
    #expect(packing.corners.count == outlines.count)
    var taken: Set<[Int]> = []
    for (outline, corner) in zip(outlines, packing.corners) {
      let (column, row) = (Int(corner.x / GraphOutline.cell), Int(corner.y / GraphOutline.cell))
      for (index, cells) in outline.rows.enumerated() {
        for cell in cells.map(Array.init) ?? [] {
          #expect(taken.insert([row + index, column + cell]).inserted, "seed \(seed)")
        }
      }
    }
  }
}
