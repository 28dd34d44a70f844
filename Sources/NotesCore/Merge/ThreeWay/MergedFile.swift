/// What three versions of a file have become.
struct MergedFile {
  /// A conflict, and where it stands.
  struct Place {
    /// The line (from 1) of the first marker.
    let line: Int
    /// What it is about.
    let subjects: [ConflictSubject]
  }

  /// The bytes, with line feeds alone.
  private(set) var plain: [UInt8] = []
  /// The conflicts, in order.
  private(set) var conflicts: [Place] = []
  /// Whether nothing stands behind the last conflict.
  private(set) var endsInConflict = false

  /// The file that some pieces make.
  init(_ pieces: [MergedPiece], _ style: ConflictStyle) {
    var line = 1
    for piece in pieces where !piece.isEmpty {
      let bytes: [UInt8]
      switch piece {
      case .text(let text): bytes = text
      case .conflict(let conflict):
        if plain.last.map({ $0 != UInt8(ascii: "\n") }) ?? false {
          plain.append(UInt8(ascii: "\n"))
          line += 1
        }
        conflicts.append(Place(line: line, subjects: conflict.subjects))
        bytes = style.lines(of: conflict)
      }
      plain += bytes
      line += bytes.count { $0 == UInt8(ascii: "\n") }
      endsInConflict = piece.conflict != nil
    }
  }
}
