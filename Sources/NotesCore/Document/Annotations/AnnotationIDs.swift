/// The ids of a note's blocks, and new ones for annotations that none of them has.
struct AnnotationIDs {
  /// In lower case: letters count in either case.
  private var taken: Set<String>
  /// The hash at which the search for one more id went on, by the hash that it began with.
  private var reached: [UInt64: FNV1a] = [:]

  /// The ids that are taken.
  init(_ taken: some Sequence<String>) { self.taken = Set(taken.map { $0.lowercased() }) }

  /// The id for some words at a place, which from then on is taken.
  ///
  /// Costs one pass over the texts, however many annotations say the same.
  mutating func make(words: String, locator: String?) -> String {
    let start = AnnotationID.hash(words: words, locator: locator)
    var hash = reached[start.value] ?? start
    while true {
      let digits = hash.crockford
      for length in AnnotationID.usualLength...digits.count {
        let id = String(decoding: digits.prefix(length), as: UTF8.self)
        guard taken.insert(id).inserted else { continue }
        reached[start.value] = hash
        return id
      }
      // The same words at the same place, once more.
      hash.combine([0])
    }
  }

  /// The id for what an annotation says.
  mutating func make(for content: AnnotationContent) -> String {
    make(words: content.words, locator: content.locator?.text)
  }
}
