/// Which of some paragraphs that are gone and of those that came in their place are one, edited.
struct ParagraphPairing {
  /// The place of the old one for that of the new one; the places of both ascend.
  private(set) var pairs: [Int: Int] = [:]

  /// The share of words that two versions of a paragraph have in common at least.
  private static let leastSimilarity = 0.4
  /// The most pairs that are compared.
  private static let maximumComparisons = 2_500

  /// Pairs paragraphs that have much in common; where they are very many, none.
  init(_ old: [String], _ new: [String]) {
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= ParagraphPairing.maximumComparisons else {
      return
    }
    let left = old.map { WordCounts($0) }
    let right = new.map { WordCounts($0) }
    let isLong = [left, right].contains { $0[0].isUncounted }
    if old.count == 1, new.count == 1, isLong || left[0].similarity(to: right[0]) > 0.2 {
      pairs[0] = 0
      return
    }
    var next = 0
    for (index, words) in right.enumerated() {
      var best: (place: Int, similarity: Double)?
      for place in next..<old.count {
        let similarity = words.similarity(to: left[place])
        if similarity >= ParagraphPairing.leastSimilarity, similarity > best?.similarity ?? 0 {
          best = (place, similarity)
        }
      }
      guard let best else { continue }
      pairs[index] = best.place
      next = best.place + 1
      if next == old.count { return }
    }
  }

  /// The words of a paragraph, with how often each stands there.
  private struct WordCounts {
    private var counts: [TextTokens.Token: Int] = [:]
    private var total = 0
    /// Whether the text is too long for its words to be counted.
    let isUncounted: Bool

    init(_ text: String) {
      isUncounted = text.utf8.count > TextTokens.maximumLength
      for token in TextTokens(text).tokens where token.isWord {
        counts[token, default: 0] += 1
        total += 1
      }
    }

    func similarity(to other: WordCounts) -> Double {
      guard total > 0, other.total > 0 else { return 0 }
      let shared = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
      return Double(shared) / Double(max(total, other.total))
    }
  }
}
