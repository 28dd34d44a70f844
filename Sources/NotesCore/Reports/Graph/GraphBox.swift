/// The box of a note in a drawn graph: what stands in it, and how large it is.
///
/// Lengths are in points.
struct GraphBox: Sendable {
  /// The name.
  let label: GraphLabel
  /// How the box looks.
  let look: GraphLook
  /// Whether the graph is drawn around the note.
  let isCenter: Bool
  /// The size of the font: the more ties a note has, the larger.
  let fontSize: Double
  /// The width that the name needs, with some room around it.
  let width: Double
  /// The height that the name needs, with some room around it.
  let height: Double

  /// From one line of a name to the next, as a multiple of the font's size.
  static let lineHeight = 1.25

  private static let padding = (x: 9.0, y: 4.5)

  /// The box of a note with a number of ties.
  init(_ note: Note, degree: Int, isCenter: Bool = false) {
    label = GraphLabel(note)
    look = GraphLook(of: note)
    self.isCenter = isCenter
    let size = GraphBox.fontSize(degree: degree)
    fontSize = isCenter ? max(size, 16) : size
    width = label.width * fontSize + 2 * GraphBox.padding.x
    height = Double(label.lines.count) * fontSize * GraphBox.lineHeight + 2 * GraphBox.padding.y
  }

  private static func fontSize(degree: Int) -> Double {
    switch degree {
    case ..<4: 12
    case ..<6: 14
    case ..<10: 17
    default: 22
    }
  }
}

extension GraphReport {
  /// The boxes of the notes.
  var boxes: [GraphBox] {
    let degrees = degrees
    return notes.indices.map { GraphBox(notes[$0], degree: degrees[$0], isCenter: $0 == center) }
  }

  /// The fonts to draw with, the first that is there: each has Chinese characters beside the Latin letters.
  static let fonts = "Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif"
}
