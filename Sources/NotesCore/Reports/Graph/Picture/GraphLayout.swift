/// Where Graphviz puts the boxes and edges of a graph. Lengths are in points, from the upper left corner.
struct GraphLayout {
  /// A place.
  struct Point: Hashable {
    var x: Double
    var y: Double
  }

  /// The course of an edge.
  struct Course {
    /// The points of a chain of cubic Bézier curves: a start, then three for each curve. Never fewer than four.
    let points: [Point]
    /// The middle of what stands on the edge.
    let label: Point?
  }

  /// The width of all.
  let width: Double
  /// The height of all.
  let height: Double
  /// The middles of the boxes, by the numbers of their notes.
  private(set) var centers: [Int: Point] = [:]
  /// The courses of the edges, by the numbers of the two notes.
  private(set) var courses: [[Int]: Course] = [:]

  /// Reads the first graph of an output in Graphviz' format `plain`, and takes it off the lines.
  ///
  /// Nil where the output is something else.
  init?(_ lines: inout ArraySlice<Substring>) {
    guard let head = lines.popFirst()?.split(separator: " "), head.count == 4, head[0] == "graph",
      let width = GraphLayout.length(head[2]), let height = GraphLayout.length(head[3])
    else { return nil }
    self.width = width
    self.height = height
    while let line = lines.popFirst() {
      let words = line.split(separator: " ")
      switch words.first {
      case "node": guard addNode(words) else { return nil }
      case "edge": guard addEdge(words) else { return nil }
      case "stop": return
      default: return nil
      }
    }
    return nil
  }

  /// `node n0 X Y …`.
  private mutating func addNode(_ words: [Substring]) -> Bool {
    guard words.count > 3, let number = GraphLayout.number(words[1]), let point = point(words[2], words[3])
    else { return false }
    centers[number] = point
    return true
  }

  /// `edge n0 n1 COUNT X Y … [LABEL X Y] STYLE COLOR`, where the label may hold blanks.
  private mutating func addEdge(_ words: [Substring]) -> Bool {
    guard words.count > 3, let tail = GraphLayout.number(words[1]), let head = GraphLayout.number(words[2]),
      let count = Int(words[3]), count >= 4, count % 3 == 1, count <= words.count,
      words.count >= 6 + 2 * count
    else { return false }
    let points = (0..<count).compactMap { point(words[4 + 2 * $0], words[5 + 2 * $0]) }
    guard points.count == count else { return false }
    let isLabelled = words.count > 6 + 2 * count
    let label = isLabelled ? point(words[words.count - 4], words[words.count - 3]) : nil
    courses[[tail, head]] = Course(points: points, label: label)
    return label != nil || !isLabelled
  }

  private func point(_ x: Substring, _ y: Substring) -> Point? {
    guard let x = GraphLayout.length(x), let y = GraphLayout.length(y) else { return nil }
    return Point(x: x, y: height - y)
  }

  /// Inches as points.
  private static func length(_ text: Substring) -> Double? {
    guard let inches = Double(text), inches.magnitude < 1e6 else { return nil }
    return inches * 72
  }

  private static func number(_ name: Substring) -> Int? {
    name.first == "n" ? Int(name.dropFirst()) : nil
  }
}
