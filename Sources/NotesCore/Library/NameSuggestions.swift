/// The notes that may have been meant by a name that no note has.
struct NameSuggestions {
  private let name: [Unicode.Scalar]
  private let limit: Int

  init(for name: FoldedName) {
    self.name = NameSuggestions.scalars(name.bytes)
    limit = EditDistance.limit(forLength: self.name.count)
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
    // Folding drops bytes but adds few: what is much too short before it is too short after it.
    guard other.utf8.count * 3 + limit >= name.count else { return nil }
    let folded = Folding.name.bytes(of: other)
    guard folded.count <= (name.count + limit) * 4 else { return nil }
    return EditDistance.between(name, NameSuggestions.scalars(folded), limit: limit)
  }

  private static func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }
}
