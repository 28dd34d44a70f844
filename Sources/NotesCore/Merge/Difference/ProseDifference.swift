/// A paragraph, a heading or another piece of a body's text that is not the same in two versions.
public struct ProseDifference: Sendable, Hashable {
  /// What became of it.
  public enum Kind: String, Sendable, Hashable {
    case added, removed, edited
    /// It stands elsewhere, with the same words.
    case moved
  }

  /// What became of it.
  public let kind: Kind
  /// What of its words is different.
  public let words: WordDifference

  /// The differences of two bodies, in the order of the text. Bounded, however the texts are.
  static func all(_ old: Document?, _ new: Document?) -> [ProseDifference] {
    let left = old.map { ProseBlocks($0).texts } ?? []
    let right = new.map { ProseBlocks($0).texts } ?? []
    let changes = SequenceDifference(left.map { Array($0.utf8) }, right.map { Array($0.utf8) }).changes
    let moved = moved(changes, left, right)
    return changes.flatMap { differences(left[$0.old], right[$0.new], moved) }
  }

  /// The pieces that are gone in one place and came in another.
  private static func moved(
    _ changes: [SequenceDifference.Change], _ left: [String], _ right: [String]
  ) -> Set<[UInt8]> {
    let gone = Set(changes.flatMap { left[$0.old].map { Array($0.utf8) } })
    let came = Set(changes.flatMap { right[$0.new].map { Array($0.utf8) } })
    return gone.intersection(came)
  }

  private static func differences(
    _ old: ArraySlice<String>, _ new: ArraySlice<String>, _ moved: Set<[UInt8]>
  ) -> [ProseDifference] {
    let gone = old.filter { !moved.contains(Array($0.utf8)) }
    let pairs = ParagraphPairing(gone, Array(new)).pairs
    var result: [ProseDifference] = []
    var cursor = 0
    for (index, text) in new.enumerated() {
      // What is gone stands before what came in its place.
      let next = (index..<new.count).lazy.compactMap { pairs[$0] }.first ?? gone.count
      result += gone[cursor..<next].map(removed)
      cursor = next
      if moved.contains(Array(text.utf8)) {
        result.append(ProseDifference(kind: .moved, words: WordDifference(only: text, .same)))
      } else if let partner = pairs[index] {
        result.append(ProseDifference(kind: .edited, words: WordDifference(gone[partner], text)))
        cursor = partner + 1
      } else {
        result.append(ProseDifference(kind: .added, words: WordDifference(only: text, .added)))
      }
    }
    return result + gone[cursor...].map(removed)
  }

  private static func removed(_ text: String) -> ProseDifference {
    ProseDifference(kind: .removed, words: WordDifference(only: text, .removed))
  }
}
