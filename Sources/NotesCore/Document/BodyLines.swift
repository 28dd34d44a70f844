/// The lines of a body, one after the other, each with what it is.
struct BodyLines {
  /// One line.
  struct Line {
    let block: BodyBlock
    /// The line without its break.
    let range: Range<Int>
    /// The line without the blanks around it.
    let content: Range<Int>
    /// Where its text starts: after the signs of a quotation, a list, a heading or a footnote.
    let inner: Int
    let isQuoted: Bool

    /// Whether the line is part of a paragraph.
    var isText: Bool { block == .text && !beginsFootnote }

    /// Whether the definition of a footnote begins with it.
    var beginsFootnote: Bool { block == .text && inner != content.lowerBound }

    /// Whether what stands in it is part of a quotation, a list or a footnote.
    fileprivate var isContainer: Bool { block == .quotation || block == .list || beginsFootnote }
  }

  /// A fence that is open.
  struct Fence {
    /// The opening line without the blanks around it.
    let line: Range<Int>
    fileprivate let sign: UInt8
    fileprivate let length: Int
    fileprivate let column: Int
    /// The column that lines must reach to be in it: that of the text of the list's item that it stands in.
    fileprivate let container: Int
    /// Whether it ends with the quotation that it stands in.
    let isQuoted: Bool
  }

  private let bytes: BodyBytes
  private let end: Int
  private var index: Int
  /// The fence that is open after the last line.
  private(set) var fence: Fence?
  private var isInComment = false
  private var isInRawHTML = false
  private var isInFormula = false
  private var previous = BodyBlock.blank
  /// Whether the paragraph may become a heading by a line of dashes below it.
  private var isParagraphAlone = false
  /// The column of the text of the last list item, while its list may go on; 0 outside of lists.
  private var listColumn = 0
  /// The column before which no line but a lazy one belongs to the list or the footnote.
  private var leastColumn = 0
  /// Whether the last line is the sign of an item of a list, and nothing else.
  private var isItemEmpty = false

