/// The notes that may have been meant by a name that no note has.
struct NameSuggestions {
  private let name: [Unicode.Scalar]
  private let limit: Int
  private let letters: NameLetters

  init(for name: FoldedName) {
    self.name = NameSuggestions.scalars(name.bytes)
    limit = EditDistance.limit(forLength: self.name.count)
    letters = NameLetters(of: String(decoding: name.bytes, as: UTF8.self))
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

  /// The same out of a catalog, which costs a few nanoseconds a name that is not near.
  func nearest(in catalog: NameCatalog) -> [Int] {
    guard limit > 0 else { return [] }
    var best: [(distance: Int, index: Int)] = []
    var limit = limit
    for entry in catalog.entries where entry.letters.mayBeNear(letters, limit: limit) {
      let index = Int(entry.note)
      guard let distance = distance(to: catalog.text(of: entry), limit: limit) else { continue }
      if let known = best.firstIndex(where: { $0.index == index }) {
        if best[known].distance <= distance { continue }
        best.remove(at: known)
      }
      best.append((distance, index))
      best.sort { ($0.distance, $0.index) < ($1.distance, $1.index) }
      if best.count > 3 { best.removeLast() }
      // Of names that are as near, the first counts: from now on one has to be nearer.
      if best.count == 3 { limit = min(limit, best[2].distance - 1) }
      if limit < 0 { break }
    }
    return best.map(\.index)
  }

  private func distance(to other: String) -> Int? {
    // Few names come near enough to be worth comparing letter by letter.
    guard NameLetters(of: other).mayBeNear(letters, limit: limit) else { return nil }
    return distance(to: other, limit: limit)
  }

  private func distance(to other: String, limit: Int) -> Int? {
    EditDistance.between(name, NameSuggestions.scalars(Folding.name.bytes(of: other)), limit: limit)
  }

  private static func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }
}
