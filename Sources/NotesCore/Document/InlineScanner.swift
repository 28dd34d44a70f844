/// Finds what stands within the lines of a paragraph: links, comments, block ids and bare addresses.
///
/// Code and formulas are passed over, and what a backslash stands before is text. Each byte is looked at a bounded
/// number of times, whatever the text.
struct InlineScanner {
  let bytes: BodyBytes
  /// Whether of all that is found only the notes that links lead to are kept, in `targets`.
  private let keepsTargetsAlone: Bool
  private(set) var targets: [LinkTarget] = []
  private(set) var links: [BodyLink] = []
  var comments: [BodyComment] = []
  private(set) var blocks: [LocatedText] = []
  private(set) var addresses: [Range<Int>] = []
  /// The links that name nothing.
  private(set) var emptyLinks: [Range<Int>] = []
  private(set) var footnoteReferences: [LabelReference] = []
  private(set) var definitions: [LinkDefinition] = []
  /// What is a link if its label is defined, by the places of the closing brackets.
  private(set) var references: [Reference] = []

  /// A text in brackets that may go by a label.
  struct Reference {
    let label: Range<Int>
    /// From the first bracket to the last.
    let whole: Range<Int>
    let isEmbed: Bool
    /// Whether it is written `[text][label]`.
    let isFull: Bool
  }

  // What is known of the paragraph at hand.
  private var start = 0
  private var end = 0
  /// The offset after the last backslash and the sign that it takes the meaning from.
  private var escapeEnd = 0
  /// The `[` that are not closed, the last ones: twice their offsets, and one more where `!` stands before; -2 for
  /// one around a link, which begins none.
  private var openers: [Int] = []
  private var hasOpenComment = false
  private var hasOpenFormula = false
  /// Up to here no sign closes a formula that begins before.
  private var formulaSearched = 0
  /// The offset of the tag's end that the search is in.
  private var tagEnd = 0
  /// Where a definition of a label may begin.
  private var definitionStart = 0
  private var ticks = TickRuns()

  /// How far the second sign of a formula may be from the first, in bytes.
  private static let maximumFormulaLength = 300
  /// How many open brackets are remembered; links are not nested as deep.
  private static let maximumOpeners = 64
  /// The bits of the signs that mean something, from `$` on: $ : < [ \ ] ^ `
  private static let signs: UInt64 =
    1 << 0 | 1 << 0x16 | 1 << 0x18 | 1 << 0x37 | 1 << 0x38 | 1 << 0x39 | 1 << 0x3A | 1 << 0x3C

  init(_ bytes: BodyBytes, keepsTargetsAlone: Bool = false) {
    self.bytes = bytes
    self.keepsTargetsAlone = keepsTargetsAlone
  }

  /// Scans one paragraph, heading, list item or row.
  mutating func scan(_ range: Range<Int>) {
    var index = InlineScanner.nextSign(bytes, from: range.lowerBound, to: range.upperBound)
    if index == range.upperBound { return }
    reset(range)
    while index < end {
      index = passSign(at: index)
      index = InlineScanner.nextSign(bytes, from: index, to: end)
    }
  }

  private mutating func reset(_ range: Range<Int>) {
    (start, end) = (range.lowerBound, range.upperBound)
    (escapeEnd, formulaSearched, tagEnd, definitionStart) = (0, 0, 0, start)
    (hasOpenComment, hasOpenFormula) = (false, false)
    if !openers.isEmpty { openers.removeAll(keepingCapacity: true) }
    ticks.forget()
  }

