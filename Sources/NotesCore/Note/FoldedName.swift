/// A name without what people type differently: case, width, hyphens, dots, underscores and spaces.
///
/// `GPT3`, `gpt-3` and `GPT 3` are one folded name. Precomposed and decomposed letters are the same.
public struct FoldedName: Sendable, Hashable {
  /// The folded name in UTF-8.
  public let bytes: [UInt8]
  private let text: String

  /// The folded form of a name.
  public init(_ name: String) {
    bytes = Folding.name.bytes(of: name)
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Whether nothing is left of the name.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Whether two names are the same, by canonical equivalence.
  public static func == (left: FoldedName, right: FoldedName) -> Bool { left.text == right.text }

  /// Feeds the name to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Whether a name, not folded yet, is this one. Allocates nothing where both are ASCII.
  public func matches(_ name: String) -> Bool {
    switch compareASCII(name) {
    case .same: return true
    case .shorter, .different: return false
    case .unknown:
      let other = Folding.name.bytes(of: name)
      return other == bytes || (hasMarks(other) && text == String(decoding: other, as: UTF8.self))
    }
  }

  /// Whether a name, not folded yet, begins with this one.
  public func isPrefix(of name: String) -> Bool {
    switch compareASCII(name) {
    case .same, .shorter: true
    case .different: false
    case .unknown: Folding.name.bytes(of: name).starts(with: bytes)
    }
  }

  private enum Comparison {
    case same
    /// This name is where the other begins.
    case shorter
    case different
    /// Only folding the other one tells.
    case unknown
  }

  /// Compares as far as the other name is ASCII, which is nearly always far enough.
  private func compareASCII(_ name: String) -> Comparison {
    var index = 0
    for byte in name.utf8 {
      guard byte < 0x80 else { return .unknown }
      guard let folded = Folding.name.folded(byte) else { continue }
      guard index < bytes.count else { return .shorter }
      if bytes[index] != folded { return bytes[index] < 0x80 ? .different : .unknown }
      index += 1
    }
    return index == bytes.count ? .same : .different
  }

  /// Whether there may be a combining mark of U+0300 to U+036F on either side: only then can unequal bytes be
  /// equivalent in the scripts that people decompose.
  private func hasMarks(_ other: [UInt8]) -> Bool {
    other.contains { $0 == 0xCC || $0 == 0xCD } || bytes.contains { $0 == 0xCC || $0 == 0xCD }
  }
}
