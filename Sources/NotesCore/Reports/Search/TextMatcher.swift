/// Finds a text in bytes, whatever the case, the width and the encoding of its letters.
///
/// Where the text begins or ends with a letter or a digit of a script with blanks between words, a word has to begin or
/// end there; Chinese is found anywhere, and is no part of a word. A `*` at its end asks for the beginning of a word. Its
/// blanks and dashes stand for any run of blanks and dashes, or for one line break within a paragraph; beside a Chinese
/// letter a line may end without a blank in the text.
public struct TextMatcher: Sendable {
  /// The text as it was given.
  public let text: String
  /// Whether letters that go on after the text are let pass.
  public let isPrefix: Bool
  let folding: LetterFolding
  /// Whether a word was passed over since it goes on after the text.
  let longerWords = SeenFlag()
  private let letters: [FoldedLetter]
  private let seams: TextSeams?
  private let beginsWord: Bool
  private let endsWord: Bool
  /// What stands in every place of the text, and is rare: nil where no bytes are sure to.
  private let rarest: BytePair?
  /// What every place of the text begins with.
  private let leading: BytePair?
  /// Whether that is all of the text.
  private let isLeadingAll: Bool
  /// The first letter, where it is one of ASCII.
  private let firstByte: UInt8?

  /// A matcher of a text; nil where there is nothing in it to look for.
  public init?(_ text: String, dropsMarks: Bool = false) {
    let star = text.unicodeScalars.last == "*"
    self.init(
      star ? String(text.unicodeScalars.dropLast()) : text, original: text, isPrefix: star,
      folding: LetterFolding(dropsMarks: dropsMarks))
  }

  private init?(_ text: String, original: String, isPrefix: Bool, folding: LetterFolding) {
    let letters = TextMatcher.letters(of: text, folding)
    guard let first = letters.first, let last = letters.last else { return nil }
    self.text = original
    self.isPrefix = isPrefix
    self.folding = folding
    self.letters = letters
    seams = TextSeams(letters, folding)
    beginsWord = first.isWordLetter
    endsWord = last.isWordLetter && !isPrefix
    let runs = TextMatcher.runs(of: letters, folding)
    rarest = runs.compactMap { BytePair($0.bytes) }.min { $0.frequency < $1.frequency }
    leading = runs.first.flatMap { $0.start == 0 ? BytePair($0.bytes) : nil }
    isLeadingAll = leading != nil && runs.first?.length == letters.count
    if case .ascii(let byte) = first { firstByte = byte } else { firstByte = nil }
  }

  /// The matcher that also lets words pass that go on after the text; nil where this one does so already.
  public var ofPrefixes: TextMatcher? {
    guard endsWord else { return nil }
    return TextMatcher(text, original: text + "*", isPrefix: true, folding: folding)
  }

  // MARK: Reading the text

