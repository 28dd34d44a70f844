/// A note's name on a few short lines, as it stands in its box.
struct GraphLabel: Sendable, Hashable {
  /// The lines, controls made visible; at least one.
  let lines: [String]

  /// The width that lines do not pass, as a multiple of the font's size: about 13 Chinese characters.
  static let limit = 13.0
  /// How many lines a label has at most; of a longer name the end is left out, which `…` says.
  static let lineLimit = 3

  /// How much of a name is looked at, in Unicode scalars.
  private static let length = 200

  /// The label of a note.
  init(_ note: Note) { self.init(note.name) }

  /// The label that a name makes, its lines about equally long.
  init(_ name: String) {
    let scalars = name.unicodeScalars.prefix(GraphLabel.length)
    let text = String(String.UnicodeScalarView(scalars)).visible
    let pieces = GraphLabel.pieces(of: text)
    let lines = GraphLabel.lines(pieces, width: GraphLabel.limit)
    let isWhole = scalars.endIndex == name.unicodeScalars.endIndex
    if lines.count > GraphLabel.lineLimit || !isWhole {
      self.lines = GraphLabel.cut(lines)
    } else {
      self.lines = GraphLabel.balanced(pieces, lines)
    }
  }

  /// The width of the longest line, as a multiple of the font's size.
  var width: Double { lines.map { TextWidth.ems($0) }.max() ?? 0 }

  // MARK: Lines

  /// A part of a text that stays on one line, and whether a space follows.
  private struct Piece {
    var text = ""
    var width = 0.0
    var hasSpace = false
  }

  /// The parts between which a line may end: at spaces, and next to wide characters.
  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece()
    var last: Character?
    func end() {
      if !piece.text.isEmpty { pieces.append(piece) }
      piece = Piece()
    }
    for character in text {
      if character == " " {
        piece.hasSpace = true
        end()
        last = nil
        continue
      }
      let width = TextWidth.ems(String(character))
      if let last, mayBreak(last, character) || piece.width + width > limit { end() }
      piece.text.append(character)
      piece.width += width
      last = character
    }
    end()
    return pieces
  }

  private static func lines(_ pieces: [Piece], width limit: Double) -> [String] {
    var lines: [String] = []
    var line = Piece()
    for piece in pieces {
      let gap = line.hasSpace ? TextWidth.ems(" ") : 0
      if !line.text.isEmpty, line.width + gap + piece.width > limit {
        lines.append(line.text)
        line = piece
      } else {
        if line.hasSpace { line.text += " " }
        line.text += piece.text
        line.width += gap + piece.width
        line.hasSpace = piece.hasSpace
      }
    }
    return lines + [line.text]
  }

  /// The same number of lines with the smallest width, to an eighth of the font's size.
  private static func balanced(_ pieces: [Piece], _ lines: [String]) -> [String] {
    guard lines.count > 1 else { return lines }
    var best = lines
    var width = limit - 0.125
    while width > 1 {
      let narrower = GraphLabel.lines(pieces, width: width)
      if narrower.count > lines.count { break }
      best = narrower
      width -= 0.125
    }
    return best
  }

  private static func cut(_ lines: [String]) -> [String] {
    var kept = Array(lines.prefix(lineLimit))
    guard var last = kept.popLast() else { return lines }
    while !last.isEmpty, TextWidth.ems(last + "…") > limit { last.removeLast() }
    return kept + [last + "…"]
  }

  // MARK: Breaks

  private static func mayBreak(_ left: Character, _ right: Character) -> Bool {
    guard isWide(left) || isWide(right) else { return false }
    return !opening.contains(left) && !closing.contains(right)
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { TextWidth.isWide($0) } ?? false
  }

  private static let opening: Set<Character> = Set("([{<\"'$「『【《〈〔“‘\u{FF08}\u{FF3B}\u{FF5B}")
  private static let closing: Set<Character> = Set(
    ")]}>\"'.,:;!?%、。」』】》〉〕”’…~—ー"
      // The full-width forms of ) ] } , : ; ! ? . ~
      + "\u{FF09}\u{FF3D}\u{FF5D}\u{FF0C}\u{FF1A}\u{FF1B}\u{FF01}\u{FF1F}\u{FF0E}\u{FF5E}")
}
