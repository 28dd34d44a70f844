extension Unicode.Scalar {
  /// The ASCII character whose full-width form it is (U+FF01 to U+FF5E), or itself.
  var halfWidth: Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(value) else { return self }
    return Unicode.Scalar(UInt8(value - 0xFEE0))
  }
}

extension String {
  /// The text with every full-width form of an ASCII character made that character.
  var halfWidth: String {
    String(String.UnicodeScalarView(unicodeScalars.map(\.halfWidth)))
  }
}
