/// Finds the generated blocks of a page.
///
/// Comments in code are none, so a page can show how a block is asked for.
struct IndexBlockReader {
  private let document: Document
  private let bytes: [UInt8]
  private(set) var blocks: [IndexBlock] = []
  private(set) var defects: [IndexDefect] = []
  /// The comment of the block that is open, and its words.
  private var open: Mark?
  private var headings: ArraySlice<Heading>
  private lazy var lineTable = LineTable(bytes)
  private var headingLevel = 1

  /// A comment of ours, alone on its lines.
  private struct Mark {
    let comment: Range<Int>
    let words: Range<Int>
    let firstLine: Int
    let lastLine: Int
  }

  /// Reads a page. Costs one pass over its comments and headings.
  init(_ document: Document) {
    self.document = document
    bytes = document.source.bytes
    headings = document.headings[...]
    for comment in document.comments { read(comment) }
    if let open {
      defects.append(
        IndexDefect(
          open.comment,
          Message("this block has no end", zh: "这个区块没有结尾"),
          hint: Message(
            "write a line `<!-- notes:end -->` where it ends, outside of code",
            zh: "在结尾处写一行 `<!-- notes:end -->`，不要写在代码里")))
    }
  }

  /// Whether a page may have blocks at all.
  static func mayHaveBlocks(_ bytes: [UInt8]) -> Bool { bytes.holds(IndexBlockReader.prefix) }

  private static let prefix = Array("notes:".utf8)

  private mutating func read(_ comment: BodyComment) {
    guard let (word, words) = word(of: comment) else { return }
    switch word {
    case "begin": begin(comment, words)
    case "end": end(comment, words)
    default:
      guard let meant = EditDistance.nearest(to: word, in: ["begin", "end"]).first else { return }
      defects.append(
        IndexDefect(
          comment.range, Message("there is no `notes:\(word)`", zh: "没有 `notes:\(word)` 这种写法"),
          hint: Message("did you mean `notes:\(meant)`?", zh: "是不是 `notes:\(meant)`？")))
    }
  }

  /// The word after `notes:` at the start of a comment, and the range of what follows it; nil for other comments.
  ///
  /// A blank before the word is part of it, and so makes it another.
  private func word(of comment: BodyComment) -> (String, Range<Int>)? {
    let text = bytes[comment.text].drop { $0 <= 0x20 }
    guard text.starts(with: IndexBlockReader.prefix) else { return nil }
    let rest = text.dropFirst(IndexBlockReader.prefix.count)
    let word = rest.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
    let written = String(decoding: word, as: UTF8.self)
    let words = withoutBlanks(word.endIndex..<comment.text.upperBound)
    return (word.startIndex > rest.startIndex ? " " + written : written, words)
  }

  private func withoutBlanks(_ range: Range<Int>) -> Range<Int> {
    let words = bytes[range].drop { $0 <= 0x20 }
    guard let last = words.lastIndex(where: { $0 > 0x20 }) else { return range.lowerBound..<range.lowerBound }
    return words.startIndex..<last + 1
  }

  // MARK: The two comments

  private mutating func begin(_ comment: BodyComment, _ words: Range<Int>) {
    guard let mark = mark(comment, words) else { return }
    passHeadings(before: comment.range.lowerBound, count: open == nil)
    if let open {
      let line = lineTable.line(of: open.comment.lowerBound)
      defects.append(
        IndexDefect(
          comment.range,
          Message(
            "the block that begins in line \(line) has not ended yet", zh: "第 \(line) 行开始的区块还没有结束"),
          hint: Message(
            "write a line `<!-- notes:end -->` above this one", zh: "在这一行上面写一行 `<!-- notes:end -->`")))
    }
    open = mark
  }

  private mutating func end(_ comment: BodyComment, _ words: Range<Int>) {
    guard let mark = mark(comment, words) else { return }
    if let extra = bytes[words].firstIndex(where: { $0 > 0x20 }) {
      defects.append(
        IndexDefect(
          extra..<words.upperBound, Message("nothing goes with `notes:end`", zh: "`notes:end` 后面不写别的"),
          hint: Message(
            "query and options stand in `notes:begin`", zh: "查询和选项写在 `notes:begin` 里")))
    }
    guard let begin = open else {
      defects.append(
        IndexDefect(
          comment.range, Message("no block begins above this end", zh: "上面没有区块的开头"),
          hint: Message(
            "write a line `<!-- notes:begin QUERY -->` where it begins, or take this out",
            zh: "在开头处写一行 `<!-- notes:begin 查询 -->`，或去掉这一行")))
      return
    }
    open = nil
    passHeadings(before: comment.range.lowerBound, count: false)
    let lines = document.lines
    let lineBreak = lines[begin.lastLine].lineBreak
    blocks.append(
      IndexBlock(
        words: begin.words, content: lineBreak.upperBound..<lines[mark.firstLine].content.lowerBound,
        lineBreak: Array(bytes[lineBreak]), headingLevel: headingLevel + 1))
  }

  /// The comment with its lines; nil, and a defect, where something else stands in them.
  private mutating func mark(_ comment: BodyComment, _ words: Range<Int>) -> Mark? {
    let lines = document.lines
    guard let first = lines.index(containing: comment.range.lowerBound),
      let last = lines.index(containing: comment.range.upperBound - 1)
    else { return nil }
    let rest = comment.range.upperBound..<lines[last].content.upperBound
    guard lines[first].content.lowerBound == comment.range.lowerBound, bytes[rest].allSatisfy(\.isBlank)
    else {
      defects.append(
        IndexDefect(
          comment.range, Message("something else stands in the line of this mark", zh: "这一行里还有别的内容"),
          hint: Message(
            "let it begin a line, without blanks, and end one", zh: "让它从行首写起，不缩进，后面也不写别的")))
      return nil
    }
    return Mark(comment: comment.range, words: words, firstLine: first, lastLine: last)
  }

  /// The headings in other blocks are not what a block stands under.
  private mutating func passHeadings(before offset: Int, count: Bool) {
    while let heading = headings.first, heading.range.lowerBound < offset {
      if count { headingLevel = heading.level }
      headings.removeFirst()
    }
  }
}
