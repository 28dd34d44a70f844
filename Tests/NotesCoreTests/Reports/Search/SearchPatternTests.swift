import Testing

@testable import NotesCore

struct SearchPatternTests {
  private func found(_ text: String, in other: String, _ budget: PatternBudget = PatternBudget()) throws
    -> [String]
  {
    let pattern = try SearchPattern(text)
    let matcher = try #require(PatternMatcher(budget))
    return Array(other.utf8).withUnsafeBufferPointer { bytes in
      matcher.places(of: pattern, in: bytes, 0..<bytes.count).map { bytes.text($0) }
    }
  }

  @Test(arguments: [
    ("a.c", "abc\na\nc ABC", ["abc", "ABC"]),
    ("^b$", "a\nb\r\nc", ["b"]),
    ("注意.", "注意力", ["注意力"]),
    ("\\bé\\w+", "Été", ["Été"]),
    ("^b", "> b\n>> b\n b\n>c b", ["b", "b"]),
    ("^ +b", "    b\n>   b", ["    b", "  b"]),
    ("a*", "baa", ["aa"]),
    ("^", "a", []),
    ("(?=a)", "a", []),
    ("a\\Kb", "ab", ["b"]),
    ("[^x]+", "ab\ncd", ["ab", "cd"]),
  ])
  func patternsAreFoundLineByLine(pattern: String, other: String, expected: [String]) throws {
    #expect(try found(pattern, in: other) == expected)
  }

  @Test(arguments: [
    ("(a+)+$", "a"), ("(.*)*x", "ab "), ("(a|aa)+$", "a"), ("(\\w+\\s?)+:", "ab "), ("(?R)", "a"),
    ("(a(?1)?b)", "a"),
    ("(x+x+)+y", "x"), ("(.+)\\1+\\1$", "ab"), ("((a{0,50}){0,50})$", "a"), ("(?:a?){40}a{40}!", "a"),
    ("(?:(?:.*)*)*!", "a"), ("\\X+\\X+\\X+!", "a"),
  ])
  func patternsWithoutEndEnd(pattern: String, piece: String) throws {
    let clock = ContinuousClock()
    let budget = PatternBudget()
    let line = String(repeating: piece, count: 6_000 / piece.utf8.count) + "\u{1}\n"
    let time = clock.measure {
      // Some are refused at once, which is as good.
      _ = try? found(pattern, in: String(repeating: line, count: 20), budget)
    }
    #expect(time < .seconds(20))
  }

  @Test func aLineThatTakesTooLongIsCountedAndTheOthersAreSearched() throws {
    let budget = PatternBudget()
    let hostile = String(repeating: "a", count: 60) + "!"
    #expect(try found("(a+)+$|needle", in: "\(hostile)\nneedle", budget) == ["needle"])
    #expect(budget.givenUpLines == 1 && !budget.isSpent)
  }

  @Test func tooManySuchLinesEndTheSearch() throws {
    let budget = PatternBudget()
    let hostile = String(repeating: "a", count: 60) + "!\n"
    _ = try found("(a+)+$", in: String(repeating: hostile, count: 400), budget)
    #expect(budget.isSpent)
  }

  @Test(arguments: [("a(b", 3), ("[a", 2), ("a**", 2), ("注(", 4), ("\\C", 2)])
  func whatIsWrongIsToldWithItsPlace(pattern: String, offset: Int) {
    let defect = #expect(throws: SearchPattern.Defect.self) { try SearchPattern(pattern) }
    #expect(defect?.offset == offset)
    #expect(defect?.reason.english.isEmpty == false)
  }

  @Test(arguments: [
    String(repeating: "(", count: 200) + String(repeating: ")", count: 200),
    String(repeating: "a", count: 20_000),
    "((a{1,999}){1,999}){1,999}",
  ])
  func patternsOfNoMeasureAreRefused(pattern: String) {
    #expect(throws: SearchPattern.Defect.self) { try SearchPattern(pattern) }
  }

  @Test func bytesThatAreNoTextAreNoMistake() throws {
    let pattern = try SearchPattern("b.")
    let matcher = try #require(PatternMatcher(PatternBudget()))
    let bytes: [UInt8] = [0xFF, 0x62, 0x63, 0xC3, 0x0A, 0x62, 0xFF, 0x62, 0x62]
    let places = bytes.withUnsafeBufferPointer { matcher.places(of: pattern, in: $0, 0..<$0.count) }
    #expect(places == [1..<3, 7..<9])
  }
}
