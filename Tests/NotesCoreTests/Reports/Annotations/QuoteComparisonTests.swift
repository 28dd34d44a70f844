import Testing

@testable import NotesCore

struct QuoteComparisonTests {
  private static let pages = [
    "Running head\nThe recurrence is over depth, not over time: each posi-\ntion is re\u{AD}fined by e\u{FB03}cient steps.\n1\n",
    "“Attention” is all you need, they say — and the\nresults   are state-\nof-the-art. 注意\u{2F12}机制  可以并行\n计算。ＢＬＥＵ 28.4\n2\n",
    "The model halts when the sum of its probabilities is one, and this is what\n3\n",
    "Running head\nwe call adaptive computation time in the rest of the paper.\n4\n",
  ]

  private static func defect(
    _ words: String, _ pages: ClosedRange<Int>?, in text: [String] = QuoteComparisonTests.pages
  ) throws -> QuoteComparison.Defect? {
    try QuoteComparison([.init(words: words, pages: pages)], with: bytes(text)).defects[0]
  }

  private static func bytes(_ pages: [String]) -> [UInt8] { pages.flatMap { Array($0.utf8) + [0x0C] } }

  @Test(arguments: [
    ("The recurrence is over depth, not over time: each position is refined by efficient steps.", 1),
    ("the recurrence\nIS over depth", 1), ("*refined* by `efficient` steps", 1),
    ("\"Attention\" is all you need, they say - and the results are state-of-the-art.", 2),
    ("‘Attention’ is all you need", 2), ("refined", 1), ("注意力机制可以并行计算。BLEU 28.4", 2), ("注意力机制 可以并行 计算", 2),
  ])
  func findsAQuoteWhateverPrintingDidToIt(words: String, page: Int) throws {
    #expect(try QuoteComparisonTests.defect(words, page...page) == nil)
    #expect(try QuoteComparisonTests.defect(words, nil) == nil)
    #expect(try QuoteComparisonTests.defect(words, 1...4) == nil)
    let other = page == 1 ? 2 : 1
    #expect(
      try QuoteComparisonTests.defect(words, other...other) == .elsewhere([QuotePlace(page, page)]))
  }

  @Test func aQuoteMayRunOverAPagesEndWithWhatStandsThere() throws {
    let words = "the sum of its probabilities is one, and this is what we call adaptive computation time"
    for pages in [3...3, 4...4, 3...4] { #expect(try QuoteComparisonTests.defect(words, pages) == nil) }
    #expect(try QuoteComparisonTests.defect(words, 1...2) == .elsewhere([QuotePlace(3, 4)]))
    let changed = "the sum of its probabilities is one, but this is what we call adaptive computation time"
    guard case .gone = try QuoteComparisonTests.defect(changed, 3...3) else {
      Issue.record("a changed quote counts as found")
      return
    }
  }

  @Test(arguments: [
    "The recurrence […] is refined", "the recurrence ... by efficient steps.",
    "The recurrence … each position",
  ])
  func whatTheReaderLeftOutIsNotLookedFor(words: String) throws {
    #expect(try QuoteComparisonTests.defect(words, 1...1) == nil)
  }

  @Test(arguments: ["is refined [...] The recurrence", "The recurrence … adaptive computation"])
  func thePartsOfAQuoteStandInOrderAndTogether(words: String) throws {
    var pages = QuoteComparisonTests.pages
    pages[1] += String(repeating: "filler ", count: 1_000)
    guard case .gone = try QuoteComparisonTests.defect(words, 1...1, in: pages) else {
      Issue.record("parts far from each other count as a quote")
      return
    }
  }

  @Test func aQuoteThatIsGoneComesWithThePassageThatIsNearest() throws {
    let words = "The recurrence is over depth, not over breadth"
    let defect = try QuoteComparisonTests.defect(words, 1...1)
    #expect(
      defect
        == .gone(NearestPassage(page: 1, words: "The recurrence is over depth, not over time: each")))
    #expect(try QuoteComparisonTests.defect("Nothing at all like any of this", nil) == .gone(nil))
  }

  @Test func oneMinusSignOrDigitMakesAnotherQuote() throws {
    #expect(try QuoteComparisonTests.defect("BLEU 28.5", nil) != nil)
    #expect(try QuoteComparisonTests.defect("the results are not state-of-the-art", nil) != nil)
  }

  @Test func severalPagesAreAllSaid() throws {
    let text = ["as we said before", "nothing", "as we said before"]
    #expect(
      try QuoteComparisonTests.defect("as we said before", 2...2, in: text)
        == .elsewhere([QuotePlace(1, 1), QuotePlace(3, 3)]))
    #expect(try QuoteComparisonTests.defect("as we said before", 3...3, in: text) == nil)
  }

  @Test func aConstantDifferenceOfThePagesIsTaken() throws {
    let quotes = [
      QuoteComparison.Quote(words: "The recurrence is over depth", pages: 1441...1441),
      QuoteComparison.Quote(words: "adaptive computation time", pages: 1444...1444),
      QuoteComparison.Quote(words: "nowhere to be found in it", pages: 1500...1500),
    ]
    let comparison = try QuoteComparison(quotes, with: QuoteComparisonTests.bytes(QuoteComparisonTests.pages))
    #expect(comparison.pageOffset == 1440)
    #expect(comparison.defects == [nil, nil, .gone(nil)])
    let one = try QuoteComparison([quotes[0]], with: QuoteComparisonTests.bytes(QuoteComparisonTests.pages))
    #expect(one.pageOffset == 1440)
  }

  @Test func aDifferenceThatExplainsOneOfTwoExplainsNone() throws {
    let quotes = [
      QuoteComparison.Quote(words: "The recurrence is over depth", pages: 3...3),
      QuoteComparison.Quote(words: "adaptive computation time", pages: 4...4),
    ]
    let comparison = try QuoteComparison(quotes, with: QuoteComparisonTests.bytes(QuoteComparisonTests.pages))
    #expect(comparison.pageOffset == 0)
    #expect(comparison.defects == [.elsewhere([QuotePlace(1, 1)]), nil])
  }

  @Test(arguments: [["", "\n", "  "], []]) func pagesWithoutTextAreSaid(pages: [String]) {
    #expect(throws: QuoteComparison.Failure.noText) {
      try QuoteComparison([.init(words: "x", pages: nil)], with: QuoteComparisonTests.bytes(pages))
    }
  }

  @Test func aQuoteOfSignsAloneIsNoFinding() throws {
    #expect(try QuoteComparisonTests.defect("— *", 2...2) == nil)
  }

  @Test(.timeLimit(.minutes(4))) func hostileTextCostsNoMoreThanItsLength() throws {
    let text = [String(repeating: "a", count: 2_000_000), String(repeating: "ab", count: 1_000_000)]
    let quotes = ["b", "c", "..."].map { end in
      QuoteComparison.Quote(words: String(repeating: "a", count: 50_000) + end, pages: 1...1)
    }
    let comparison = try QuoteComparison(quotes, with: QuoteComparisonTests.bytes(text))
    #expect(comparison.defects.count == 3)
    #expect(throws: QuoteComparison.Failure.tooMuch) {
      try QuoteComparison(
        Array(repeating: quotes[0], count: 10_000), with: QuoteComparisonTests.bytes(text))
    }
  }

  @Test func theLongestCommonRunIsThatOfASlowSearch() {
    var random = SeededGenerator(seed: 20)
    for _ in 0..<300 {
      let short = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        UInt8.random(in: 0...2, using: &random)
      }
      let long = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0...2, using: &random)
      }
      let expected =
        short.indices.flatMap { start in (start + 1...short.count).map { Array(short[start..<$0]) } }
        .filter { long.holds($0) }.map(\.count).max() ?? 0
      let run = CommonRun.longest(of: short, and: long, atLeast: 1)
      #expect(run?.length ?? 0 == expected, "\(short) in \(long)")
      if let run {
        #expect(short[run.start..<run.start + run.length] == long[run.other..<run.other + run.length])
      }
      let matcher = QuoteMatcher(short)
      #expect(matcher.matches(in: long[...], limit: 100).first == long.firstOffset(of: short, from: 0))
    }
  }
}
