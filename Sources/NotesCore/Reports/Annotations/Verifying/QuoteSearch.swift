/// Looks for a quote in the pages of a document.
struct QuoteSearch {
  private let pages: PrintedPages

  /// A search in some pages.
  init(_ pages: PrintedPages) {
    self.pages = pages
  }

  /// How many places of one quote are told apart.
  private static let limit = 20
  /// How far from a page's end a quote may be interrupted: by notes, figures, the page's number and head. In bytes.
  private static let interruption = 2_500
  /// The least that must stand on either page, so that it is no coincidence. In bytes.
  private static let leastPart = 12
  /// How far apart the parts of a quote may stand where the reader left something out. In bytes.
  private static let omission = 5_000

  /// Where a quote stands, in order: whole; else with a page's end in it; else with what the reader left out.
  func places(of quote: PrintedText) -> [QuotePlace] {
    if quote.isEmpty || quote.bytes.count > pages.bytes.count { return [] }
    let whole = QuoteMatcher(quote.bytes).matches(in: pages.bytes[...], limit: QuoteSearch.limit)
    if !whole.isEmpty { return whole.map { place($0..<$0 + quote.bytes.count) }.withoutRepetition }
    let interrupted = placesOverPageEnds(of: quote)
    return interrupted.isEmpty ? placesOfParts(of: quote) : interrupted
  }

  private func place(_ range: Range<Int>) -> QuotePlace {
    QuotePlace(pages.page(at: range.lowerBound), pages.page(at: max(range.lowerBound, range.upperBound - 1)))
  }

  /// Where the start of a quote stands near the end of a page, and all of the rest near the start of the next.
  private func placesOverPageEnds(of quote: PrintedText) -> [QuotePlace] {
    guard quote.bytes.count >= 2 * QuoteSearch.leastPart, pages.count > 1 else { return [] }
    let forwards = QuoteMatcher(quote.bytes)
    let backwards = QuoteMatcher(quote.bytes.reversed())
    return (1..<pages.count).filter { page in
      let start = forwards.longestStart(
        in: pages.bytes[pages.range(of: page)].suffix(QuoteSearch.interruption)
      ).length
      guard start >= QuoteSearch.leastPart else { return false }
      let next = pages.bytes[pages.range(of: page + 1)].prefix(QuoteSearch.interruption)
      let end = backwards.longestStart(in: Array(next.reversed())[...]).length
      return end >= QuoteSearch.leastPart && start + end >= quote.bytes.count
    }.map { QuotePlace($0, $0 + 1) }
  }

  /// Where the parts between marks of omission stand one after the other.
  private func placesOfParts(of quote: PrintedText) -> [QuotePlace] {
    let parts = quote.partsBetweenOmissions
    guard let first = parts.first, parts.count > 1 else { return [] }
    let matchers = parts.dropFirst().map { QuoteMatcher($0.bytes) }
    let starts = QuoteMatcher(first.bytes).matches(in: pages.bytes[...], limit: QuoteSearch.limit)
    return starts.compactMap { start -> QuotePlace? in
      var end = start + first.bytes.count
      for (part, matcher) in zip(parts.dropFirst(), matchers) {
        let rest = pages.bytes[end...].prefix(QuoteSearch.omission + part.bytes.count)
        guard let next = matcher.matches(in: rest, limit: 1).first else { return nil }
        end = next + part.bytes.count
      }
      return place(start..<end)
    }.withoutRepetition
  }
}

extension [QuotePlace] {
  /// The places, each once, in their order.
  fileprivate var withoutRepetition: [QuotePlace] {
    reduce(into: []) { places, place in if places.last != place { places.append(place) } }
  }
}
