/// What came into a text and what is gone from it, by the word.
public struct WordDifference: Sendable, Hashable {
  /// A stretch of a text.
  public struct Piece: Sendable, Hashable {
    /// Whether both versions have it.
    public enum Kind: Sendable, Hashable {
      case same, removed, added
      /// Something that both versions have is left out here; the text is empty.
      case gap
    }

    /// Whether both versions have it.
    public let kind: Kind
    /// The stretch.
    public let text: String
  }

  /// The stretches, in order; where some words came in place of others, those that are gone stand first.
  public let pieces: [Piece]
  /// How many words are gone.
  public let removedWords: Int
  /// How many words came.
  public let addedWords: Int

  /// The difference of two texts. Bounded: where they have little in common, or are very long, all between the first
  /// and the last difference counts as changed.
  public init(_ old: String, _ new: String) {
    let left = TextTokens(old).tokens
    let right = TextTokens(new).tokens
    if left.isEmpty && !old.isEmpty || right.isEmpty && !new.isEmpty {
      pieces = WordDifference.ends(old, new)
      (removedWords, addedWords) = (0, 0)
      return
    }
    var changes = WordDifference.joined(SequenceDifference(left, right).changes, left)
    if WordDifference.haveLittleInCommon(changes, left, right), !changes.isEmpty {
      changes = [.init(old: 0..<left.count, new: 0..<right.count)]
    }
    pieces = WordDifference.pieces(changes, left, right)
    removedWords = changes.reduce(0) { $0 + left[$1.old].count(where: \.isWord) }
    addedWords = changes.reduce(0) { $0 + right[$1.new].count(where: \.isWord) }
  }

  /// A text that is there in one version alone.
  init(only text: String, _ kind: Piece.Kind) {
    pieces = [Piece(kind: kind, text: text)]
    let count = TextTokens(text).tokens.count(where: \.isWord)
    removedWords = kind == .removed ? count : 0
    addedWords = kind == .added ? count : 0
  }

