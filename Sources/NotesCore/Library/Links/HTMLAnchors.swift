/// The anchors that a text has as HTML: `<a id="name">`, `<a name="name">`.
enum HTMLAnchors {
  /// The names in a document, in lower case. Costs a pass over a body that has no tags.
  static func find(in document: Document) -> Set<String> {
    let bytes = document.source.bytes
    var found: Set<String> = []
    var index = document.bodyStart
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      guard index < bytes.count, bytes[index].isLetter else { continue }
      let end =
        bytes[index...].firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") } ?? bytes.count
      for name in ["id", "name"] {
        if let value = value(of: Array(name.utf8), in: bytes[index..<end]) { found.insert(value) }
      }
      index = end
    }
    return found
  }

  /// The value of an attribute of a tag, in quotes or without.
  private static func value(of name: [UInt8], in tag: ArraySlice<UInt8>) -> String? {
    var index = tag.startIndex
    while let equals = tag[index...].firstIndex(of: UInt8(ascii: "=")) {
      index = equals + 1
      let before = tag[..<equals]
      guard before.suffix(name.count).elementsEqual(name, by: { $0 | 0x20 == $1 }),
        let blank = before.dropLast(name.count).last, blank <= 0x20
      else { continue }
      let rest = tag[index...]
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        return text(rest.prefix { $0 > 0x20 })
      }
      return text(rest.dropFirst().prefix { $0 != quote })
    }
    return nil
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased()
  }
}
