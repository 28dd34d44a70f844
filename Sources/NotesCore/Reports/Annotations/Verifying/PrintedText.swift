/// A text without what printing and copying change, so that a quote can be found in the text of a PDF.
///
/// Left out are blanks, hyphens and dashes of all sorts, quotation marks, what nobody sees, and the signs of Markdown;
/// folded are case, width, ligatures, the letters of formulas, and the radicals that some PDFs have in place of Chinese
/// characters.
struct PrintedText: Sendable, Hashable {
  /// What is left, in UTF-8.
  let bytes: [UInt8]

  /// The text as it is compared. One pass.
  init(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    PrintedText.append(Normalization.composed(text), to: &bytes)
    self.bytes = bytes
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Whether nothing is left to compare.
  var isEmpty: Bool { bytes.isEmpty }

  /// Adds what is left of a text in form C to a buffer.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
  }

  /// Adds what is left of a scalar.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0..<0x80: append(ascii: UInt8(scalar.value), to: &bytes)
    // U+4000 to U+9FFF: Chinese characters, which are what they are.
    case 0x4000...0x9FFF: bytes.append(contentsOf: Unicode.UTF8.encode(scalar) ?? .init())
    case 0xFF01...0xFF5E: append(ascii: UInt8(scalar.value - 0xFEE0), to: &bytes)
    case 0x2018...0x201F, 0x00B4, 0x2032, 0x2033, 0x2212: break
    // Superscripts, letters of formulas, radicals, ligatures.
    case 0xB2...0xBE, 0x2024...0x2026, 0x2070...0x2FDF, 0xF900...0xFFEF, 0x1D400...0x1D7FF:
      appendForm(scalar, to: &bytes)
    default: append(other: scalar, to: &bytes)
    }
  }

  /// What a form of other characters stands for.
  private static func appendForm(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    for part in Normalization.compatible(String(scalar)).unicodeScalars {
      if part.isASCII {
        append(ascii: UInt8(part.value), to: &bytes)
      } else {
        append(other: part, to: &bytes)
      }
    }
  }

  private static func append(ascii byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case 0...0x20, 0x7F: break
    case UInt8(ascii: "-"), UInt8(ascii: "\""), UInt8(ascii: "'"): break
    // Emphasis, code and formulas, where the reader wrote the quote as Markdown.
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "$"), UInt8(ascii: "\\"): break
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
    default: bytes.append(byte)
    }
  }

  private static func append(other scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.properties.generalCategory {
    case .dashPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator, .format, .control: break
    default: bytes += scalar.properties.lowercaseMapping.utf8
    }
  }

  /// The parts between marks of omission, `...` and `[...]`, where a reader left something out of a quote.
  var partsBetweenOmissions: [PrintedText] {
    var parts: [ArraySlice<UInt8>] = []
    var (start, index) = (0, 0)
    while index < bytes.count {
      let dots = bytes[index...].prefix { $0 == UInt8(ascii: ".") }
      if dots.count < 3 {
        index += max(dots.count, 1)
        continue
      }
      var (open, close) = (index, dots.endIndex)
      if open > start, close < bytes.count, PrintedText.isBracketed(bytes[open - 1], bytes[close]) {
        (open, close) = (open - 1, close + 1)
      }
      parts.append(bytes[start..<open])
      (start, index) = (close, close)
    }
    parts.append(bytes[start...])
    return parts.filter { !$0.isEmpty }.map { PrintedText(bytes: Array($0)) }
  }

  private static func isBracketed(_ open: UInt8, _ close: UInt8) -> Bool {
    (open, close) == (UInt8(ascii: "["), UInt8(ascii: "]"))
      || (open, close) == (UInt8(ascii: "("), UInt8(ascii: ")"))
  }
}
