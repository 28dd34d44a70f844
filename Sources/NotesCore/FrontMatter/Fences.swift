/// Where a note's front matter stands: between a first line `---` and the next line `---`.
///
/// Spaces and tabs after the dashes are let pass, as every reader of front matter does.
public struct Fences: Sendable, Hashable {
  /// The first line, its break included; a byte order mark before it not.
  public let opening: Range<Int>
  /// What stands between the two lines.
  public let content: Range<Int>
  /// The closing line, its break included.
  public let closing: Range<Int>

  /// How a file begins.
  public enum Search: Sendable, Hashable {
    case found(Fences)
    /// The first line is no fence.
    case noOpening
    /// There is a first fence, with these bytes, and no second one.
    case noClosing(opening: Range<Int>)
  }

  /// The fences of a file. Costs one pass over the front matter, at `memchr`'s speed in its lines.
  public static func find(in bytes: UnsafeBufferPointer<UInt8>) -> Search {
    let start = ByteOrderMark.length(in: bytes)
    guard let openingEnd = endOfFence(at: start, in: bytes) else { return .noOpening }
    var line = openingEnd
    while line < bytes.count {
      if let closingEnd = endOfFence(at: line, in: bytes) {
        return .found(
          Fences(opening: start..<openingEnd, content: openingEnd..<line, closing: line..<closingEnd))
      }
      line = endOfLine(from: line, in: bytes)
    }
    return .noClosing(opening: start..<openingEnd)
  }

  /// The offset after a line that is a fence; nil when the line at `start` is none.
  private static func endOfFence(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let dash = UInt8(ascii: "-")
    guard start + 3 <= bytes.count, bytes[start] == dash, bytes[start + 1] == dash, bytes[start + 2] == dash
    else { return nil }
    var index = start + 3
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") {
      index += 1
    }
    guard index < bytes.count else { return index }
    switch bytes[index] {
    case UInt8(ascii: "\n"): return index + 1
    case UInt8(ascii: "\r"):
      return index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n") ? index + 2 : index + 1
    default: return nil
    }
  }

  private static func endOfLine(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n") { return index }
      if byte == UInt8(ascii: "\r") {
        return index < bytes.count && bytes[index] == UInt8(ascii: "\n") ? index + 1 : index
      }
    }
    return index
  }
}