  init(_ bytes: BodyBytes, in range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  @inline(__always) mutating func next() -> Line? {
    guard index < end else { return nil }
    let start = index
    let stop = bytes.endOfLine(from: start, to: end)
    index = bytes.endOfBreak(at: stop, to: end)
    var column = 0
    var first = start
    while first < stop, bytes[first].isBlank {
      column = bytes[first] == 0x20 ? column + 1 : column / 4 * 4 + 4
      first += 1
    }
    var last = stop
    while last > first, bytes[last - 1].isBlank { last -= 1 }
    return classified(Head(range: start..<stop, content: first..<last, column: column))
  }

  /// A line that is not told yet.
  private struct Head {
    let range: Range<Int>
    let content: Range<Int>
    /// The column that its text starts at.
    let column: Int
  }

  private mutating func classified(_ head: Head) -> Line {
    var inner = head.content.lowerBound
    let isHidden = isInComment || isInRawHTML || isInFormula || fence.map { !$0.isQuoted } ?? false
    let isQuoted = !isHidden && !head.content.isEmpty && bytes[inner] == UInt8(ascii: ">")
    let block = classify(head, &inner)
    let line = Line(
      block: block, range: head.range, content: head.content, inner: inner, isQuoted: isQuoted)
    if line.beginsFootnote {
      rememberFootnote(head)
    } else {
      remember(block, head)
    }
    // A sign without text begins no paragraph that the next line may go on with.
    if inner == head.content.upperBound, line.isContainer { previous = .blank }
    // A blank line ends an item that has no text yet.
    if isItemEmpty, block == .blank { listColumn = 0 }
    isItemEmpty = block == .list && previous == .blank
    return line
  }

  @inline(__always) private mutating func remember(_ block: BodyBlock, _ head: Head) {
    if block == .text {
      switch previous {
      case .text: break
      case .list, .quotation, .table: isParagraphAlone = false
      default: isParagraphAlone = listColumn == 0 || head.column < leastColumn
      }
    }
    if listColumn > 0, head.column < leastColumn, block != .list, block != .blank {
      let isLazy = block == .text && (previous == .list || previous == .text)
      if !isLazy { listColumn = 0 }
    }
    previous = block
  }

  /// What four spaces stand before belongs to a footnote, as to an item of a list.
  private mutating func rememberFootnote(_ head: Head) {
    listColumn = head.column + 4
    leastColumn = listColumn
    isParagraphAlone = false
    previous = .text
  }

  // MARK: Blocks

  private mutating func classify(_ head: Head, _ inner: inout Int) -> BodyBlock {
    if let open = fence {
      if let block = insideFence(open, head) { return block }
      fence = nil
    }
    let content = head.content
    if isInComment {
      isInComment = bytes.offset(of: "-->", in: content) == nil
      return .comment
    }
    if isInRawHTML {
      isInRawHTML = !RawHTML.ends(bytes, in: content)
      return .code
    }
    if isInFormula {
      isInFormula = bytes.offset(of: "$$", in: content) == nil
      return .math
    }
    if content.isEmpty { return .blank }
    if head.column >= 4, let block = indented(head) { return block }
    switch bytes[content.lowerBound] {
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      return opensFence(at: content.lowerBound, head) ? .code : .text
    case UInt8(ascii: "#"): return heading(content, &inner)
    case UInt8(ascii: ">"): return quotation(head, &inner)
    case UInt8(ascii: "|"): return .table
    case UInt8(ascii: "["): return footnoteOrText(content, &inner)
    case UInt8(ascii: "<") where bytes.has("<!--", at: content.lowerBound, before: content.upperBound):
      isInComment = bytes.offset(of: "-->", in: content) == nil
      return .comment
    case UInt8(ascii: "<") where RawHTML.begins(bytes, in: content):
      isInRawHTML = !RawHTML.ends(bytes, in: content)
      return .code
    case UInt8(ascii: "$") where bytes.has("$$", at: content.lowerBound, before: content.upperBound):
      if bytes.offset(of: "$$", in: content.lowerBound + 2..<content.upperBound) != nil { return .math }
      isInFormula = closesFormula(after: head)
      return isInFormula ? .math : .text
    case UInt8(ascii: "=") where isUnderline(head): return .heading
    default: return listOrText(head, &inner)
    }
  }

  /// What four spaces make of a line: code, or the next line of a paragraph; nil where they are a list's.
  private func indented(_ head: Head) -> BodyBlock? {
    guard previous != .list else { return nil }
    if listColumn > 0 { return previous != .text && head.column >= listColumn + 4 ? .code : nil }
    return previous == .text || previous == .quotation ? .text : .code
  }

  private mutating func opensFence(at start: Int, _ head: Head, isQuoted: Bool = false) -> Bool {
    let end = head.content.upperBound
    guard start < end else { return false }
    let sign = bytes[start]
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return false }
    var index = start
    while index < end, bytes[index] == sign { index += 1 }
    let length = index - start
    guard length >= 3 else { return false }
    if sign == UInt8(ascii: "`") {
      while index < end {
        if bytes[index] == sign { return false }
        index += 1
      }
    }
    let column = isQuoted ? 0 : head.column + start - head.content.lowerBound
    fence = Fence(
      line: head.content, sign: sign, length: length, column: column,
      container: listColumn > 0 && column >= listColumn ? listColumn : 0, isQuoted: isQuoted)
    return true
  }

  /// The block of a line after an open fence; nil when the fence ended with its quotation or its list's item.
  private mutating func insideFence(_ open: Fence, _ head: Head) -> BodyBlock? {
    var content = head.content
    if open.isQuoted {
      guard !content.isEmpty, bytes[content.lowerBound] == UInt8(ascii: ">") else { return nil }
      content = afterQuotationSigns(content)..<content.upperBound
    } else if head.column < open.container, !content.isEmpty {
      return nil
    } else if head.column >= open.column + 4 {
      return .code
    }
    guard content.count >= open.length else { return .code }
    for index in content where bytes[index] != open.sign { return .code }
    fence = nil
    return .code
  }

