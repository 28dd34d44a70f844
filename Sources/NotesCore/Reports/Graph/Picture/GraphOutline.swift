/// The area that a laid out component takes, with some room around it, as a stretch of cells in each row of a grid.
struct GraphOutline {
  /// The side of a cell, in points.
  static let cell = 11.0

  /// The room that is kept around boxes and edges, in points.
  private static let room = 13.0
  /// How many points of a curve are looked at.
  private static let steps = 24

  /// From which column to which each row is taken, from the top; nil for a row that is free.
  private(set) var rows: [ClosedRange<Int>?]
  /// How many columns there are.
  private(set) var columns = 0

  /// The outline of a layout.
  ///
  /// - Parameters:
  ///   - boxes: The boxes by the numbers of their notes.
  ///   - labelWidths: The widths of what stands on edges, by the numbers of their two notes.
  init(_ layout: GraphLayout, boxes: [GraphBox], labelWidths: [[Int]: Double]) {
    rows = []
    for (note, center) in layout.centers {
      add(center, width: boxes[note].width, height: boxes[note].height)
    }
    for (ends, course) in layout.courses {
      if let label = course.label, let width = labelWidths[ends] {
        add(label, width: width, height: LayoutRequest.labelSize)
      }
      for start in stride(from: 0, to: course.points.count - 1, by: 3) {
        let curve = course.points[start...(start + 3)]
        for step in 0...GraphOutline.steps {
          add(
            GraphOutline.point(on: curve, at: Double(step) / Double(GraphOutline.steps)), width: 0, height: 0)
        }
      }
    }
  }

  /// How many cells are taken.
  var area: Int { rows.reduce(0) { $0 + ($1?.count ?? 0) } }

  /// Takes the cells of a rectangle; the corner of the layout is `room` inside of the first cell.
  private mutating func add(_ center: GraphLayout.Point, width: Double, height: Double) {
    let top = GraphOutline.index(center.y - height / 2)
    let bottom = GraphOutline.index(center.y + height / 2 + 2 * GraphOutline.room)
    let left = GraphOutline.index(center.x - width / 2)
    let right = GraphOutline.index(center.x + width / 2 + 2 * GraphOutline.room)
    while rows.count <= bottom { rows.append(nil) }
    for row in top...bottom {
      rows[row] = rows[row].map { min($0.lowerBound, left)...max($0.upperBound, right) } ?? left...right
    }
    columns = max(columns, right + 1)
  }

  private static func index(_ length: Double) -> Int { max(0, Int((length / cell).rounded(.down))) }

  private static func point(on curve: ArraySlice<GraphLayout.Point>, at t: Double) -> GraphLayout.Point {
    let weights = [(1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t]
    return zip(curve, weights).reduce(GraphLayout.Point(x: 0, y: 0)) { sum, part in
      GraphLayout.Point(x: sum.x + part.0.x * part.1, y: sum.y + part.0.y * part.1)
    }
  }
}