  /// Changes with nothing but a blank between them are one, several words in place of several others. So are those with
  /// a hyphen or its like between them, and those with a single Chinese character, which two sentences have in common
  /// by chance.
  private static func joined(
    _ changes: [SequenceDifference.Change], _ tokens: [TextTokens.Token]
  ) -> [SequenceDifference.Change] {
    var result: [SequenceDifference.Change] = []
    for change in changes {
      guard let last = result.last,
        isJoined(last, change, tokens[last.old.upperBound..<change.old.lowerBound])
      else {
        result.append(change)
        continue
      }
      result[result.count - 1] = .init(
        old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
    }
    return result
  }

  private static func isJoined(
    _ last: SequenceDifference.Change, _ next: SequenceDifference.Change,
    _ between: ArraySlice<TextTokens.Token>
  ) -> Bool {
    if between.allSatisfy(\.isBlank) {
      return !(last.old.isEmpty && next.old.isEmpty) && !(last.new.isEmpty && next.new.isEmpty)
    }
    guard between.count == 1, let only = between.first else { return false }
    let isWide = only.isWord && only.text.unicodeScalars.allSatisfy(TextWidth.isWide)
    let isHyphen = only.text.utf8.count == 1 && "-./'".utf8.contains(only.text.utf8.first ?? 0)
    return (isWide || isHyphen) && ![last.old, last.new, next.old, next.new].contains(where: \.isEmpty)
  }

  /// Whether hardly a word is the same, so that picking those out would make it harder to read.
  private static func haveLittleInCommon(
    _ changes: [SequenceDifference.Change], _ left: [TextTokens.Token], _ right: [TextTokens.Token]
  ) -> Bool {
    let words = max(left.count(where: \.isWord), right.count(where: \.isWord))
    let removed = changes.reduce(0) { $0 + left[$1.old].count(where: \.isWord) }
    return 4 * (left.count(where: \.isWord) - removed) < words
  }

  private static func pieces(
    _ changes: [SequenceDifference.Change], _ left: [TextTokens.Token], _ right: [TextTokens.Token]
  ) -> [Piece] {
    var pieces: [Piece] = []
    func add(_ kind: Piece.Kind, _ tokens: ArraySlice<TextTokens.Token>) {
      if !tokens.isEmpty { pieces.append(Piece(kind: kind, text: tokens.map { String($0.text) }.joined())) }
    }
    var cursor = 0
    for change in changes {
      add(.same, left[cursor..<change.old.lowerBound])
      add(.removed, left[change.old])
      add(.added, right[change.new])
      cursor = change.old.upperBound
    }
    add(.same, left[cursor...])
    return pieces
  }

  /// The difference of texts that are too long to be taken apart: what they share at their ends, and the rest.
  private static func ends(_ old: String, _ new: String) -> [Piece] {
    let left = Array(old.unicodeScalars)
    let right = Array(new.unicodeScalars)
    let start = zip(left, right).prefix { $0 == $1 }.count
    let limit = min(left.count, right.count) - start
    let end = zip(left.reversed(), right.reversed()).prefix(limit).prefix { $0 == $1 }.count
    func piece(_ kind: Piece.Kind, _ scalars: ArraySlice<Unicode.Scalar>) -> [Piece] {
      scalars.isEmpty ? [] : [Piece(kind: kind, text: String(String.UnicodeScalarView(scalars)))]
    }
    return piece(.same, left[..<start]) + piece(.removed, left[start..<left.count - end])
      + piece(.added, right[start..<right.count - end]) + piece(.same, left[(left.count - end)...])
  }

  // MARK: Excerpts

  /// The stretches for a reader: of what both versions have no more than so many columns around each change, and no
  /// more than `limit` of a change.
  public func excerpt(context: Int, limit: Int) -> [Piece] {
    var result: [Piece] = []
    for (index, piece) in pieces.enumerated() {
      if piece.kind != .same {
        let (text, isCut) = WordDifference.prefix(of: piece.text, width: limit)
        result.append(Piece(kind: piece.kind, text: text))
        if isCut { result.append(Piece(kind: .gap, text: "")) }
        continue
      }
      let before = index == 0 ? "" : WordDifference.prefix(of: piece.text, width: context).text
      let after = index == pieces.count - 1 ? "" : WordDifference.suffix(of: piece.text, width: context)
      if before.utf8.count + after.utf8.count + 8 >= piece.text.utf8.count {
        result.append(piece)
        continue
      }
      if !before.isEmpty { result.append(Piece(kind: .same, text: before)) }
      result.append(Piece(kind: .gap, text: ""))
      if !after.isEmpty { result.append(Piece(kind: .same, text: after)) }
    }
    return result
  }

  private static func width(of character: Character) -> Int {
    character.unicodeScalars.first.map { TextWidth.isWide($0) ? 2 : 1 } ?? 0
  }

  /// The beginning of a text up to a width, ending with a whole word where there is one.
  static func prefix(of text: String, width limit: Int) -> (text: String, isCut: Bool) {
    var width = 0
    var end = text.startIndex
    var lastBreak = text.startIndex
    while end < text.endIndex {
      width += self.width(of: text[end])
      if width > limit {
        let cut = lastBreak > text.startIndex ? lastBreak : end
        return (String(text[..<cut]), true)
      }
      if text[end] == " " || !text[end].isASCII { lastBreak = text.index(after: end) }
      text.formIndex(after: &end)
    }
    return (text, false)
  }

  /// The end of a text up to a width, beginning with a whole word where there is one.
  private static func suffix(of text: String, width limit: Int) -> String {
    var width = 0
    var start = text.endIndex
    var lastBreak = text.endIndex
    while start > text.startIndex {
      let before = text.index(before: start)
      width += self.width(of: text[before])
      if width > limit { return String(text[(lastBreak < text.endIndex ? lastBreak : start)...]) }
      start = before
      if text[before] == " " || !text[before].isASCII { lastBreak = before }
    }
    return text
  }
}
