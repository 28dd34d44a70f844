/// The simplified forms of traditional Chinese characters.
enum SimplifiedForm {
  /// The form of a character, as UTF-8; nil where it has none of its own. A binary search in the table.
  static func of(_ scalar: Unicode.Scalar) -> [UInt8]? {
    guard (0x4E00...0x9FFF).contains(scalar.value) else { return nil }
    return withPairs { pairs in
      var (low, high) = (0, pairs.count / pairSize)
      while low < high {
        let middle = (low + high) / 2
        let found = pairs.scalar(at: middle * pairSize, to: pairs.count).scalar
        if found == scalar { return Array(pairs[middle * pairSize + size..<(middle + 1) * pairSize]) }
        if found < scalar { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }

  /// Whether a character is the form of another one. A pass over the table.
  static func isOfAnother(_ scalar: Unicode.Scalar) -> Bool {
    withPairs { pairs in
      stride(from: size, to: pairs.count, by: pairSize)
        .contains { pairs.scalar(at: $0, to: pairs.count).scalar == scalar }
    }
  }

  /// The bytes of a character, and of it with its form.
  private static let (size, pairSize) = (3, 6)

  private static func withPairs<Result>(_ body: (BodyBytes) -> Result) -> Result {
    let pairs = SimplifiedFormTable.pairs
    return body(BodyBytes(start: pairs.utf8Start, count: pairs.utf8CodeUnitCount))
  }
}