  @inline(__always) private static func nextSign(_ bytes: BodyBytes, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      if index + 8 <= end {
        let near = UInt64.bytesNearSigns(bytes.word(at: index))
        if near == 0 {
          index += 8
          continue
        }
        index += near.trailingZeroBitCount >> 3
      }
      let place = UInt64(bytes[index] &- UInt8(ascii: "$"))
      if place <= 0x3C, signs &>> place & 1 != 0 { return index }
      index += 1
    }
    return end
  }

  /// Reads what a sign begins or ends; the offset to go on from.
  private mutating func passSign(at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "\\"):
      guard index + 1 < end, bytes[index + 1].isPunctuation else { return index + 1 }
      escapeEnd = index + 2
      return escapeEnd
    case UInt8(ascii: "`"): return ticks.endOfCode(bytes, from: index, to: end)
    case UInt8(ascii: "$"): return endOfFormula(from: index)
    case UInt8(ascii: "<"): return endOfAngle(from: index)
    case UInt8(ascii: "["): return openBracket(at: index)
    case UInt8(ascii: "]"): return closeBracket(at: index)
    case UInt8(ascii: "^"): return blockID(at: index)
    default: return address(at: index)
    }
  }

  // MARK: Formulas, comments, tags

  /// `$…$` on one line, with no blank inside next to either sign and no digit after the second; or `$$…$$`.
  private mutating func endOfFormula(from first: Int) -> Int {
    guard first + 1 < end else { return end }
    if bytes[first + 1] == UInt8(ascii: "$") { return endOfDisplayFormula(from: first) }
    guard !bytes[first + 1].isBlank, !bytes[first + 1].isLineBreak else { return first + 1 }
    var index = max(first + 2, formulaSearched)
    let limit = min(end, first + InlineScanner.maximumFormulaLength)
    while index < limit, !bytes[index].isLineBreak {
      if bytes[index] == UInt8(ascii: "$"), closesFormula(at: index) {
        formulaSearched = index
        return index + 1
      }
      index += 1
    }
    formulaSearched = max(index, formulaSearched)
    return first + 1
  }

  private func closesFormula(at index: Int) -> Bool {
    let before = bytes[index - 1]
    return !before.isBlank && before != UInt8(ascii: "\\") && !(index + 1 < end && bytes[index + 1].isDigit)
  }

  private mutating func endOfDisplayFormula(from first: Int) -> Int {
    if !hasOpenFormula, let close = bytes.offset(of: "$$", in: min(first + 2, end)..<end) { return close + 2 }
    hasOpenFormula = true
    return first + 1
  }

  /// The end of a comment or an address in angles; of a tag only the first sign, since links may stand in it.
  private mutating func endOfAngle(from first: Int) -> Int {
    if bytes.has("<!--", at: first, before: end) {
      guard !hasOpenComment, let close = bytes.offset(of: "-->", in: first + 2..<end) else {
        hasOpenComment = true
        return first + 1
      }
      if !keepsTargetsAlone {
        comments.append(BodyComment(range: first..<close + 3, text: min(first + 4, close)..<close))
      }
      return close + 3
    }
    if let tag = HTMLTag.end(bytes, at: first, to: end) { return tag }
    guard first + 1 < end, bytes[first + 1].isLetter || bytes[first + 1] == UInt8(ascii: "/") else {
      return first + 1
    }
    var index = first + 1
    var hasColon = false
    while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "<") {
      if bytes[index] == UInt8(ascii: ">") {
        if !hasColon { tagEnd = index }
        return hasColon ? index + 1 : first + 1
      }
      if bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "@") { hasColon = true }
      index += 1
    }
    while index < end, bytes[index] != UInt8(ascii: "<"), bytes[index] != UInt8(ascii: ">") { index += 1 }
    if index < end, bytes[index] == UInt8(ascii: ">") { tagEnd = index }
    return first + 1
  }

  // MARK: Links

  private mutating func openBracket(at open: Int) -> Int {
    let isEmbed = open > start && escapeEnd != open && bytes[open - 1] == UInt8(ascii: "!")
    if open + 1 < end, bytes[open + 1] == UInt8(ascii: "["),
      let wiki = WikiLink(bytes, at: open, to: end)
    {
      if keepsTargetsAlone {
        if let target = wiki.noteTarget(bytes) { targets.append(target) }
      } else if let link = wiki.link(bytes, isEmbed: isEmbed) {
        links.append(link)
      } else {
        emptyLinks.append((isEmbed ? open - 1 : open)..<wiki.end)
      }
      return wiki.end
    }
    if openers.count == InlineScanner.maximumOpeners {
      openers.removeFirst(InlineScanner.maximumOpeners / 2)
    }
    openers.append(open << 1 | (isEmbed ? 1 : 0))
    return open + 1
  }

  private mutating func closeBracket(at close: Int) -> Int {
    guard let opener = openers.popLast(), opener >= 0 else { return close + 1 }
    let open = opener >> 1
    let isEmbed = opener & 1 != 0
    switch close + 1 < end ? bytes[close + 1] : 0 {
    case UInt8(ascii: "("):
      guard let address = LinkAddress.inBrackets(bytes, at: close + 1, to: end) else { break }
      if let last = references.last, last.isFull, last.label.lowerBound == open + 1 {
        references.removeLast()
      }
      add(
        address, whole: (isEmbed ? open - 1 : open)..<address.end, text: open + 1..<close, .markdown, isEmbed)
      // A link stands in no link, but in the text of an image.
      if !isEmbed { for index in openers.indices where openers[index] & 1 == 0 { openers[index] = -2 } }
      return address.end
    case UInt8(ascii: ":") where open == definitionStart && !isEmbed:
      if let after = definition(open..<close) { return after }
    case UInt8(ascii: "["):
      dropAddresses(after: open)
    default: break
    }
    if !keepsTargetsAlone { noteReference(open..<close, isEmbed) }
    return close + 1
  }

  /// Reads a definition of a label; the offset after it, nil where there is none.
  private mutating func definition(_ label: Range<Int>) -> Int? {
    let close = label.upperBound
    let inner = label.lowerBound + 1..<close
    guard !inner.isEmpty, bytes[inner.lowerBound] != UInt8(ascii: "^"), LinkLabel.isLabel(bytes, inner),
      let address = LinkAddress.ofDefinition(bytes, at: close + 2, to: end)
    else { return nil }
    let whole = label.lowerBound..<bytes.trimmed(close..<address.end).upperBound
    if !keepsTargetsAlone {
      definitions.append(
        LinkDefinition(
          label: LocatedText(text: bytes.text(inner), range: inner), address: address.range, range: whole))
    }
    add(address, whole: whole, text: nil, .definition)
    definitionStart = bytes.skipBlanks(from: bytes.endOfBreak(at: address.end, to: end), to: end)
    return address.end
  }

  /// Keeps the brackets that end at the upper bound of a range, if they may go by a label.
  private mutating func noteReference(_ brackets: Range<Int>, _ isEmbed: Bool) {
    let (open, close) = (brackets.lowerBound, brackets.upperBound)
    if let label = LinkLabel.ofFootnote(bytes, between: open, and: close) {
      let located = LocatedText(text: bytes.text(label), range: label)
      footnoteReferences.append(LabelReference(label: located, range: open..<close + 1))
      return
    }
    var (label, last) = (open + 1..<close, close)
    if close + 1 < end, bytes[close + 1] == UInt8(ascii: "["),
      let next = LinkLabel.end(bytes, from: close + 1, to: end)
    {
      last = next
      if next > close + 2 { label = close + 2..<next }
    }
    let isFull = label.lowerBound > close
    // The label of a footnote is none of a link.
    guard bytes[label.lowerBound] != UInt8(ascii: "^"), LinkLabel.isLabel(bytes, label) else { return }
    references.append(Reference(label: label, whole: open..<last + 1, isEmbed: isEmbed, isFull: isFull))
  }

  private mutating func add(
    _ address: LinkAddress, whole: Range<Int>, text: Range<Int>?, _ form: BodyLink.Form,
    _ isEmbed: Bool = false
  ) {
    dropAddresses(after: whole.lowerBound)
    if address.range.isEmpty, !keepsTargetsAlone { emptyLinks.append(whole) }
    guard let destination = LinkDestination(bytes, address.range) else { return }
    if keepsTargetsAlone {
      if case .note(let target) = destination.target { targets.append(target) }
      return
    }
    let shown = text.map { bytes.trimmed($0) }.flatMap { $0.isEmpty ? nil : $0 }
    links.append(
      BodyLink(
        target: destination.target, range: destination.path, whole: whole, fragment: destination.fragment,
        fragmentRange: destination.fragmentRange, text: shown, form: form, isEmbed: isEmbed))
  }

  /// An address in the text of a link is not bare.
  private mutating func dropAddresses(after offset: Int) {
    while let last = addresses.last, last.lowerBound > offset { addresses.removeLast() }
  }

  // MARK: Block ids and addresses

  /// `^id` after a blank, at the end of a line.
  private mutating func blockID(at sign: Int) -> Int {
    var index = sign + 1
    while index < end, bytes[index].isLetter || bytes[index].isDigit || bytes[index] == UInt8(ascii: "-") {
      index += 1
    }
    let id = sign + 1..<index
    guard !id.isEmpty, sign == start || bytes[sign - 1].isBlank || bytes[sign - 1].isLineBreak else {
      return index
    }
    let after = bytes.skipBlanks(from: index, to: end)
    guard !keepsTargetsAlone, after == end || bytes[after].isLineBreak else { return index }
    blocks.append(LocatedText(text: bytes.text(id), range: id))
    return index
  }

  private mutating func address(at colon: Int) -> Int {
    guard bytes.has("://", at: colon, before: end), colon >= tagEnd,
      let address = BareAddress.find(bytes, around: colon, from: start, to: end)
    else { return colon + 1 }
    if !keepsTargetsAlone { addresses.append(address) }
    return address.upperBound
  }
}

extension UInt64 {
  /// The high bit of each byte that is a sign which may mean something within a paragraph, or `;` or `_`.
  @inline(__always) fileprivate static func bytesNearSigns(_ word: UInt64) -> UInt64 {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let found = inRange(low, 0x5B, 0x60) | inRange(low, 0x3A, 0x3C) | inRange(low, 0x24, 0x24)
    return found & ~word & 0x8080_8080_8080_8080
  }

  /// The high bit of each byte from `first` to `last`; the bytes must be those of ASCII.
  @inline(__always) private static func inRange(_ word: UInt64, _ first: UInt64, _ last: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    return (word &+ (0x80 &- first) &* ones) & ~(word &+ (0x7F &- last) &* ones)
  }
}
