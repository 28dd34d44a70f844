/// The addresses of links as they are written in `[text](address)`, in a list or in a cell of a table.
enum MarkdownDestination {
  /// The address of a page of the web.
  static func text(_ address: OpenAddress) -> String {
    var text = address.text
    return text.withUTF8 { bytes in
      encoded(bytes) { index in
        if isMark(bytes[index]) { return percentEncoded(bytes[index]) }
        return MarkdownText.isEntity(index, in: bytes) ? Array("&amp;".utf8) : nil
      }
    }
  }

  /// The way from a page to a file of the library, both by their paths relative to the root.
  static func text(to file: String, from page: String) -> String {
    var path = LinkPath.written(LinkPath.relative(to: file, from: page))
    let controls = path.visible.utf8.count == path.utf8.count ? [] : controls(in: path)
    return path.withUTF8 { bytes in
      encoded(bytes) { index in
        let isSpecial = isMark(bytes[index]) || ":&*".utf8.contains(bytes[index]) || controls.contains(index)
        return isSpecial ? percentEncoded(bytes[index]) : nil
      }
    }
  }

  /// The bytes of what would act on a terminal, or turn the text around.
  private static func controls(in path: String) -> Set<Int> {
    var offset = 0
    var found: Set<Int> = []
    for scalar in path.unicodeScalars {
      let count = String(scalar).utf8.count
      if scalar.isControlForTerminals { found.formUnion(offset..<offset + count) }
      offset += count
    }
    return found
  }

  private static func encoded(_ bytes: BodyBytes, _ replacement: (Int) -> [UInt8]?) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8)
    for index in bytes.indices {
      if let replacement = replacement(index) { result += replacement } else { result.append(bytes[index]) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a byte would end an address, a cell or a span of code.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, 0x7F: true
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "\""), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  private static func percentEncoded(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
