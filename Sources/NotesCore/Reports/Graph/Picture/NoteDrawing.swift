/// The box of a note in SVG, with its name in it; where the pointer rests on it, title, id and status.
struct NoteDrawing {
  /// What all boxes have in common.
  static let attributes = "class=\"notes\" text-anchor=\"middle\" stroke-width=\"1.2\""

  private let picture: GraphPicture
  private let note: Note
  private let box: GraphBox
  private let center: GraphLayout.Point

  /// The drawing of a note whose box has this middle.
  init(_ picture: GraphPicture, _ index: Int, _ center: GraphLayout.Point) {
    self.picture = picture
    note = picture.report.notes[index]
    box = picture.boxes[index]
    self.center = center
  }

  /// The lines of SVG.
  var lines: [String] {
    let rectangle = SVGBox(look: box.look, isCenter: box.isCenter).element(
      x: center.x - box.width / 2, y: center.y - box.height / 2, width: box.width, height: box.height)
    return ["<g class=\"\(box.look.rawValue)\">", "<title>\(SVGText.escaped(title))</title>", rectangle]
      + texts
      + ["</g>"]
  }

  private var texts: [String] {
    let size = FixedPoint.tenths(box.fontSize)
    let color = box.look.colors.text
    let step = box.fontSize * GraphBox.lineHeight
    let first = center.y - Double(box.label.lines.count - 1) * step / 2 + box.fontSize * 0.36
    return box.label.lines.enumerated().map { index, line in
      let (x, y) = (FixedPoint.tenths(center.x), FixedPoint.tenths(first + Double(index) * step))
      let weight = box.isCenter ? " font-weight=\"bold\"" : ""
      return
        "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\" fill=\"\(color)\"\(weight)>\(SVGText.escaped(line))</text>"
    }
  }

  private var title: String {
    let title = note.title.isEmpty ? note.id : note.title
    return "\(title) (\(note.id)): " + box.look.label.text(in: picture.language)
  }
}

/// A box in SVG.
struct SVGBox {
  let look: GraphLook
  var isCenter = false

  /// The element; lengths are in points.
  func element(x: Double, y: Double, width: Double, height: Double) -> String {
    let place = [("x", x), ("y", y), ("width", width), ("height", height)].map { name, value in
      "\(name)=\"\(FixedPoint.tenths(value))\""
    }
    var attributes = place
    if look.isRound { attributes.append("rx=\"6\"") }
    attributes += ["fill=\"\(look.colors.fill)\"", "stroke=\"\(look.colors.border)\""]
    if look.isDashed { attributes.append("stroke-dasharray=\"4 3\"") }
    if isCenter { attributes.append("stroke-width=\"3\"") }
    return "<rect \(attributes.joined(separator: " "))/>"
  }
}
