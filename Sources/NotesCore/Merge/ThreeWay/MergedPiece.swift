/// A stretch of a merged file.
enum MergedPiece: Equatable {
  /// Bytes that are in the result, whole lines.
  case text([UInt8])
  /// What cannot be merged.
  case conflict(MergeConflict)

  /// The conflict, if it is one.
  var conflict: MergeConflict? {
    if case .conflict(let conflict) = self { conflict } else { nil }
  }

  /// Whether it adds nothing.
  var isEmpty: Bool { self == .text([]) }
}

extension [MergedPiece] {
  /// The bytes; nil where there is a conflict among them.
  var bytes: [UInt8]? {
    var bytes: [UInt8] = []
    for piece in self {
      guard case .text(let text) = piece else { return nil }
      bytes += text
    }
    return bytes
  }

  /// The bytes with what a side has in the place of each conflict.
  func resolved(to side: MergeSide) -> [UInt8] {
    flatMap { piece in
      switch piece {
      case .text(let text): text
      case .conflict(let conflict): side == .ours ? conflict.ours : conflict.theirs
      }
    }
  }

  /// Whether any of them is a conflict.
  var hasConflict: Bool { contains { $0.conflict != nil } }

  /// The pieces with conflicts about the reading state that stand together made one: it is one thing to decide on.
  var joiningReadingState: [MergedPiece] {
    var result: [MergedPiece] = []
    for piece in self where !piece.isEmpty {
      if let conflict = piece.conflict, let last = result.last?.conflict, conflict.isAboutReading,
        last.isAboutReading
      {
        result[result.count - 1] = .conflict(last + conflict)
      } else {
        result.append(piece)
      }
    }
    return result
  }
}
