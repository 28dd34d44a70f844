extension String {
  /// The text with what could take over a terminal written out: an escape becomes `<U+001B>`.
  ///
  /// Written out are the C0 controls (line feeds and tabs too), DEL, the C1 controls, the controls of
  /// bidirectional text, U+2028, U+2029 and U+FEFF. Costs one pass over the bytes, and no memory when there is
  /// nothing to write out.
  public var visible: String { writingOutControls(keepingLines: false) }

  /// The text as `visible` shows it, but with its line feeds and tabs kept, and CRLF made a line feed: for pages.
  public var visibleLines: String { writingOutControls(keepingLines: true) }

  private func writingOutControls(keepingLines: Bool) -> String {
    guard mayHoldControls(keepingLines: keepingLines) else { return self }
    var result = String.UnicodeScalarView()
    var pendingReturn = false
    for scalar in unicodeScalars {
      if pendingReturn, scalar != "\n" { result.append(contentsOf: "<U+000D>".unicodeScalars) }
      pendingReturn = scalar == "\r" && keepingLines
      if pendingReturn { continue }
      let isKept = keepingLines && (scalar == "\n" || scalar == "\t")
      if scalar.isControlForTerminals, !isKept {
        result.append(contentsOf: scalar.writtenOut.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    if pendingReturn { result.append(contentsOf: "<U+000D>".unicodeScalars) }
    return String(result)
  }

  private func mayHoldControls(keepingLines: Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { String.mayHoldControls($0, keepingLines: keepingLines) } ?? true
  }

  /// Whether some bytes are those of a control, or of a scalar whose last two bytes are a control's.
  private static func mayHoldControls(_ bytes: UnsafeBufferPointer<UInt8>, keepingLines: Bool) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      let isSuspect =
        switch byte {
        case 0x20...0x7E: false
        case 0x09, 0x0A: !keepingLines
        case 0x00...0x1F, 0x7F: true
        // C1, U+061C, U+200E, U+2028, U+2066 and U+FEFF.
        case 0x80...0x9F:
          previous == 0xC2 || (previous == 0xD8 && byte == 0x9C)
            || (previous == 0x80 && (0x8E...0x8F).contains(byte))
        case 0xA6...0xAE:
          (previous == 0x80 && byte >= 0xA8) || (previous == 0x81 && byte <= 0xA9)
        case 0xBF: previous == 0xBB
        default: false
        }
      if isSuspect { return true }
      previous = byte
    }
    return false
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
