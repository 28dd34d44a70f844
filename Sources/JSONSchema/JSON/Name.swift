#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A text as a key of dictionaries: two are the same where all their code points are.
///
/// Swift's own strings are the same where they only look the same, `é` and `e` with an accent.
struct Name: Hashable, Sendable {
  /// The text itself.
  let text: String

  /// A key of this text.
  init(_ text: String) { self.text = text }

  /// Whether two texts have the same code points.
  static func == (left: Name, right: Name) -> Bool { left.text.hasSameBytes(as: right.text) }

  /// Mixes the text into a hash.
  func hash(into hasher: inout Hasher) { hasher.combine(bytesOf: text) }
}

extension String {
  /// Whether two texts have the same code points.
  func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    var left = self
    var right = other
    return left.withUTF8 { left in
      right.withUTF8 { right in
        guard let first = left.baseAddress, let second = right.baseAddress else { return true }
        return memcmp(first, second, left.count) == 0
      }
    }
  }
}

extension Hasher {
  /// Mixes the UTF-8 of a text into the hash.
  mutating func combine(bytesOf text: String) {
    var text = text
    text.withUTF8 { combine(bytes: UnsafeRawBufferPointer($0)) }
    // No text has this byte, so no two lists of texts run together to the same bytes.
    combine(UInt8(0xFF))
  }
}
