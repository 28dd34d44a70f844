/// A number that is made of an identifier's digits, the same however the identifier is written.
///
/// It is far cheaper than to read identifiers and addresses: those that have a number in common are read.
enum IdentifierMark {
  /// The mark of an arXiv, DOI or ACL identifier, bare or in an address: of the digits in the last part of its path,
  /// but for a version's.
  static func of(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      var reader = PathReader()
      let isBareDOI =
        bytes.starts(with: "10.".utf8)
        || bytes.prefix(4).elementsEqual("doi:".utf8) { $0 | 0x20 == $1 | 0x20 }
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if !isBareDOI, byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { break }
        if byte == UInt8(ascii: "%"), index + 2 < bytes.count {
          let isSlash = bytes[index + 1] == UInt8(ascii: "2") && bytes[index + 2] | 0x20 == UInt8(ascii: "f")
          reader.take(isSlash ? UInt8(ascii: "/") : UInt8(ascii: "-"))
          index += 3
          continue
        }
        reader.take(byte)
        index += 1
      }
      reader.take(UInt8(ascii: "/"))
      return reader.result
    }
  }

  /// The mark of a book's number: the nine digits that its old and its new form share.
  static func ofBook(_ text: String) -> UInt64 {
    var digits = text.utf8.filter { (0x30...0x39).contains($0) || $0 | 0x20 == UInt8(ascii: "x") }
    if text.utf8.first.map({ $0 | 0x20 == UInt8(ascii: "i") }) ?? false {
      digits = digits.suffix(digits.count >= 13 ? 13 : 10)
    }
    return (digits.count == 13 ? digits.dropFirst(3) : digits[...]).prefix(9).reduce(start, add)
  }

  fileprivate static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  fileprivate static func add(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

/// Goes over a path, and keeps the mark of the last part that has digits of its own.
private struct PathReader {
  private(set) var result = IdentifierMark.start
  private var hasResult = false
  private var digits = IdentifierMark.start
  private var letters = IdentifierMark.start
  private var hasDigits = false
  private var isEmpty = true
  private var isPrefix = true
  private var length = 0
  private var previous: UInt8 = 0
  private var isVersion = false

  mutating func take(_ byte: UInt8) {
    if byte == UInt8(ascii: "/") { return finishPart() }
    isEmpty = false
    let isDigit = (0x30...0x39).contains(byte)
    // The first part of a DOI says who gave it out, as `10.18653` does for thousands.
    isPrefix = isPrefix && (isDigit || byte == UInt8(ascii: "."))
    if length == 0, byte != UInt8(ascii: "1") { isPrefix = false }
    if length == 1, byte != UInt8(ascii: "0") { isPrefix = false }
    if length == 2, byte != UInt8(ascii: ".") { isPrefix = false }
    letters = IdentifierMark.add(letters, (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    if isDigit {
      let startsRun = !(0x30...0x39).contains(previous)
      if startsRun { isVersion = previous | 0x20 == UInt8(ascii: "v") }
      if !isVersion {
        if startsRun { digits = IdentifierMark.add(digits, UInt8(ascii: " ")) }
        digits = IdentifierMark.add(digits, byte)
        hasDigits = true
      }
    }
    previous = byte
    length += 1
  }

  private mutating func finishPart() {
    if hasDigits, !(isPrefix && length > 3) {
      (result, hasResult) = (digits, true)
    } else if !isEmpty, !hasResult {
      result = letters
    }
    (digits, letters) = (IdentifierMark.start, IdentifierMark.start)
    (hasDigits, isEmpty, isPrefix, length, previous, isVersion) = (false, true, true, 0, 0, false)
  }
}
