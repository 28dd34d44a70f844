/// The text of a line of Markdown, as it reads without its markup.
enum InlineText {
  /// How far the end of a link is looked for, in bytes; what goes on for longer is text.
  private static let maximumLinkLength = 1_000

  /// The text with links replaced by their texts, and emphasis and code marks taken off.
  ///
  /// Costs one pass, and a bounded look ahead at each bracket.
  static func plain(_ markdown: [UInt8]) -> String {
    String(decoding: plainBytes(markdown[...], depth: 0), as: UTF8.self)
  }

  private static func plainBytes(_ bytes: ArraySlice<UInt8>, depth: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if depth < 2, let link = link(bytes, at: index) {
        result += plainBytes(link.text, depth: depth + 1)
        index = link.end
      } else if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "`") {
        index += 1
      } else if byte == UInt8(ascii: "\\"), index + 1 < bytes.endIndex, isPunctuation(bytes[index + 1]) {
        result.append(bytes[index + 1])
        index += 2
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  /// The text of a link or an embed that begins at an offset, and where it ends.
  private static func link(
    _ bytes: ArraySlice<UInt8>, at start: Int
  ) -> (text: ArraySlice<UInt8>, end: Int)? {
    var open = start
    if bytes[open] == UInt8(ascii: "!") { open += 1 }
    guard open < bytes.endIndex, bytes[open] == UInt8(ascii: "[") else { return nil }
    let ahead = bytes[open..<min(bytes.endIndex, open + maximumLinkLength)]
    if open + 1 < bytes.endIndex, bytes[open + 1] == UInt8(ascii: "["), let close = place(of: "]]", in: ahead)
    {
      let inner = bytes[open + 2..<max(open + 2, close)]
      let bar = inner.firstIndex(of: UInt8(ascii: "|"))
      return (bar.map { inner[($0 + 1)...] } ?? inner, close + 2)
    }
    guard let close = place(of: "](", in: ahead), let end = ahead[close...].firstIndex(of: UInt8(ascii: ")")),
      !bytes[open + 1..<close].contains(UInt8(ascii: "["))
    else { return nil }
    return (bytes[open + 1..<close], end + 1)
  }

  /// Where two bytes stand next to each other; the offset of the first.
  private static func place(of pair: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let pair = Array(pair.utf8)
    return bytes.indices.dropLast().first { bytes[$0] == pair[0] && bytes[$0 + 1] == pair[1] }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