  /// Whether a line below closes the formula that begins in a line, before a blank one: else it is text.
  private func closesFormula(after head: Head) -> Bool {
    var start = bytes.endOfBreak(at: head.range.upperBound, to: end)
    while start < end {
      let stop = bytes.endOfLine(from: start, to: end)
      if bytes.skipBlanks(from: start, to: stop) == stop { return false }
      if bytes.offset(of: "$$", in: start..<stop) != nil { return true }
      start = bytes.endOfBreak(at: stop, to: end)
    }
    return false
  }

  private func heading(_ content: Range<Int>, _ inner: inout Int) -> BodyBlock {
    var index = content.lowerBound
    while index < content.upperBound, bytes[index] == UInt8(ascii: "#") { index += 1 }
    guard index - content.lowerBound <= 6, index == content.upperBound || bytes[index].isBlank else {
      return .text
    }
    inner = bytes.skipBlanks(from: index, to: content.upperBound)
    return .heading
  }

  private func footnoteOrText(_ content: Range<Int>, _ inner: inout Int) -> BodyBlock {
    if let label = LinkLabel.ofFootnoteDefinition(bytes, at: content.lowerBound, to: content.upperBound) {
      inner = bytes.skipBlanks(from: label.upperBound + 2, to: content.upperBound)
    }
    return .text
  }

  private mutating func quotation(_ head: Head, _ inner: inout Int) -> BodyBlock {
    inner = afterQuotationSigns(head.content)
    return opensFence(at: inner, head, isQuoted: true) ? .code : .quotation
  }

  private func afterQuotationSigns(_ content: Range<Int>) -> Int {
    var index = content.lowerBound
    while index < content.upperBound, bytes[index] == UInt8(ascii: ">") || bytes[index].isBlank { index += 1 }
    return index
  }

  /// Whether a line makes a heading of the paragraph above it: one sign or more of one kind, and nothing else.
  private func isUnderline(_ head: Head) -> Bool {
    guard previous == .text, isParagraphAlone, head.column < 4 else { return false }
    let sign = bytes[head.content.lowerBound]
    for index in head.content where bytes[index] != sign { return false }
    return true
  }

  private mutating func listOrText(_ head: Head, _ inner: inout Int) -> BodyBlock {
    let content = head.content
    let first = bytes[content.lowerBound]
    var index = content.lowerBound
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      if first == UInt8(ascii: "-"), isUnderline(head) { return .heading }
      if isRule(content) { return .rule }
      if first == UInt8(ascii: "_") { return .text }
    case UInt8(ascii: "+"): break
    case 0x30...0x39:
      while index < content.upperBound, bytes[index].isDigit { index += 1 }
      guard index < content.upperBound, index - content.lowerBound < 10,
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return .text }
      // A sentence may be broken before a year.
      let isOne = index == content.lowerBound + 1 && first == UInt8(ascii: "1")
      if previous == .text, listColumn == 0, !isOne { return .text }
    default: return .text
    }
    index += 1
    guard index == content.upperBound || bytes[index].isBlank else { return .text }
    inner = bytes.skipBlanks(from: index, to: content.upperBound)
    let textColumn = head.column + index - content.lowerBound + 1
    if listColumn == 0 || head.column < leastColumn { leastColumn = textColumn }
    listColumn = textColumn
    return opensFence(at: inner, head) ? .code : .list
  }

  /// Whether a line is three or more of one sign, with spaces between them or without.
  private func isRule(_ content: Range<Int>) -> Bool {
    guard content.count >= 3 else { return false }
    let sign = bytes[content.lowerBound]
    for index in content where bytes[index] != sign && bytes[index] != 0x20 { return false }
    return true
  }
}
