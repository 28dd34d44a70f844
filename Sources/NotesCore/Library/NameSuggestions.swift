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
    var scored: [(distance: Int, index: Int)] = []
    for index in notes.indices {
      var nearest = distance(to: notes[index].id)
      func look(at name: String) {
        guard let distance = distance(to: name) else { return }
        nearest = min(nearest ?? distance, distance)
      }
      look(at: notes[index].title)
      if let short = notes[index].short { look(at: short) }
      notes[index].aliases.forEach(look)
      if let nearest { scored.append((nearest, index)) }
    }
    return scored.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(3).map(\.index)
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
  private var others = 0

  init(of name: String) {
    for byte in name.utf8 {
      if byte < 0x80 {
        guard let folded = Folding.name.folded(byte) else { continue }
        count += 1
        seen |= 1 << UInt64(folded & 63)
      } else if byte >= 0xC0 {
        others += 1
      }
    }
  }

  /// Each slip changes the length by one at most, and takes away one character or brings one in.
  ///
  /// Full-width letters count as others here and as letters when folded, so names with others are compared by
  /// the letters that cannot come from them: never more than the other name has characters.
  func mayBeNear(_ name: Letters, limit: Int) -> Bool {
    guard count <= name.count + name.others + limit, name.count <= count + others + limit else {
      return false
    }
    return (seen & ~name.seen).nonzeroBitCount <= limit + name.others
      && (name.seen & ~seen).nonzeroBitCount <= limit + others
  }
}
