/// The lines that git leaves in a file where a merge failed.
struct ConflictMarkers {
  /// Their bytes, without the breaks.
  private(set) var found: [Range<Int>] = []
  /// Whether the last conflict has begun and not ended.
  private var isOpen = false

  /// Looks at a line; whether it is a marker.
  ///
  /// A line of `=` may underline a heading, and counts only in a conflict.
  @inline(__always) mutating func note(_ line: Range<Int>, in bytes: BodyBytes) -> Bool {
    guard line.count >= 7 else { return false }
    switch bytes[line.lowerBound] {
    case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "|"):
      return noteMarker(line, in: bytes)
    default: return false
    }
  }

  private mutating func noteMarker(_ line: Range<Int>, in bytes: BodyBytes) -> Bool {
    let sign = bytes[line.lowerBound]
    for index in line.lowerBound..<line.lowerBound + 7 where bytes[index] != sign { return false }
    let isAlone = line.count == 7
    guard isAlone || bytes[line.lowerBound + 7] == 0x20 else { return false }
    switch sign {
    case UInt8(ascii: "="):
      guard isOpen, isAlone else { return false }
    case UInt8(ascii: "<"): isOpen = true
    case UInt8(ascii: ">"): isOpen = false
    default: break
    }
    found.append(line)
    return true
  }

  /// Looks at every line of a range.
  mutating func noteLines(of range: Range<Int>, in bytes: BodyBytes) {
    var index = range.lowerBound
    while index < range.upperBound {
      let stop = bytes.endOfLine(from: index, to: range.upperBound)
      _ = note(index..<stop, in: bytes)
      index = bytes.endOfBreak(at: stop, to: range.upperBound)
    }
  }
}
