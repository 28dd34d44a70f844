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
    let isWhole = scalars.endIndex == name.unicodeScalars.endIndex
    if isWhole, TextWidth.ems(text) <= GraphLabel.limit {
      lines = [text]
      return
    }
    let pieces = GraphLabel.pieces(of: text)
    let filled = GraphLabel.filledLines(pieces)
    if isWhole, filled.count <= GraphLabel.lineLimit {
      lines = GraphLabel.balancedLines(pieces, count: filled.count)
    } else {
      lines = GraphLabel.cut(filled.map { GraphLabel.text(of: pieces[$0]) })
    }
  }

  /// The width of the longest line, as a multiple of the font's size.
  var width: Double { lines.map { TextWidth.ems($0) }.max() ?? 0 }

  // MARK: Lines

  /// A part of a text that stays on one line.
  private struct Piece {
    var text = ""
    var width = 0.0
    var hasSpace = false
    /// What it costs to end a line after it, in squares of the font's size: much between the characters of a word.
    var breakCost = 0.0
  }

  /// The parts between which a line may end: at spaces, and next to wide characters.
  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece()
    var last: Character?
    func end(cost: Double) {
      piece.breakCost = cost
      if !piece.text.isEmpty { pieces.append(piece) }
      piece = Piece()
    }
    for character in text {
      if character == " " {
        piece.hasSpace = true
        end(cost: 0)
        last = nil
        continue
      }
      let width = TextWidth.ems(String(character))
      if let last {
        if mayBreak(last, character) {
          end(cost: isInsideWord(last, character) ? 24 : 0)
        } else if piece.width + width > limit {
          end(cost: 24)
        }
      }
      piece.text.append(character)
      piece.width += width
      last = character
    }
    end(cost: 0)
    return pieces
  }

  /// As few lines as can be, each as full as can be.
  private static func filledLines(_ pieces: [Piece]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in pieces.indices where width(of: pieces[start...index]) > limit && index > start {
      lines.append(start..<index)
      start = index
    }
    return lines + [start..<pieces.count]
  }

  /// So many lines with the least sum of squared widths and of what their breaks cost.
  private static func balancedLines(_ pieces: [Piece], count: Int) -> [String] {
    // The best way to set the pieces before an index, in one more line each round.
    var best: [(cost: Double, lines: [Range<Int>])?] = [(0, [])] + pieces.map { _ in nil }
    for _ in 0..<count {
      var next = best.map { _ in nil as (cost: Double, lines: [Range<Int>])? }
      for (start, before) in best.enumerated() {
        guard let before else { continue }
        for end in pieces.indices.dropFirst(start) {
          let width = width(of: pieces[start...end])
          if width > limit, end > start { break }
          let isLast = end == pieces.count - 1
          let cost = before.cost + width * width + (isLast ? 0 : pieces[end].breakCost)
          if cost < next[end + 1]?.cost ?? .infinity {
            next[end + 1] = (cost, before.lines + [start..<(end + 1)])
          }
        }
      }
      best = next
    }
    return (best.last ?? nil)?.lines.map { text(of: pieces[$0]) } ?? [text(of: pieces[...])]
  }

  private static func width(of pieces: ArraySlice<Piece>) -> Double {
    pieces.reduce(0) { $0 + $1.width } + TextWidth.ems(" ")
      * Double(pieces.dropLast().count(where: \.hasSpace))
  }

  private static func text(of pieces: ArraySlice<Piece>) -> String {
    pieces.dropLast().map { $0.hasSpace ? $0.text + " " : $0.text }.joined() + (pieces.last?.text ?? "")
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

  /// Whether two characters between which a line may end belong to one word, as far as one can see.
  private static func isInsideWord(_ left: Character, _ right: Character) -> Bool {
    isWide(left) && isWide(right) && !closing.contains(left) && !opening.contains(right)
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
