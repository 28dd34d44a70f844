/// The pages of a document that a quote stands on, from 1: one, or several where it runs over a page's end.
public struct QuotePlace: Sendable, Hashable {
  /// The page that it begins on.
  public let first: Int
  /// The page that it ends on.
  public let last: Int

  /// The place on some pages.
  public init(_ first: Int, _ last: Int) {
    self.first = first
    self.last = last
  }

  /// Whether one of the pages lies in a range that is counted from elsewhere: by so much it is before the document's.
  func overlaps(_ pages: ClosedRange<Int>, offset: Int) -> Bool {
    let (first, isWrong) = first.addingReportingOverflow(offset)
    let (last, isWrongToo) = last.addingReportingOverflow(offset)
    return !isWrong && !isWrongToo && first <= pages.upperBound && last >= pages.lowerBound
  }
}
