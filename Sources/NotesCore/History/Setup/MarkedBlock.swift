/// Lines that the tool keeps in a file of somebody else's, between two comments, and can take out again to the byte.
///
/// What the file was like is written into the first comment where taking the lines out has to know it: whether there
/// was a file, and whether its last line had an end.
struct MarkedBlock {
  /// All of it in the file, with the two comments and their line feeds.
  let range: Range<Int>
  /// What stands between the comments, without line feeds.
  let lines: [[UInt8]]

  private let hasMadeFile: Bool
  private let hasEndedLine: Bool

  private static let begin = Array("# notes: begin".utf8)
  private static let end = Array("# notes: end".utf8)
  private static let remark = " (`notes git install` writes this, `notes git uninstall` takes it out)"
  private static let newFile = Array("; new file".utf8)
  private static let endedLine = Array("; the line above had no end".utf8)

  /// A block has no end, or an end has no block.
  struct Damage: Error {
    /// The line of the comment, from 1.
    let line: Int
  }

  /// Where lines come into a file that has no block yet.
  enum Position {
    case atTheEnd, belowTheFirstLine
  }

  /// The block of a file; nil where it has none.
  static func find(in bytes: [UInt8]) throws(Damage) -> MarkedBlock? {
    var found: MarkedBlock?
    var opening: (line: Int, range: Range<Int>)?
    var content: [[UInt8]] = []
    var start = 0
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let next = min(start + line.count + 1, bytes.count)
      if line.starts(with: begin) {
        if opening != nil || found != nil { throw Damage(line: number + 1) }
        opening = (number + 1, start..<next)
        content = []
      } else if line.starts(with: end) {
        guard let first = opening?.range else { throw Damage(line: number + 1) }
        let head = bytes[first].dropLast()
        found = MarkedBlock(
          range: first.lowerBound..<next, lines: content, hasMadeFile: head.hasSuffix(newFile),
          hasEndedLine: head.hasSuffix(endedLine))
        opening = nil
      } else if opening != nil {
        content.append(Array(line))
      }
      start = next
    }
    if let opening { throw Damage(line: opening.line) }
    return found
  }

  /// A file with the lines in its block; `bytes` is nil where there is none, and `header` stands above the block of a
  /// new one.
  static func put(
    _ lines: [[UInt8]], into bytes: [UInt8]?, header: [UInt8] = [], at position: Position = .atTheEnd
  ) throws(Damage) -> [UInt8] {
    guard let bytes else { return header + text(lines, newFile) }
    if let block = try find(in: bytes) {
      let flag = block.hasMadeFile ? newFile : block.hasEndedLine ? endedLine : []
      return bytes[..<block.range.lowerBound] + text(lines, flag) + bytes[block.range.upperBound...]
    }
    let firstEnd = bytes.firstIndex(of: 0x0A).map { $0 + 1 }
    let place = position == .belowTheFirstLine ? firstEnd ?? bytes.count : bytes.count
    let isEnded = place == 0 || bytes[place - 1] == 0x0A
    return bytes[..<place] + (isEnded ? [] : [0x0A]) + text(lines, isEnded ? [] : endedLine) + bytes[place...]
  }

  /// A file without the block, as it was before; nil where there was no file, and is nothing else in it now.
  func removed(from bytes: [UInt8], header: [UInt8] = []) -> [UInt8]? {
    var start = range.lowerBound
    if hasEndedLine, range.upperBound == bytes.count, start > 0 { start -= 1 }
    let rest = Array(bytes[..<start] + bytes[range.upperBound...])
    return hasMadeFile && rest == header ? nil : rest
  }

  private static func text(_ lines: [[UInt8]], _ flag: [UInt8]) -> [UInt8] {
    var text = begin + Array(remark.utf8) + flag + [0x0A]
    for line in lines { text += line + [0x0A] }
    return text + end + [0x0A]
  }
}

extension Collection where Element == UInt8 {
  fileprivate func hasSuffix(_ bytes: [UInt8]) -> Bool { suffix(bytes.count).elementsEqual(bytes) }
}
