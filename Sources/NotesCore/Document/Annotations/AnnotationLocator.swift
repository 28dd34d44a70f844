/// Where in a work the words of an annotation stand: `p. 5`, `pp. 5-6`, `§3.2`, `fig. 2`, `12:30`, or free words.
///
/// Locators are ordered as annotations stand in a note: by page, then by location, section, time, figure, table and
/// equation, those in free words last and all alike.
public struct AnnotationLocator: Sendable, Hashable, Comparable {
  /// What its numbers count.
  public enum Kind: Int, Sendable, Hashable, CaseIterable {
    /// Pages, the locations of an electronic book (`loc. 1234`), and so on.
    case page, location, section, time, figure, table, equation
    /// Nothing: it is free words.
    case words
  }

  /// What the note says, without the date.
  public let text: String
  /// What its numbers count.
  public let kind: Kind
  /// Its first number, in parts: 3 and 2 for `§3.2`; minutes become seconds. Roman pages are below zero, so that they
  /// come before the others, and a letter is above all numbers.
  public let first: [Int]
  /// Its last number, which is the first where there is no other.
  public let last: [Int]

  /// The locator that a text is.
  public init(_ text: String) {
    self.text = text
    let reading = LocatorReader(text).reading
    (kind, first, last) = (reading.kind, reading.first, reading.last)
  }

  /// The locator of a page or some pages, as people type them: `5`, `5-6`, `xii`, `p. 5`, `第 5 页`; nil for anything
  /// else.
  public init?(pages text: String) {
    let written = AnnotationLocator(DraftText.line(text))
    if written.kind == .page {
      self = written
      return
    }
    let text = LocatorReader.folded(text)
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: AnnotationLocator.isDash
    ).map { part in
      part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    }
    let numbers = parts.map { String($0) }
    guard numbers.allSatisfy(AnnotationLocator.isPage) else { return nil }
    self.init(
      numbers.count == 2 && numbers[0] != numbers[1] ? "pp. \(numbers[0])-\(numbers[1])" : "p. \(numbers[0])")
    guard kind == .page, !last.lexicographicallyPrecedes(first) else { return nil }
  }

  private static func isDash(_ character: Character) -> Bool { "-–—－".contains(character) }

  /// Whether a text is made of digits, or of letters as a Roman number is.
  private static func isPage(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    return text.utf8.allSatisfy(\.isDigit) || text.utf8.allSatisfy(\.isLetter)
  }

  /// The pages that it names; nil where it names none, or Roman ones.
  public var pages: ClosedRange<Int>? {
    guard kind == .page, let first = first.first, let last = last.first, first >= 0 else { return nil }
    return first...max(first, last)
  }

  /// Whether an annotation here stands before one there. Takes those alike whose numbers are the same.
  public static func < (left: AnnotationLocator, right: AnnotationLocator) -> Bool {
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    if left.first != right.first { return left.first.lexicographicallyPrecedes(right.first) }
    return left.last.lexicographicallyPrecedes(right.last)
  }

  /// Whether two locators are written alike.
  public static func == (left: AnnotationLocator, right: AnnotationLocator) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Feeds the text to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
