/// Looks for one run of bytes in others, in time that grows with their lengths alone, whatever they hold.
///
/// The algorithm is that of Knuth, Morris and Pratt.
struct QuoteMatcher {
  private let pattern: [UInt8]
  /// For each length of a start of the pattern, that of the longest shorter one that it ends in.
  private let fallbacks: [Int]

  /// A matcher of some bytes, at least one.
  init(_ pattern: [UInt8]) {
    self.pattern = pattern
    var fallbacks = [0]
    fallbacks.reserveCapacity(pattern.count)
    var length = 0
    for byte in pattern.dropFirst() {
      while length > 0, pattern[length] != byte { length = fallbacks[length - 1] }
      if pattern[length] == byte { length += 1 }
      fallbacks.append(length)
    }
    self.fallbacks = fallbacks
  }

  /// Where the bytes stand in others, as offsets into those, `limit` places at most.
  func matches(in text: ArraySlice<UInt8>, limit: Int) -> [Int] {
    var found: [Int] = []
    scan(text) { end, length in
      if length == pattern.count { found.append(end - length) }
      return found.count < limit
    }
    return found
  }

  /// The longest start of the bytes that stands in others, and the offset after it; of equal ones, the last.
  func longestStart(in text: ArraySlice<UInt8>) -> (length: Int, end: Int) {
    var best = (length: 0, end: text.startIndex)
    scan(text) { end, length in
      if length >= best.length { best = (length, end) }
      return true
    }
    return best
  }

  /// Goes over a text, with the length of the start of the pattern that ends at each offset, until told to stop.
  private func scan(_ text: ArraySlice<UInt8>, _ visit: (_ end: Int, _ length: Int) -> Bool) {
    guard !pattern.isEmpty else { return }
    text.withUnsafeBufferPointer { bytes in
      var length = 0
      for offset in bytes.indices {
        let byte = bytes[offset]
        if length == pattern.count { length = fallbacks[length - 1] }
        while length > 0, pattern[length] != byte { length = fallbacks[length - 1] }
        if pattern[length] == byte { length += 1 }
        if !visit(text.startIndex + offset + 1, length) { return }
      }
    }
  }
}
