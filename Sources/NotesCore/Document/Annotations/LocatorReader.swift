/// Reads what a locator counts, and its numbers. Words of English and Chinese are known, in either width and case.
struct LocatorReader {
  /// What a text says.
  struct Reading {
    let kind: AnnotationLocator.Kind
    let first: [Int]
    let last: [Int]
  }

  private var rest: Substring

  init(_ text: String) {
    rest = Substring(LocatorReader.folded(text))
  }

  /// What the text says; free words where its start is nothing else.
  var reading: Reading {
    var reader = self
    return reader.read() ?? Reading(kind: .words, first: [], last: [])
  }

  /// A text in lower case and half width.
  static func folded(_ text: String) -> String { text.halfWidth.lowercased() }

  private mutating func read() -> Reading? {
    skipBlanks()
    if let reading = readTime() { return reading }
    for (word, kind) in LocatorReader.words where take(word) {
      skipBlanks()
      return readNumbers(kind)
    }
    return readChinese()
  }

  /// What stands before a number, the longer words first.
  private static let words: [(String, AnnotationLocator.Kind)] = [
    ("pages", .page), ("page", .page), ("pp.", .page), ("p.", .page), ("pp", .page), ("p", .page),
    ("页", .page),
    ("locations", .location), ("location", .location), ("loc.", .location), ("loc", .location),
    ("位置", .location),
    ("§§", .section), ("§", .section), ("sections", .section), ("section", .section), ("sec.", .section),
    ("figures", .figure), ("figure", .figure), ("figs.", .figure), ("fig.", .figure), ("图", .figure),
    ("tables", .table), ("table", .table), ("tab.", .table), ("表", .table),
    ("equations", .equation), ("equation", .equation), ("eqs.", .equation), ("eq.", .equation),
    ("公式", .equation), ("式", .equation),
  ]

  /// `第 5 页`, `第 5-6 页`, `第 3.2 节`.
  private mutating func readChinese() -> Reading? {
    guard take("第") else { return nil }
    skipBlanks()
    guard let first = readNumber(.section) else { return nil }
    let last = readLast(after: first, .section)
    skipBlanks()
    for (word, kind) in [("页", AnnotationLocator.Kind.page), ("节", .section), ("章", .section)]
    where take(word) {
      return Reading(kind: kind, first: first, last: last)
    }
    return nil
  }

  /// `12:30`, `1:02:03` or `12:30-14:05`.
  private mutating func readTime() -> Reading? {
    guard let first = takeTime() else { return nil }
    skipBlanks()
    if !["-", "–", "—"].contains(where: { take($0) }) {
      return Reading(kind: .time, first: first, last: first)
    }
    skipBlanks()
    return Reading(kind: .time, first: first, last: takeTime() ?? first)
  }

  /// A time, in seconds.
  private mutating func takeTime() -> [Int]? {
    let word = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ":") }
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { LocatorReader.integer($0) }
    guard (2...3).contains(parts.count), numbers.count == parts.count,
      numbers.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    rest = rest.dropFirst(word.count)
    return [numbers.reduce(0) { ($0 * 60).addingReportingOverflow($1).partialValue }]
  }

  private mutating func readNumbers(_ kind: AnnotationLocator.Kind) -> Reading? {
    guard let first = readNumber(kind) else { return nil }
    return Reading(kind: kind, first: first, last: readLast(after: first, kind))
  }

  /// The number after a dash, or the one before it where there is none.
  private mutating func readLast(after first: [Int], _ kind: AnnotationLocator.Kind) -> [Int] {
    let start = rest
    skipBlanks()
    guard ["-", "–", "—"].contains(where: { take($0) }) else { return undone(start, first) }
    skipBlanks()
    if kind == .section || kind == .figure { _ = take("§") }
    guard let last = readNumber(kind) else { return undone(start, first) }
    return last
  }

  private mutating func undone(_ start: Substring, _ number: [Int]) -> [Int] {
    rest = start
    return number
  }

  /// `5`, `3.2`, `a.1`, `3b`, or a Roman page.
  private mutating func readNumber(_ kind: AnnotationLocator.Kind) -> [Int]? {
    let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
    if kind == .page, let roman = RomanNumeral.value(of: word) {
      rest = rest.dropFirst(word.count)
      return [roman - LocatorReader.romanOffset]
    }
    var parts: [Int] = []
    for part in word.split(separator: ".") {
      let digits = part.prefix(while: \.isNumber)
      let letters = part.dropFirst(digits.count)
      guard letters.count <= 1, !letters.contains(where: \.isNumber) else { break }
      if !digits.isEmpty {
        guard let number = LocatorReader.integer(digits) else { return nil }
        parts.append(number)
      }
      if let letter = letters.utf8.first { parts.append(LocatorReader.letterOffset + Int(letter)) }
    }
    let takesLetters = kind != .page && kind != .location
    guard let number = parts.first, takesLetters || number < LocatorReader.letterOffset else { return nil }
    rest = rest.dropFirst(word.count)
    return parts
  }

  /// Above every Roman page.
  private static let romanOffset = 10_000
  /// Above every number of a section: those of appendices come last.
  private static let letterOffset = 1_000_000

  /// A number of at most six digits; beyond them nothing is a page.
  private static func integer(_ digits: Substring) -> Int? {
    digits.utf8.count <= 6 ? Int(digits) : nil
  }

  private mutating func take(_ word: String) -> Bool {
    guard rest.hasPrefix(word) else { return false }
    rest = rest.dropFirst(word.count)
    return true
  }

  private mutating func skipBlanks() {
    rest = rest.drop(while: \.isWhitespace)
  }
}
