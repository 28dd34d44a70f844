/// The notes that may have been meant by a name that no note has.
struct NameSuggestions {
  private let name: [Unicode.Scalar]
  private let limit: Int
  private let letters: Letters

  init(for name: FoldedName) {
    self.name = NameSuggestions.scalars(name.bytes)
    limit = EditDistance.limit(forLength: self.name.count)
    letters = Letters(of: String(decoding: name.bytes, as: UTF8.self))
  }

  /// The notes with the nearest id, short name, alias or title, the nearest first, at most three.
  func nearest(in notes: [Note]) -> [Int] {
    guard limit > 0 else { return [] }
    let scored = notes.indices.compactMap { index in
      distance(to: notes[index]).map { (distance: $0, index: index) }
    }
    return scored.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(3).map(\.index)
  }

  private func distance(to note: Note) -> Int? {
    var distances = [distance(to: note.id), distance(to: note.title)]
    if let short = note.short { distances.append(distance(to: short)) }
    distances += note.aliases.map(distance)
    return distances.compactMap(\.self).min()
  }

  private func distance(to other: String) -> Int? {
    // Few names come near enough to be worth comparing letter by letter.
    guard Letters(of: other).mayBeNear(letters, limit: limit) else { return nil }
    return EditDistance.between(name, NameSuggestions.scalars(Folding.name.bytes(of: other)), limit: limit)
  }

  private static func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }
}

/// How many ASCII letters and digits a name has, and which: a bound on how near two names can be.
private struct Letters {
  private var count = 0
  private var seen: UInt64 = 0
  private var isASCII = true

  init(of name: String) {
    for byte in name.utf8 {
      guard byte < 0x80 else {
        isASCII = false
        return
      }
      guard let folded = Folding.name.folded(byte) else { continue }
      count += 1
      seen |= 1 << UInt64(folded & 63)
    }
  }

  /// Each slip changes the length by one at most, and takes away one character or brings one in.
  func mayBeNear(_ other: Letters, limit: Int) -> Bool {
    guard isASCII, other.isASCII else { return true }
    return abs(count - other.count) <= limit && (seen & ~other.seen).nonzeroBitCount <= limit
      && (other.seen & ~seen).nonzeroBitCount <= limit
  }
}
