/// Which annotations of two versions of a note are one.
struct AnnotationPairing {
  /// An annotation of the new version.
  struct Entry {
    /// What it says.
    let content: AnnotationContent
    /// What it said; nil where it was not there.
    let old: AnnotationContent?
    /// Whether it stands elsewhere among those that both versions have.
    let isMoved: Bool
  }

  /// The annotations of the new version, in order.
  let came: [Entry]
  /// Those that the new version does not have, in the order of the old one.
  let gone: [AnnotationContent]

  /// Pairs the annotations; one that both versions have to the letter costs no more than its bytes.
  init(_ old: Document?, _ new: Document?) {
    let left = AnnotationPairing.candidates(of: old)
    let right = AnnotationPairing.candidates(of: new)
    var partners = [Int?](repeating: nil, count: right.count)
    var isTaken = [Bool](repeating: false, count: left.count)
    func pair<Key: Hashable>(by key: (Candidate) -> Key?) {
      var places: [Key: [Int]] = [:]
      for index in left.indices.reversed() where !isTaken[index] {
        if let key = key(left[index]) { places[key, default: []].append(index) }
      }
      for index in right.indices where partners[index] == nil {
        guard let key = key(right[index]), let place = places[key]?.popLast() else { continue }
        partners[index] = place
        isTaken[place] = true
      }
    }
    pair { candidate in candidate.content.id.map { [Array($0.utf8), candidate.bytes] } }
    pair { $0.content.id.map { Array($0.utf8) } }
    pair { $0.bytes }
    pair { $0.wordsKey }
    pair { $0.placeKey }
    let moved = AnnotationPairing.moved(partners)
    came = right.indices.map { index in
      Entry(
        content: right[index].content, old: partners[index].map { left[$0].content },
        isMoved: moved.contains(index))
    }
    gone = left.indices.filter { !isTaken[$0] }.map { left[$0].content }
  }

  /// Those whose neighbours changed their order, by their places in the new version.
  private static func moved(_ partners: [Int?]) -> Set<Int> {
    let paired = partners.indices.filter { partners[$0] != nil }
    let order = paired.compactMap { partners[$0] }
    let difference = SequenceDifference(order.sorted(), order)
    return Set(difference.changes.flatMap { $0.new.map { paired[$0] } })
  }

  private struct Candidate {
    let content: AnnotationContent
    let bytes: [UInt8]

    /// What is quoted, whatever the id: it may have been written by hand, and be another since.
    var wordsKey: [[UInt8]]? {
      let words = AnnotationID.canonical(content.words)
      return words.isEmpty ? nil : [Array(content.kind.word.utf8), words]
    }

    /// The place in the work, of one without an id.
    var placeKey: [[UInt8]]? {
      guard content.id == nil, let locator = content.locator else { return nil }
      return [Array(content.kind.word.utf8), Array(locator.text.utf8)]
    }
  }

  private static func candidates(of document: Document?) -> [Candidate] {
    guard let document else { return [] }
    return document.annotations.map {
      Candidate(content: document.content(of: $0), bytes: Array(document.source.bytes[$0.range]))
    }
  }
}
