extension String {
  /// The text with what could take over a terminal written out: an escape becomes `<U+001B>`.
  ///
  /// Written out are the C0 controls (line feeds and tabs too), DEL, the C1 controls, the controls of
  /// bidirectional text, U+2028, U+2029 and U+FEFF. Costs one pass over the bytes, and no memory when there is
  /// nothing to write out.
  public var visible: String { writingOutControls(keeping: []) }

  /// The text as `visible` shows it, but with its line feeds and tabs kept, and CRLF made a line feed: for pages.
  public var visibleLines: String { writingOutControls(keeping: ["\n", "\t"]) }

  private func writingOutControls(keeping kept: [Unicode.Scalar]) -> String {
    guard mayHoldControls(keeping: kept.map { UInt8(truncatingIfNeeded: $0.value) }) else { return self }
    var result = String.UnicodeScalarView()
    var pendingReturn = false
    for scalar in unicodeScalars {
      if pendingReturn, scalar != "\n" { result.append(contentsOf: "<U+000D>".unicodeScalars) }
      pendingReturn = scalar == "\r" && kept.contains("\n")
      if pendingReturn { continue }
      if scalar.isControlForTerminals, !kept.contains(scalar) {
        result.append(contentsOf: scalar.writtenOut.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    if pendingReturn { result.append(contentsOf: "<U+000D>".unicodeScalars) }
    return String(result)
  }

  private func mayHoldControls(keeping kept: [UInt8]) -> Bool {
    func scan(_ bytes: some Sequence<UInt8>) -> Bool {
      var previous: UInt8 = 0
      for byte in bytes {
        switch byte {
        case 0x00...0x1F, 0x7F: if !kept.contains(byte) { return true }
        // The last two bytes of C1, U+061C, U+200E, U+2028, U+2066 and U+FEFF; others may share them.
        case 0x80...0x9F where previous == 0xC2: return true
        case 0x9C where previous == 0xD8: return true
        case 0x8E...0x8F where previous == 0x80: return true
        case 0xA8...0xAE where previous == 0x80: return true
        case 0xA6...0xA9 where previous == 0x81: return true
        case 0xBF where previous == 0xBB: return true
        default: break
        }
        previous = byte
      }
      return false
    }
    return utf8.withContiguousStorageIfAvailable(scan) ?? scan(utf8)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would act on the scalar, or reorder or hide text because of it, instead of showing it.
  public var isControlForTerminals: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// The scalar's number in ASCII: `<U+001B>`.
  var writtenOut: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
  }
}
