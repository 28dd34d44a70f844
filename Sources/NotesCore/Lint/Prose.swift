/// The running text of a body: no code, formula, comment, address, tag, link's target or quotation.
struct Prose: Sendable {
  /// One character of it, and where it stands.
  struct Character: Sendable {
    let scalar: Unicode.Scalar
    let range: Range<Int>
  }

  private let source: Source
  private let pieces: [Range<Int>]

  /// The running text of a document. Costs a pass over its body.
  init(_ document: Document) {
    source = document.source
    pieces = ProseScanner.pieces(of: document)
  }

  /// The pieces without anything else between their characters, in order; one that is no UTF-8 is left out.
  func lines() -> some Sequence<[Character]> {
    pieces.lazy.compactMap { piece in
      String(validating: source.bytes[piece], as: UTF8.self).map { text in
        var offset = piece.lowerBound
        return text.unicodeScalars.map { scalar in
          defer { offset += UTF8.width(scalar) }
          return Character(scalar: scalar, range: offset..<offset + UTF8.width(scalar))
        }
      }
    }
  }

  /// How many findings are worth reporting in one file; where fixing them leaves more, the next round has them.
  static let limit = 500
}

extension Unicode.Scalar {
  /// Whether it is a Chinese character.
  var isChinese: Bool { value >= 0x3007 && properties.isIdeographic }

  /// Whether it is a letter of the Latin alphabet, or a digit.
  var isLatinOrDigit: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0x24F: value != 0xD7 && value != 0xF7
    default: false
    }
  }
}
