/// Puts rectangles beside each other, so that all together are about as wide as a page is to its height.
struct RectanglePacking {
  /// The size of a rectangle.
  struct Size {
    let width: Double
    let height: Double
  }

  /// The upper left corners of the rectangles, in their order.
  private(set) var corners: [GraphLayout.Point] = []
  /// The width of all.
  private(set) var width = 0.0
  /// The height of all.
  private(set) var height = 0.0

  /// How many times wider than high all is to be.
  private static let aspect = 1.5

  /// A packing with a gap between rectangles.
  ///
  /// Costs a pass over the skyline for each rectangle, for each of some widths.
  init(_ sizes: [Size], gap: Double) {
    let area = sizes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    let widest = sizes.map(\.width).max() ?? 0
    let packings = (0..<16).map { step in
      let width = (area * RectanglePacking.aspect).squareRoot() * (0.7 + 0.06 * Double(step))
      return RectanglePacking(sizes, gap: gap, within: max(widest, width))
    }
    if let best = packings.min(by: { $0.cost < $1.cost }) { self = best }
  }

  private init(_ sizes: [Size], gap: Double, within limit: Double) {
    corners = Array(repeating: GraphLayout.Point(x: 0, y: 0), count: sizes.count)
    var skyline = Skyline(width: limit + gap)
    let order = sizes.indices.sorted { left, right in
      (sizes[right].height, sizes[right].width, left) < (sizes[left].height, sizes[left].width, right)
    }
    for index in order {
      let size = sizes[index]
      let corner = skyline.put(width: size.width + gap, height: size.height + gap)
      corners[index] = corner
      width = max(width, corner.x + size.width)
      height = max(height, corner.y + size.height)
    }
  }

  /// The area, made worse by how far the form is from the one that is wanted.
  private var cost: Double {
    guard width > 0, height > 0 else { return 0 }
    let form = width / height / RectanglePacking.aspect
    return width * height * max(form, 1 / form).squareRoot()
  }
}

/// The lower edge of what is packed already, as steps from left to right.
private struct Skyline {
  private struct Step {
    var x: Double
    var y: Double
  }

  private let width: Double
  private var steps = [Step(x: 0, y: 0)]

  init(width: Double) { self.width = width }

  /// Puts a rectangle where it reaches down least, the leftmost such place; its upper left corner.
  mutating func put(width: Double, height: Double) -> GraphLayout.Point {
    var best = GraphLayout.Point(x: 0, y: .infinity)
    for (index, step) in steps.enumerated() where index == 0 || step.x + width <= self.width {
      let y = steps[index...].prefix { $0.x < step.x + width }.map(\.y).max() ?? 0
      if y < best.y { best = GraphLayout.Point(x: step.x, y: y) }
    }
    raise(from: best.x, to: best.x + width, at: best.y + height)
    return best
  }

  private mutating func raise(from start: Double, to end: Double, at y: Double) {
    let after = steps.last { $0.x <= end }?.y ?? 0
    var raised = steps.filter { $0.x < start } + [Step(x: start, y: y)]
    if end < width { raised.append(Step(x: end, y: after)) }
    steps = raised + steps.filter { $0.x > end }
  }
}
