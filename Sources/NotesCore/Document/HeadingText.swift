/// The text of a heading as it reads without its markup.
///
/// Code keeps its text, emphasis and links leave theirs, images and tags nothing; a sign that pairs with none stays.
struct HeadingText {
  /// What is longer is cut: no heading is, and hostile text costs no more.
  private static let maximumLength = 2_000

  private let scalars: [Unicode.Scalar]
  private let wikiLinks: Bool
  private var output: [Unicode.Scalar] = []
  /// Which scalars of the output are markup.
  private var isMarkup: [Bool] = []
  /// The signs of emphasis that may open some.
  private var openers: [Run] = []
  /// Where in the output a `[` stands, and whether it is an image's.
  private var brackets: [(place: Int, isImage: Bool)] = []
  /// The lengths of backtick runs that no run closes, as bits.
  private var openTicks: UInt64 = 0

  /// Signs of emphasis next to each other.
  private struct Run {
    let sign: Unicode.Scalar
    /// The places of the output that it takes.
    var places: Range<Int>
  }

  /// The text of a heading; `wikiLinks` tells whether `[[id|text]]` is a link, or as on code hosts is none.
  static func plain(_ markdown: String, wikiLinks: Bool) -> String {
    let scalars = Array(markdown.unicodeScalars.prefix(maximumLength))
    var reader = HeadingText(scalars: scalars, wikiLinks: wikiLinks)
    reader.read()
    var result = String.UnicodeScalarView()
    for (place, scalar) in reader.output.enumerated() where !reader.isMarkup[place] { result.append(scalar) }
    return String(result)
  }

  private init(scalars: [Unicode.Scalar], wikiLinks: Bool) {
    self.scalars = scalars
    self.wikiLinks = wikiLinks
  }

