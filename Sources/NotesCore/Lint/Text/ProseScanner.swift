/// Cuts what is no running text out of a body's paragraphs.
struct ProseScanner {
  private let bytes: BodyBytes
  /// What the document knows to be none, by where it begins.
  private let known: [Range<Int>]
  private var nextKnown = 0
  private var ticks = TickRuns()
  private var hasOpenFormula = false
  private var pieces: [Range<Int>] = []

  /// How far the end of a formula, a tag or a link's target may be from its beginning, in bytes.
  private static let maximumLength = 1_000

  /// The running text of a document, in order.
  static func pieces(of document: Document) -> [Range<Int>] {
    document.source.bytes.withUnsafeBufferPointer { bytes in
      var scanner = ProseScanner(bytes, document)
      for paragraph in paragraphs(of: document) { scanner.scan(paragraph) }
      return scanner.pieces
    }
  }

  private init(_ bytes: BodyBytes, _ document: Document) {
    self.bytes = bytes
    let links = document.links.flatMap { link in
      // Of a link, its text alone is running text.
      guard let text = link.text else { return [link.whole] }
      return [
        link.whole.lowerBound..<text.lowerBound,
        text.upperBound..<max(text.upperBound, link.whole.upperBound),
      ]
    }
    let others = document.comments.map(\.range) + document.bareAddresses + document.blocks.map(\.range)
    known = (links + others).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The lines of text, those of a paragraph as one. What is quoted is somebody else's.
  private static func paragraphs(of document: Document) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var isOpen = false
    for line in document.lines {
      let isProse = !line.isQuoted && [.text, .list, .heading, .table].contains(line.block)
      if isProse, isOpen, line.block == .text, let last = paragraphs.popLast() {
        paragraphs.append(last.lowerBound..<line.content.upperBound)
      } else if isProse {
        paragraphs.append(line.content)
      }
      isOpen = isProse && (line.block == .text || line.block == .list)
    }
    return paragraphs
  }

  private mutating func scan(_ paragraph: Range<Int>) {
    ticks.forget()
    hasOpenFormula = false
    var start = paragraph.lowerBound
    var index = start
    while index < paragraph.upperBound {
      let after = min(endOfOther(at: index, in: paragraph), paragraph.upperBound)
      if after > index {
        if start < index { pieces.append(start..<index) }
        start = after
      }
      index = max(after, index + 1)
    }
    if start < paragraph.upperBound { pieces.append(start..<paragraph.upperBound) }
  }

  /// The end of what begins at an offset and is no running text; the offset itself where none begins.
  private mutating func endOfOther(at index: Int, in paragraph: Range<Int>) -> Int {
    while nextKnown < known.count, known[nextKnown].upperBound <= index { nextKnown += 1 }
    if nextKnown < known.count, known[nextKnown].lowerBound <= index { return known[nextKnown].upperBound }
    let end = paragraph.upperBound
    let next = index + 1 < end ? bytes[index + 1] : 0x0A
    switch bytes[index] {
    case UInt8(ascii: "\\"): return next.isPunctuation ? index + 2 : index
    case UInt8(ascii: "`"): return ticks.endOfCode(bytes, from: index, to: end)
    case UInt8(ascii: "$"): return endOfFormula(at: index, end) ?? index
    case UInt8(ascii: "<") where next.isLetter || next == UInt8(ascii: "/"):
      return offset(after: UInt8(ascii: ">"), from: index, end) ?? index
    case UInt8(ascii: "&") where next.isLetter || next == UInt8(ascii: "#"):
      return offset(after: UInt8(ascii: ";"), from: index, min(end, index + 12)) ?? index
    case UInt8(ascii: "[") where next == UInt8(ascii: "^"):
      return offset(after: UInt8(ascii: "]"), from: index, end) ?? index
    case UInt8(ascii: "]") where next == UInt8(ascii: "("): return endOfTarget(at: index, end) ?? index
    case UInt8(ascii: "#"):
      let isFirst = index == paragraph.lowerBound || bytes[index - 1].isBlank || bytes[index - 1].isLineBreak
      return isFirst && next != UInt8(ascii: "#") ? endOfTag(at: index, end) : index
    default: return index
    }
  }

  private mutating func endOfFormula(at first: Int, _ end: Int) -> Int? {
    guard first + 1 < end else { return nil }
    if bytes[first + 1] == UInt8(ascii: "$") {
      if !hasOpenFormula, let close = bytes.offset(of: "$$", in: min(first + 2, end)..<end) {
        return close + 2
      }
      hasOpenFormula = true
      return nil
    }
    guard let after = offset(after: UInt8(ascii: "$"), from: first, end), !bytes[first + 1].isBlank,
      !bytes[after - 2].isBlank
    else { return nil }
    return after
  }

  /// The offset after `](address)`.
  private func endOfTarget(at first: Int, _ end: Int) -> Int? {
    var depth = 0
    for index in first + 1..<min(end, first + ProseScanner.maximumLength) {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index + 1 }
      case 0x0A, 0x0D: return nil
      default: break
      }
    }
    return nil
  }

  private func endOfTag(at first: Int, _ end: Int) -> Int {
    var index = first + 1
    while index < end, bytes[index] > 0x20, !bytes[index].isPunctuation || "-_/".utf8.contains(bytes[index]) {
      index += 1
    }
    return index
  }

  /// The offset after the next place of a sign on the same line.
  private func offset(after sign: UInt8, from first: Int, _ end: Int) -> Int? {
    var index = first + 1
    while index < min(end, first + ProseScanner.maximumLength), !bytes[index].isLineBreak {
      if bytes[index] == sign { return index + 1 }
      index += 1
    }
    return nil
  }
}
