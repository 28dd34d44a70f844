/// The running text of a body: no code, formula, comment, address, tag, link's target or quotation.
struct Prose: Sendable {
  /// One character of it, and where it stands.
  struct Character: Sendable {
    let scalar: Unicode.Scalar
    /// A file has fewer bytes than this can count.
    fileprivate let offset: Int32

    /// Its bytes.
    var range: Range<Int> { Int(offset)..<Int(offset) + UTF8.width(scalar) }
  }

  /// The pieces without anything else between their characters, in order; one that is no UTF-8 is left out.
  let lines: [[Character]]

  /// The running text of a document. Costs two passes over its body.
  init(_ document: Document) {
    let bytes = document.source.bytes
    lines = ProseScanner.pieces(of: document).compactMap { piece in
      String(validating: bytes[piece], as: UTF8.self).map { text in
        var offset = Int32(truncatingIfNeeded: piece.lowerBound)
        return text.unicodeScalars.map { scalar in
          defer { offset += Int32(UTF8.width(scalar)) }
          return Character(scalar: scalar, offset: offset)
        }
      }
    }
  }

  /// What `find` finds in each line, in order, until that is as much as anybody wants.
  func findings(_ find: ([Character]) -> [Finding]) -> [Finding] {
    var findings: [Finding] = []
    for line in lines where findings.count < Prose.limit { findings += find(line) }
    return Array(findings.prefix(Prose.limit))
  }

  /// How many findings are worth reporting in one file; where fixing them leaves more, the next round has them.
  static let limit = 500
}

extension Unicode.Scalar {
  /// Whether it is a Chinese character.
  ///
  /// The blocks that nearly all of them are in are told by their numbers, which is much faster than the property.
  var isChinese: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: true
    case ..<0x3007, 0x3008...0x3020, 0x3040...0x31BF, 0xA000...0xF8FF, 0xFE00...0xFFFF: false
    default: properties.isIdeographic
    }
  }

  /// Whether it is a letter of the Latin alphabet, or a digit.
  var isLatinOrDigit: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0x24F: value != 0xD7 && value != 0xF7
    default: false
    }
  }
}
