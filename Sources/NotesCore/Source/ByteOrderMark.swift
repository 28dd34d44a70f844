/// The mark that some editors put before the first character of a file.
public enum ByteOrderMark {
  /// The length of a UTF-8 mark at the start of a file: 3 or 0.
  public static func length(in bytes: some RandomAccessCollection<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Whether a file begins with the mark of UTF-16 or UTF-32, or with a dash in UTF-16 without a mark.
  public static func isWide(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) || bytes.starts(with: [0x2D, 0x00])
      || bytes.starts(with: [0x00, 0x2D])
  }
}
