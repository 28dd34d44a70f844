/// The text of a heading as it reads without its markup.
///
/// Code keeps its text, emphasis and links leave theirs, images and tags nothing; a sign that pairs with none stays.
struct HeadingText {
  /// What is longer is cut: no heading is, and hostile text costs no more.
  private static let maximumLength = 2_000

  private let scalars: [Unicode.Scalar]
  private let wikiLinks: Bool
  /// The labels of links that the file defines, by `LinkLabel.key`.
  private let labels: Set<String>
  private var output: [Unicode.Scalar] = []
  /// Which scalars of the output are markup.
  private var isMarkup: [Bool] = []
  /// The signs of emphasis that may open some.
  private var openers: [Run] = []
  /// Where in the output and in the heading a `[` stands, and whether it is an image's; one around a link, which begins
  /// none, stands at -1.
  private var brackets: [(place: Int, start: Int, isImage: Bool)] = []
  /// The place after the last backslash and the sign that it takes the meaning from.
  private var escapeEnd = -1
  /// The place of the last `>`, after which no tag ends; and whether a comment's end was looked for in vain.
  private let lastAngle: Int
  private var hasOpenComment = false
  /// The lengths of backtick runs that no run closes, as bits.
  private var openTicks: UInt64 = 0

  /// Signs of emphasis next to each other.
  private struct Run {
    let sign: Unicode.Scalar
    /// How many there are.
    let length: Int
    /// Whether they may open emphasis and close some.
    let isBoth: Bool
    /// The places of the output that are not paired yet.
    var places: Range<Int>

    /// Whether it opens what another closes.
    func pairs(with closer: Run) -> Bool {
      guard sign == closer.sign else { return false }
      if sign == "~" { return length == closer.length && length < 3 }
      let isOdd = (isBoth || closer.isBoth) && (length + closer.length).isMultiple(of: 3)
      return !isOdd || length.isMultiple(of: 3) && closer.length.isMultiple(of: 3)
    }
  }

  /// The text of a heading; `wikiLinks` tells whether `[[id|text]]` is a link, or as on code hosts is none, and
  /// `labels` which labels the file defines.
  static func plain(_ markdown: String, wikiLinks: Bool, labels: Set<String> = []) -> String {
    let scalars = Array(markdown.unicodeScalars.prefix(maximumLength))
    var reader = HeadingText(scalars: scalars, wikiLinks: wikiLinks, labels: labels)
    reader.read()
    var result = String.UnicodeScalarView()
    for (place, scalar) in reader.output.enumerated() where !reader.isMarkup[place] { result.append(scalar) }
    return String(result)
  }

  private init(scalars: [Unicode.Scalar], wikiLinks: Bool, labels: Set<String>) {
    self.scalars = scalars
    self.wikiLinks = wikiLinks
    self.labels = labels
    lastAngle = scalars.lastIndex(of: ">") ?? -1
  }

