/// What the colours and lines of a picture mean, in rows below it.
struct LegendDrawing {
  /// What all of the legend has in common.
  static let attributes = "class=\"legend\" font-size=\"12\""

  private static let sample = (width: 26.0, height: 15.0)
  private static let rowHeight = 24.0
  private static let itemGap = 24.0

  /// One thing that is explained.
  private struct Item {
    let text: String
    let sample: Sample
    var x = 0.0
    var row = 0

    var width: Double { LegendDrawing.sample.width + 8 + TextWidth.ems(text) * 12 }
  }

  private enum Sample {
    case box(GraphLook)
    case line(isDashed: Bool)
  }

  private var items: [Item] = []
  private let language: Language

  /// The width of the widest row, in points.
  private(set) var width = 0.0

  /// The legend of a picture, in rows of a width; empty where the picture needs none.
  init(_ picture: GraphPicture, width limit: Double) {
    language = picture.language
    let report = picture.report
    guard !report.legend.isEmpty else { return }
    for look in report.legend {
      let count = picture.boxes.count { $0.look == look }
      add("\(look.label.text(in: language)) \(count)", .box(look), limit)
    }
    guard report.edges.contains(where: \.isText) else { return }
    if report.edges.contains(where: { !$0.isText }) {
      add(Message("relation", zh: "关系").text(in: language), .line(isDashed: false), limit)
    }
    add(Message("link in the text", zh: "正文里的链接").text(in: language), .line(isDashed: true), limit)
  }

  /// Whether nothing is explained.
  var isEmpty: Bool { items.isEmpty }

  /// The height of all rows, in points.
  var height: Double {
    items.last.map { Double($0.row) * LegendDrawing.rowHeight + LegendDrawing.sample.height } ?? 0
  }

  /// The lines of SVG, below and to the right of a place.
  func lines(left: Double, top: Double) -> [String] {
    items.flatMap { item in
      let (x, y) = (left + item.x, top + Double(item.row) * LegendDrawing.rowHeight)
      let text = FixedPoint.tenths(x + LegendDrawing.sample.width + 8)
      return [
        drawing(item.sample, x, y),
        "<text x=\"\(text)\" y=\"\(FixedPoint.tenths(y + 12))\" fill=\"#333b47\">\(SVGText.escaped(item.text))</text>",
      ]
    }
  }

  private mutating func add(_ text: String, _ sample: Sample, _ limit: Double) {
    var item = Item(text: text, sample: sample)
    if let last = items.last {
      item.row = last.row
      item.x = last.x + last.width + LegendDrawing.itemGap
      if item.x + item.width > limit {
        item.x = 0
        item.row += 1
      }
    }
    width = max(width, item.x + item.width)
    items.append(item)
  }

  private func drawing(_ sample: Sample, _ x: Double, _ y: Double) -> String {
    let (width, height) = LegendDrawing.sample
    switch sample {
    case .box(let look):
      return SVGBox(look: look).element(x: x, y: y, width: width, height: height)
    case .line(let isDashed):
      let middle = FixedPoint.tenths(y + height / 2)
      let dashes = isDashed ? " stroke-dasharray=\"4 3\"" : ""
      return
        "<path d=\"M\(FixedPoint.tenths(x)),\(middle)H\(FixedPoint.tenths(x + width))\" stroke=\"#a3abb8\" stroke-width=\"1.4\"\(dashes)/>"
    }
  }
}
