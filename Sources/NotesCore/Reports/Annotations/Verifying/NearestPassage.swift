/// The passage of a document that is nearest to a quote which is not there.
public struct NearestPassage: Sendable, Hashable {
  /// The page that it stands on, from 1.
  public let page: Int
  /// Its words, in one line.
  public let words: String
}

extension NearestPassage {
  /// The longest quote that is looked for; of a longer one, the beginning. In bytes.
  private static let longestQuote = 4_000
  /// The least that a passage must have in common with a quote, as a part of that, and in bytes.
  private static let leastShare = 3
  private static let leastRun = 15

  /// The passage with the longest run in common with a quote; nil where that is less than a third of the quote.
  ///
  /// Costs a dozen passes over the pages.
  init?(to quote: PrintedText, in pages: PrintedPages) {
    let quote = Array(quote.bytes.prefix(NearestPassage.longestQuote))
    let least = max(NearestPassage.leastRun, quote.count / NearestPassage.leastShare)
    guard let run = CommonRun.longest(of: quote, and: pages.bytes, atLeast: least) else { return nil }
    let page = pages.page(at: run.other + run.length / 2)
    let bounds = pages.range(of: page)
    let start = max(bounds.lowerBound, run.other - run.start)
    self.page = page
    words = pages.words(on: page, in: start..<max(start, min(bounds.upperBound, start + quote.count)))
  }
}

/// A run of bytes that two texts have in common.
struct CommonRun {
  /// Where it starts in the first.
  let start: Int
  /// Where it starts in the second.
  let other: Int
  /// How long it is.
  let length: Int

  /// The longest one of a short text and a long one; nil where it is shorter than `least`, 1 or more.
  ///
  /// Lengths are tried by halves, with a rolling hash: as many passes over the texts as the short one's length has
  /// bits.
  static func longest(of short: [UInt8], and long: [UInt8], atLeast least: Int) -> CommonRun? {
    guard least > 0, least <= short.count, var best = run(of: least, short, long) else { return nil }
    var (low, high) = (least, short.count)
    while low < high {
      let middle = (low + high + 1) / 2
      if let longer = run(of: middle, short, long) {
        best = longer
        low = middle
      } else {
        high = middle - 1
      }
    }
    return best
  }

  private static func run(of length: Int, _ short: [UInt8], _ long: [UInt8]) -> CommonRun? {
    var places: [UInt64: Int] = [:]
    visitHashes(of: short, length) { hash, start in
      if places[hash] == nil { places[hash] = start }
      return true
    }
    var found: CommonRun?
    visitHashes(of: long, length) { hash, start in
      // Two runs may have one hash.
      guard let place = places[hash],
        short[place..<place + length].elementsEqual(long[start..<start + length])
      else { return true }
      found = CommonRun(start: place, other: start, length: length)
      return false
    }
    return found
  }

  private static let base: UInt64 = 0x100_0000_01B3

  /// Goes over the hashes of all runs of a length with their starts, until told to stop.
  private static func visitHashes(of bytes: [UInt8], _ length: Int, _ visit: (UInt64, Int) -> Bool) {
    guard bytes.count >= length else { return }
    var power: UInt64 = 1
    for _ in 1..<length { power = power &* base }
    var hash: UInt64 = 0
    for index in bytes.indices {
      if index >= length { hash = hash &- (UInt64(bytes[index - length]) &+ 1) &* power }
      hash = hash &* base &+ UInt64(bytes[index]) &+ 1
      let start = index - length + 1
      if start >= 0, !visit(hash, start) { return }
    }
  }
}