  /// The letters of a text, every run of blanks as one, without those around it.
  private static func letters(of text: String, _ folding: LetterFolding) -> [FoldedLetter] {
    var letters: [FoldedLetter] = []
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while let reading = FoldedLetter.read(bytes, at: index, to: bytes.count, folding: folding) {
        index = reading.end
        if reading.letter == .blank, letters.last ?? .blank == .blank { continue }
        letters += reading.letter.ligatureLetters ?? [reading.letter]
      }
    }
    if letters.last == .blank { letters.removeLast() }
    return letters
  }

  private struct Run {
    let start: Int
    var length = 1
    var bytes: [UInt8]
  }

  /// The runs of letters that have the same bytes in every usual file, case aside.
  private static func runs(of letters: [FoldedLetter], _ folding: LetterFolding) -> [Run] {
    var runs: [Run] = []
    var isOpen = false
    for (place, letter) in letters.enumerated() {
      guard let bytes = letter.usualBytes(folding) else {
        isOpen = false
        continue
      }
      if isOpen {
        runs[runs.count - 1].bytes += bytes
        runs[runs.count - 1].length += 1
      } else {
        runs.append(Run(start: place, bytes: bytes))
      }
      isOpen = true
    }
    return runs
  }

  // MARK: Finding it

  /// Whether the text is not in a range, as far as its bytes tell; not known where the file is unusual.
  func isAbsent(from bytes: BodyBytes, _ range: Range<Int>) -> Bool {
    guard let rarest else { return false }
    return rarest.next(in: bytes, from: range.lowerBound, to: range.upperBound) == nil
  }

  /// Whether the text may stand in a file: false only where it does not.
  func mayStand(in bytes: BodyBytes, _ unusual: inout UnusualFlag) -> Bool {
    guard let rarest else { return firstPlace(in: bytes, 0..<bytes.count, isUnusual: true) != nil }
    if rarest.next(in: bytes, from: 0, to: bytes.count) != nil { return true }
    guard unusual.value || mayBeBroken(in: bytes, 0..<bytes.count) else { return false }
    return firstPlace(in: bytes, 0..<bytes.count, isUnusual: true) != nil
  }

  /// Whether a line may end within the text, so that its bytes do not stand together.
  private func mayBeBroken(in bytes: BodyBytes, _ range: Range<Int>) -> Bool {
    seams?.mayBeBroken(in: bytes, range) ?? false
  }

  /// The places of the text in a range, from the first on, none of which overlap.
  func places(in bytes: BodyBytes, _ range: Range<Int>, isUnusual: Bool) -> [Range<Int>] {
    var places: [Range<Int>] = []
    let isUnusual = isUnusual || mayBeBroken(in: bytes, range)
    if !isUnusual, isLeadingAll, let leading {
      leading.forEach(in: bytes, from: range.lowerBound, to: range.upperBound) { start in
        guard let end = end(from: start, in: bytes, range, isUnusual: false) else { return start + 1 }
        if places.isEmpty { places.reserveCapacity(32) }
        places.append(start..<end)
        return end
      }
      return places
    }
    var start = range.lowerBound
    while let place = firstPlace(in: bytes, range, from: start, isUnusual: isUnusual) {
      places.append(place)
      start = place.upperBound
    }
    return places
  }

  private func firstPlace(
    in bytes: BodyBytes, _ range: Range<Int>, from start: Int? = nil, isUnusual: Bool
  ) -> Range<Int>? {
    var index = start ?? range.lowerBound
    while let candidate = nextStart(in: bytes, from: index, to: range.upperBound, isUnusual: isUnusual) {
      if let end = end(from: candidate, in: bytes, range, isUnusual: isUnusual) { return candidate..<end }
      index = candidate + 1
    }
    return nil
  }

  /// The next offset at which the text may begin.
  private func nextStart(in bytes: BodyBytes, from start: Int, to end: Int, isUnusual: Bool) -> Int? {
    if !isUnusual, let leading { return leading.next(in: bytes, from: start, to: end) }
    var index = start
    while index < end {
      if mayBegin(bytes, at: index, to: end) { return index }
      index += 1
    }
    return nil
  }

  private func mayBegin(_ bytes: BodyBytes, at index: Int, to end: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 {
      if let firstByte { return byte == firstByte || byte | 0x20 == firstByte && firstByte.isLetter }
      return index + 1 < end && UnusualText.mayExtend(bytes[index + 1])
    }
    // U+4000 to U+9FFF: Chinese, of which nothing is read as a letter of ASCII, and nothing is passed over.
    if (0xE4...0xE9).contains(byte) { return firstByte == nil }
    guard byte >= 0xC2 else { return false }
    let scalar = bytes.scalar(at: index, to: end).scalar
    return !scalar.extendsLetter && !scalar.isInvisible
  }

  /// Where the text ends that begins at an offset; nil where it does not.
  private func end(from start: Int, in bytes: BodyBytes, _ range: Range<Int>, isUnusual: Bool) -> Int? {
    let end =
      isLeadingAll && !isUnusual
      ? endOfLeading(from: start, in: bytes, range) : endOfLetters(from: start, in: bytes, range)
    guard let end else { return nil }
    if beginsWord, bytes.hasWordLetter(before: start, from: range.lowerBound) { return nil }
    if endsWord, bytes.hasWordLetter(at: end, to: range.upperBound) {
      longerWords.see()
      return nil
    }
    return end
  }

  /// The end of bytes that are known to be those of the whole text, unless a mark follows.
  private func endOfLeading(from start: Int, in bytes: BodyBytes, _ range: Range<Int>) -> Int? {
    let end = start + (leading?.run.count ?? 0)
    return FoldedLetter.isExtended(bytes, at: end, to: range.upperBound) ? nil : end
  }

  private func endOfLetters(from start: Int, in bytes: BodyBytes, _ range: Range<Int>) -> Int? {
    var index = start
    // Of a ligature in the file, the letters after the one just read.
    var pending: ArraySlice<FoldedLetter> = []
    for (place, letter) in letters.enumerated() {
      if let next = pending.first {
        guard next == letter else { return nil }
        pending.removeFirst()
      } else if letter == .blank {
        guard let next = TextMatcher.endOfBlanks(bytes, from: index, to: range.upperBound) else { return nil }
        index = next
      } else {
        if let seams, seams.mayBreak(before: place),
          let next = TextSeams.endOfBreak(bytes, from: index, to: range.upperBound)
        {
          index = next
        }
        guard let reading = FoldedLetter.read(bytes, at: index, to: range.upperBound, folding: folding)
        else { return nil }
        if reading.letter != letter {
          guard let parts = reading.letter.ligatureLetters, parts.first == letter else { return nil }
          pending = parts.dropFirst()
        }
        index = reading.end
      }
    }
    return pending.isEmpty ? index : nil
  }

  /// The end of a run of blanks and dashes with one line break in it at most; nil where there is none.
  ///
  /// The signs of a quotation belong to the break before them.
  private static func endOfBlanks(_ bytes: BodyBytes, from start: Int, to end: Int) -> Int? {
    var index = start
    var isInBreak = false
    while index < end {
      let byte = bytes[index]
      if byte.isLineBreak {
        if isInBreak { return nil }
        isInBreak = true
        index = bytes.endOfBreak(at: index, to: end)
        while index < end, bytes[index].isBlank || bytes[index] == UInt8(ascii: ">") { index += 1 }
      } else if byte < 0x80 {
        guard Folding.text.folded(byte) == 0x20 else { break }
        index += 1
      } else {
        let (scalar, next) = bytes.scalar(at: index, to: end)
        guard scalar.isBlankOrDash || scalar.isInvisible else { break }
        index = next
      }
    }
    return index > start ? index : nil
  }
}

extension FoldedLetter {
  /// Whether words have blanks around them in its script.
  fileprivate var isWordLetter: Bool {
    switch self {
    case .blank: false
    case .ascii(let byte): byte.isLetter || byte.isDigit
    case .other(let text): text.unicodeScalars.first?.isWordLetter ?? false
    }
  }

  /// Its bytes, where every file without `UnusualText` has just these, but for the case of ASCII; else nil.
  fileprivate func usualBytes(_ folding: LetterFolding) -> [UInt8]? {
    switch self {
    case .blank: return nil
    case .ascii(let byte): return byte.isLetter || byte.isDigit ? [byte] : nil
    case .other(let text):
      guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return nil }
      switch scalar.value {
      case 0x3400...0x9FFF:
        return folding.dropsMarks && SimplifiedForm.isOfAnother(scalar) ? nil : Array(text.utf8)
      case 0xAC00...0xD7A3: return folding.dropsMarks ? nil : Array(text.utf8)
      default: return nil
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether searching takes the scalar for a blank.
  fileprivate var isBlankOrDash: Bool {
    switch properties.generalCategory {
    case .dashPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: self == "\u{2212}"
    }
  }
}