  private mutating func read() {
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "\\"
      where index + 1 < scalars.count && isPunctuation(scalars[index + 1]) && scalars[index + 1].isASCII:
        append(scalars[index + 1])
        index += 2
      case "`": index = readCode(at: index)
      case "*", "_", "~": index = readEmphasis(at: index)
      case "<": index = readAngle(at: index)
      case "[": index = readOpening(at: index)
      case "]": index = readClosing(at: index)
      case "&": index = readEntity(at: index)
      case "\n", "\r":
        dropBlanks()
        append(" ")
        index += 1
      default:
        append(scalars[index])
        index += 1
      }
    }
  }

  /// Takes back the blanks at the end of a line, which nobody sees; the break itself is one.
  private mutating func dropBlanks() {
    while let last = output.last, last == " " || last == "\t", isMarkup.last == false {
      output.removeLast()
      isMarkup.removeLast()
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    output.append(scalar)
    isMarkup.append(false)
  }

  private mutating func append(_ range: Range<Int>) { for index in range { append(scalars[index]) } }

  private func run(of sign: Unicode.Scalar, at start: Int) -> Int {
    var index = start
    while index < scalars.count, scalars[index] == sign { index += 1 }
    return index - start
  }

  private func first(_ sign: Unicode.Scalar, from start: Int) -> Int? {
    start < scalars.count ? scalars[start...].firstIndex(of: sign) : nil
  }

  // MARK: Code, tags, entities

  private mutating func readCode(at start: Int) -> Int {
    let length = run(of: "`", at: start)
    let bit: UInt64 = length < 64 ? 1 << UInt64(length) : 0
    var index = start + length
    while bit != 0, openTicks & bit == 0, let next = first("`", from: index) {
      let other = run(of: "`", at: next)
      if other == length {
        var code = start + length..<next
        let isPadded = code.count > 2 && scalars[code.lowerBound] == " " && scalars[next - 1] == " "
        if isPadded { code = code.lowerBound + 1..<next - 1 }
        append(code)
        return next + length
      }
      index = next + other
    }
    openTicks |= bit
    append(start..<start + length)
    return start + length
  }

  /// A tag and a comment leave nothing, an address in angles itself.
  private mutating func readAngle(at start: Int) -> Int {
    guard start + 1 < scalars.count, let close = first(">", from: start + 1) else {
      return readSign(at: start)
    }
    let inner = start + 1..<close
    let next = scalars[start + 1]
    guard next == "/" || next == "!" || next.properties.isAlphabetic, !scalars[inner].contains("<") else {
      return readSign(at: start)
    }
    let isAddress = !scalars[inner].contains(" ") && scalars[inner].contains { $0 == ":" || $0 == "@" }
    if isAddress { append(inner) }
    return close + 1
  }

  private mutating func readSign(at index: Int) -> Int {
    append(scalars[index])
    return index + 1
  }

  private static let entities: [(name: String, sign: Unicode.Scalar)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"),
  ]

  private mutating func readEntity(at start: Int) -> Int {
    for entity in HeadingText.entities where scalars[start...].starts(with: entity.name.unicodeScalars) {
      append(entity.sign)
      return start + entity.name.unicodeScalars.count
    }
    return readSign(at: start)
  }

  // MARK: Links

  private mutating func readOpening(at start: Int) -> Int {
    if wikiLinks, let end = readWikiLink(at: start) { return end }
    let isImage = output.last == "!" && start > 0 && scalars[start - 1] == "!"
    brackets.append((output.count, isImage))
    return readSign(at: start)
  }

  private mutating func readWikiLink(at start: Int) -> Int? {
    guard start + 1 < scalars.count, scalars[start + 1] == "[" else { return nil }
    var index = start + 2
    var text = index
    while index + 1 < scalars.count, scalars[index] != "[" {
      if scalars[index] == "|" { text = index + 1 }
      if scalars[index] == "]", scalars[index + 1] == "]" {
        append(text..<index)
        return index + 2
      }
      index += 1
    }
    return nil
  }

  private mutating func readClosing(at close: Int) -> Int {
    guard let open = brackets.popLast(), let end = endOfTarget(after: close) else {
      return readSign(at: close)
    }
    isMarkup[open.place] = true
    if open.isImage { for place in open.place - 1..<output.count { isMarkup[place] = true } }
    return end
  }

  /// The end of `(address)` or `[label]` after a closing bracket; nil where neither stands.
  private func endOfTarget(after close: Int) -> Int? {
    guard close + 1 < scalars.count else { return nil }
    if scalars[close + 1] == "[" { return first("]", from: close + 2).map { $0 + 1 } }
    guard scalars[close + 1] == "(" else { return nil }
    var depth = 0
    for index in (close + 1)..<scalars.count {
      if scalars[index] == "(" { depth += 1 }
      if scalars[index] == ")" { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return nil
  }

  // MARK: Emphasis

  /// Source: CommonMark 0.31, 6.2, but for its rule of three.
  private mutating func readEmphasis(at start: Int) -> Int {
    let sign = scalars[start]
    let length = run(of: sign, at: start)
    let end = start + length
    var places = output.count..<output.count + length
    append(start..<end)
    let before = start > 0 ? scalars[start - 1] : " "
    let after = end < scalars.count ? scalars[end] : " "
    let opensLeft = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before))
    let closesRight = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after))
    let isWord = sign == "_"
    if closesRight, !isWord || !opensLeft || isPunctuation(after) { close(sign, &places) }
    if opensLeft, !isWord || !closesRight || isPunctuation(before), !places.isEmpty {
      openers.append(Run(sign: sign, places: places))
    }
    return end
  }

  private mutating func close(_ sign: Unicode.Scalar, _ places: inout Range<Int>) {
    while !places.isEmpty, let opener = openers.lastIndex(where: { $0.sign == sign }) {
      openers.removeSubrange((opener + 1)...)
      let open = openers[opener].places
      let count = min(open.count, places.count)
      for place in open.suffix(count) { isMarkup[place] = true }
      for place in places.prefix(count) { isMarkup[place] = true }
      places = places.dropFirst(count)
      openers[opener].places = open.dropLast(count)
      if openers[opener].places.isEmpty { openers.removeLast() }
    }
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return UInt8(scalar.value).isPunctuation }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return true
    default: return false
    }
  }
}
