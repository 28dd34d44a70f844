/// How ids and other names in links are compared: as file systems do, after NFC and case folding.
enum LinkName {
  /// A number that two names have in common when they are the same; others seldom have.
  ///
  /// A pass over the bytes where the name is ASCII or Chinese. The compatibility forms of Chinese characters, U+F900
  /// to U+FAFF, are names of their own.
  static func hash(_ name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        // U+4000 to U+9FFF have no case and no other spelling; FNV-1a, as nobody gains from making names collide.
        let length = byte < 0x80 ? 1 : (0xE4...0xE9).contains(byte) ? 3 : 0
        guard length > 0, index + length <= bytes.count else { return slowHash(bytes) }
        for place in index..<index + length {
          hash = (hash ^ UInt64(lowercased(bytes[place]))) &* 0x100_0000_01B3
        }
        index += length
      }
      return hash
    }
  }

  /// Whether two names are the same.
  static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8) { lowercased($0) == lowercased($1) }
      || left.lowercased() == right.lowercased()
  }

  /// Swift hashes texts by what they are after NFC.
  private static func slowHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    UInt64(bitPattern: Int64(String(decoding: bytes, as: UTF8.self).lowercased().hashValue))
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
