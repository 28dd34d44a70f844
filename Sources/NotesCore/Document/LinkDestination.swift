/// Where the address of a Markdown link leads, taken apart.
struct LinkDestination {
  let target: BodyLink.Target
  /// The bytes of the path.
  let path: Range<Int>
  let fragment: BodyLink.Fragment?
  let fragmentRange: Range<Int>?

  /// Takes an address apart; nil for one that has a scheme, begins at the root, or is empty.
  init?(_ bytes: BodyBytes, _ address: Range<Int>) {
    var pathEnd = address.upperBound
    var hash: Int?
    var isInFirstPart = true
    for index in address {
      switch bytes[index] {
      case UInt8(ascii: ":") where isInFirstPart && pathEnd == address.upperBound: return nil
      case UInt8(ascii: "/"): isInFirstPart = false
      case UInt8(ascii: "?"): pathEnd = min(pathEnd, index)
      case UInt8(ascii: "#"): hash = index
      default: break
      }
      if hash != nil { break }
    }
    pathEnd = min(pathEnd, hash ?? pathEnd)
    path = address.lowerBound..<pathEnd
    let rest = (hash.map { $0 + 1 } ?? address.upperBound)..<address.upperBound
    (fragment, fragmentRange) = LinkDestination.fragment(bytes, rest)
    if path.isEmpty {
      guard fragment != nil, pathEnd == hash else { return nil }
      target = .sameNote
      return
    }
    guard bytes[path.lowerBound] != UInt8(ascii: "/") else { return nil }
    let text = LinkDestination.decoded(bytes, path)
    // Some editors and systems write `.MD`.
    let isMarkdown =
      path.count > 3 && bytes[pathEnd - 3] == UInt8(ascii: ".")
      && bytes[pathEnd - 2] | 0x20 == UInt8(ascii: "m")
      && bytes[pathEnd - 1] | 0x20 == UInt8(ascii: "d")
    target = isMarkdown ? .note(.path(text)) : .file(text)
  }

  private static func fragment(
    _ bytes: BodyBytes, _ range: Range<Int>
  ) -> (BodyLink.Fragment?, Range<Int>?) {
    guard !range.isEmpty else { return (nil, nil) }
    guard bytes[range.lowerBound] == UInt8(ascii: "^") else { return (.anchor(decoded(bytes, range)), range) }
    let id = range.lowerBound + 1..<range.upperBound
    return id.isEmpty ? (nil, nil) : (.block(decoded(bytes, id)), id)
  }

  /// The text of an address, its `%20` and its backslashes taken back.
  private static func decoded(_ bytes: BodyBytes, _ range: Range<Int>) -> String {
    let isPlain = range.allSatisfy { bytes[$0] != UInt8(ascii: "%") && bytes[$0] != UInt8(ascii: "\\") }
    if isPlain { return bytes.text(range) }
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < range.upperBound,
        let high = hexadecimal(bytes[index + 1]), let low = hexadecimal(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
        continue
      }
      let isEscape = bytes[index] == UInt8(ascii: "\\") && index + 1 < range.upperBound
      if isEscape, bytes[index + 1].isPunctuation { index += 1 }
      result.append(bytes[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
