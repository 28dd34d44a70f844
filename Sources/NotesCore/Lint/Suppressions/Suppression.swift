/// A comment that keeps lint from reporting something: `# notes: ignore RULE`, `<!-- notes: ignore RULE -->`.
struct Suppression: Sendable {
  /// What a suppression is for.
  enum Reach: Sendable, Hashable {
    /// The line that it stands on, or the one below it where it stands alone; both counted from 1.
    case line(Int)
    /// The whole file.
    case file
  }

  /// What it is for.
  let reach: Reach
  /// The rules and groups that it names, each with its bytes; none where it names none, and means all.
  let rules: [(selector: RuleSelector, range: Range<Int>)]
  /// The bytes of the comment.
  let range: Range<Int>

  /// The group of the rules about suppressions.
  static let group = "suppression"

  /// The index of the name by which it keeps a diagnostic back; -1 where it names none and so means all, nil where
  /// the diagnostic is none of its business.
  func match(_ diagnostic: Diagnostic, of rule: RuleDescription) -> Int? {
    if case .line(let line) = reach, diagnostic.start.line != line { return nil }
    // One that means all does not mean the rule that objects to it.
    if rules.isEmpty { return rule.group == Suppression.group ? nil : -1 }
    return rules.firstIndex { $0.selector.rank(for: rule) != nil }
  }

  /// The suppression that the text of a comment is; nil for any other comment.
  ///
  /// `text` holds the bytes between the comment's signs; `line` is the one that it would be for.
  init?(_ text: Range<Int>, in bytes: [UInt8], comment: Range<Int>, line: Int) {
    var words = SuppressionWords(bytes: bytes, index: text.lowerBound, end: text.upperBound)
    guard words.take("notes:") else { return nil }
    if words.take("ignore-file") {
      reach = .file
    } else if words.take("ignore") {
      reach = .line(line)
    } else {
      return nil
    }
    rules = words.names()
    range = comment
  }
}

/// The words of a comment, one after the other.
private struct SuppressionWords {
  let bytes: [UInt8]
  var index: Int
  let end: Int

  /// Goes over a word, if it is the next one.
  mutating func take(_ word: StaticString) -> Bool {
    skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    let after = index + word.count
    guard after <= end, bytes[index..<after].elementsEqual(word),
      after == end || SuppressionWords.isSeparator(bytes[after]) || word.last == UInt8(ascii: ":")
    else { return false }
    index = after
    return true
  }

  /// The names that are left, with commas or blanks between them.
  mutating func names() -> [(selector: RuleSelector, range: Range<Int>)] {
    var names: [(selector: RuleSelector, range: Range<Int>)] = []
    while true {
      skip(SuppressionWords.isSeparator)
      let start = index
      skip { !SuppressionWords.isSeparator($0) }
      if start == index { return names }
      names.append((RuleSelector(String(decoding: bytes[start..<index], as: UTF8.self)), start..<index))
    }
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while index < end, isSkipped(bytes[index]) { index += 1 }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: ",") }
}
