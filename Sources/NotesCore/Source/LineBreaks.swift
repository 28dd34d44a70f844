/// What ends the lines of a text that comes into another.
enum LineBreaks {
  /// What ends the first line of a text; a line feed where it has but one line.
  static func usual(in bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(where: \.isLineBreak), bytes[first] == 0x0D else { return [0x0A] }
    return first + 1 < bytes.count && bytes[first + 1] == 0x0A ? [0x0D, 0x0A] : [0x0D]
  }

  /// A text whose lines all end in `lineBreak`.
  static func replaced(in bytes: [UInt8], by lineBreak: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index].isLineBreak else {
        result.append(bytes[index])
        index += 1
        continue
      }
      result += lineBreak
      index += bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    }
    return result
  }
}
