/// The quotes of a note, compared with the text of its PDF.
public struct QuoteComparison: Sendable {
  /// A quote, and where its annotation says that it stands.
  public struct Quote: Sendable, Hashable {
    /// The words.
    public let words: String
    /// The pages, as the work counts them; nil for a place that is no page.
    public let pages: ClosedRange<Int>?

    /// A quote from some pages.
    public init(words: String, pages: ClosedRange<Int>?) {
      self.words = words
      self.pages = pages
    }
  }

  /// What is wrong with a quote.
  public enum Defect: Sendable, Hashable {
    /// The document does not have it; the passage that is most like it, if one is.
    case gone(NearestPassage?)
    /// It stands on these pages of the document, and not on that of its annotation.
    case elsewhere([QuotePlace])
  }

  /// Why nothing could be compared.
  public enum Failure: Error, Sendable, Hashable {
    /// The document has no text: its pages are pictures.
    case noText
    /// There is more to compare than a person can have written.
    case tooMuch
  }

  /// What is wrong with each quote, in their order; nil where nothing is.
  public let defects: [Defect?]
  /// What has to be added to a page of the document to get the page that the work counts: 1440 where a paper begins on
  /// page 1441 of its proceedings.
  public let pageOffset: Int

  /// How many bytes may be passed over for the quotes of one document.
  private static let workLimit = 4_000_000_000
  /// For how many quotes the nearest passage is looked for.
  private static let nearestLimit = 20

  /// Compares quotes with a document, whose text has a form feed after each page.
  ///
  /// Costs a pass over the text for each quote, and a dozen more for one that is not there.
  public init(_ quotes: [Quote], with text: [UInt8]) throws(Failure) {
    let pages = PrintedPages(text)
    if pages.isEmpty { throw .noText }
    guard pages.bytes.count <= QuoteComparison.workLimit / max(quotes.count, 1) else { throw .tooMuch }
    let search = QuoteSearch(pages)
    let folded = quotes.map { PrintedText($0.words) }
    let places = folded.map { search.places(of: $0) }
    let offset = QuoteComparison.offset(zip(quotes, places).map { ($0.pages, $1) }, pageCount: pages.count)
    var left = QuoteComparison.nearestLimit
    defects = quotes.indices.map { index in
      if folded[index].isEmpty { return nil }
      guard places[index].isEmpty else {
        let isThere = QuoteComparison.stands(places[index], on: quotes[index].pages, offset)
        return isThere ? nil : .elsewhere(places[index])
      }
      left -= 1
      return .gone(left < 0 ? nil : NearestPassage(to: folded[index], in: pages))
    }
    pageOffset = offset
  }

  private static func stands(_ places: [QuotePlace], on pages: ClosedRange<Int>?, _ offset: Int) -> Bool {
    guard let pages else { return true }
    return places.contains { $0.overlaps(pages, offset: offset) }
  }

  /// The one difference between printed and counted pages that explains every quote; 0 where there is none.
  ///
  /// A single page proves nothing, for it could be a mistake, unless the document has no such page.
  private static func offset(_ quotes: [(pages: ClosedRange<Int>?, places: [QuotePlace])], pageCount: Int)
    -> Int
  {
    let located = quotes.compactMap { quote -> (pages: ClosedRange<Int>, places: [QuotePlace])? in
      guard let pages = quote.pages, !quote.places.isEmpty else { return nil }
      return (pages, quote.places)
    }
    func explainsAll(_ offset: Int) -> Bool {
      located.allSatisfy { quote in quote.places.contains { $0.overlaps(quote.pages, offset: offset) } }
    }
    guard let first = located.first, !explainsAll(0) else { return 0 }
    let isProven =
      Set(located.map(\.pages.lowerBound)).count > 1
      || located.contains { $0.pages.lowerBound > pageCount }
    guard isProven else { return 0 }
    let candidates = first.places.flatMap { place in
      [
        first.pages.lowerBound - place.first, first.pages.lowerBound - place.last,
        first.pages.upperBound - place.first,
      ]
    }
    return candidates.sorted { abs($0) < abs($1) }.first(where: explainsAll) ?? 0
  }
}
