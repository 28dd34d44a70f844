/// A hash of bytes: FNV-1a with 64 bits (Fowler, Noll and Vo). Tells texts apart; keeps no secret.
public struct FNV1a: Sendable {
  /// The hash of what was combined so far.
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of nothing.
  public init() {}

  /// Takes in some bytes.
  public mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      value ^= UInt64(byte)
      value &*= 0x0000_0100_0000_01B3
    }
  }

  /// The hash in 13 digits of Douglas Crockford's base 32, in lower case, the lowest digit first.
  public var crockford: [UInt8] {
    var rest = value
    return (0..<13).map { _ in
      defer { rest >>= 5 }
      return FNV1a.alphabet[Int(rest & 31)]
    }
  }

  /// Digits and letters without `i`, `l`, `o` and `u`.
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}