  private mutating func read() {
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "\\"
      where index + 1 < scalars.count && isPunctuation(scalars[index + 1]) && scalars[index + 1].isASCII:
        append(scalars[index + 1])
        index += 2
        escapeEnd = index
      case "`": index = readCode(at: index)
      case "*", "_", "~": index = readEmphasis(at: index)
      case "<": index = readAngle(at: index)
      case "[": index = readOpening(at: index)
      case "]": index = readClosing(at: index)
      case "&": index = readEntity(at: index)
      case "\\" where index + 1 < scalars.count && isBreak(scalars[index + 1]):
        append(" ")
        index += 1
        while index < scalars.count, isBreak(scalars[index]) || isBlank(scalars[index]) { index += 1 }
      case "\n", "\r":
        dropBlanks(before: index)
        append(" ")
        while index < scalars.count, isBreak(scalars[index]) || isBlank(scalars[index]) { index += 1 }
      default:
        append(scalars[index])
        index += 1
      }
    }
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

  /// Takes back the blanks at the end of a line, which nobody sees; the break itself is one.
  private mutating func dropBlanks(before end: Int) {
    var index = end
    while index > 0, isBlank(scalars[index - 1]), output.last.map(isBlank) ?? false {
      output.removeLast()
      isMarkup.removeLast()
      index -= 1
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
        appendCode(code)
        return next + length
      }
      index = next + other
    }
    openTicks |= bit
    append(start..<start + length)
    return start + length
  }

  /// Code in several lines reads as one, without the blanks that they begin with.
  private mutating func appendCode(_ range: Range<Int>) {
    var isAtStart = false
    for index in range where !isAtStart || !isBlank(scalars[index]) {
      isAtStart = isBreak(scalars[index])
      append(isAtStart ? " " : scalars[index])
    }
  }

  /// A tag and a comment leave nothing, an address in angles itself.
  private mutating func readAngle(at start: Int) -> Int {
    guard start < lastAngle else { return readSign(at: start) }
    let bytes = scalars.lazy.map { $0.isASCII ? UInt8($0.value) : 0xFF }
    if let end = HTMLTag.end(bytes, at: start, to: scalars.count) { return end }
    guard start + 1 < scalars.count, let close = first(">", from: start + 1) else {
      return readSign(at: start)
    }
    let inner = start + 1..<close
    if scalars[inner].starts(with: "!--".unicodeScalars) { return endOfComment(from: start) }
    let isAddress =
      scalars[start + 1].properties.isAlphabetic && !scalars[inner].contains { $0 == " " || $0 == "<" }
      && scalars[inner].contains { $0 == ":" || $0 == "@" }
    guard isAddress else { return readSign(at: start) }
    append(inner)
    return close + 1
  }

  /// The offset after a comment; a comment that nothing closes is a sign.
  private mutating func endOfComment(from start: Int) -> Int {
    var index = start + 4
    while !hasOpenComment, let close = first(">", from: index) {
      if scalars[close - 1] == "-", scalars[close - 2] == "-" { return close + 1 }
      index = close + 1
    }
    hasOpenComment = true
    return readSign(at: start)
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
    let isImage = output.last == "!" && start > 0 && scalars[start - 1] == "!" && start != escapeEnd
    brackets.append((output.count, start, isImage))
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
    guard let open = brackets.popLast(), open.start >= 0,
      let end = endOfTarget(from: open.start, after: close)
    else { return readSign(at: close) }
    isMarkup[open.place] = true
    if open.isImage {
      for place in open.place - 1..<output.count { isMarkup[place] = true }
    } else {
      // A link stands in no link.
      for index in brackets.indices where !brackets[index].isImage { brackets[index].start = -1 }
    }
    return end
  }

  /// The end of `(address)` or `[label]` after a closing bracket, or of the label that the brackets are themselves;
  /// nil where these are text.
  private func endOfTarget(from open: Int, after close: Int) -> Int? {
    if let end = endOfAddress(after: close) { return end }
    if labels.isEmpty { return nil }
    let isFollowed = close + 1 < scalars.count && scalars[close + 1] == "["
    guard isFollowed, let end = first("]", from: close + 2), !scalars[close + 2..<end].contains("[") else {
      return isDefined(open + 1..<close) ? close + 1 : nil
    }
    return isDefined(end == close + 2 ? open + 1..<close : close + 2..<end) ? end + 1 : nil
  }

  private func isDefined(_ label: Range<Int>) -> Bool {
    if scalars[label].contains("[") { return false }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[label])
    return labels.contains(LinkLabel.key(String(text)))
  }

  /// The end of `(address)` after a closing bracket; nil where none stands.
  private func endOfAddress(after close: Int) -> Int? {
    guard close + 1 < scalars.count else { return nil }
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

  /// Source: CommonMark 0.31, 6.2; and for `~` GFM 0.29, 6.5.
  private mutating func readEmphasis(at start: Int) -> Int {
    let sign = scalars[start]
    let length = run(of: sign, at: start)
    let end = start + length
    let places = output.count..<output.count + length
    append(start..<end)
    let before = start > 0 ? scalars[start - 1] : " "
    let after = end < scalars.count ? scalars[end] : " "
    let opensLeft = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before))
    let closesRight = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after))
    let isWord = sign == "_"
    let closes = closesRight && (!isWord || !opensLeft || isPunctuation(after))
    let opens = opensLeft && (!isWord || !closesRight || isPunctuation(before))
    var run = Run(sign: sign, length: length, isBoth: opens && closes, places: places)
    if closes { close(&run) }
    if opens, !run.places.isEmpty { openers.append(run) }
    return end
  }

  private mutating func close(_ closer: inout Run) {
    while !closer.places.isEmpty, let opener = openers.lastIndex(where: { $0.pairs(with: closer) }) {
      openers.removeSubrange((opener + 1)...)
      let open = openers[opener].places
      let count = min(open.count, closer.places.count)
      for place in open.suffix(count) { isMarkup[place] = true }
      for place in closer.places.prefix(count) { isMarkup[place] = true }
      closer.places = closer.places.dropFirst(count)
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
