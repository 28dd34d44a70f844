/// The words of a block, told apart: options, `name=value`, and the query, which is all the rest.
///
/// No term of a query looks like an option, for fields have a colon. A text that does is put in quotes.
struct IndexWords {
  /// An option as it is written.
  struct Setting {
    let name: String
    /// The value without its quotes.
    let value: String
    /// The bytes of the whole.
    let range: Range<Int>
    /// The bytes of the value.
    let valueRange: Range<Int>
  }

  /// The query, its words joined by blanks.
  private(set) var query = ""
  /// The bytes of the query's words, from the first to the last; where they would stand when there are none.
  private(set) var queryRange: Range<Int>
  /// The options in their order.
  private(set) var settings: [Setting] = []

  private let bytes: [UInt8]

  /// The words in some bytes of a page.
  init(_ range: Range<Int>, of source: Source) {
    bytes = source.bytes
    queryRange = range.lowerBound..<range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] <= 0x20 {
        index += 1
        continue
      }
      let end = endOfWord(from: index, to: range.upperBound)
      take(index..<end, source)
      index = end
    }
  }

  /// A word ends at a blank that is not in quotes; a backslash there takes the next sign's meaning.
  private func endOfWord(from start: Int, to end: Int) -> Int {
    var index = start
    var isQuoted = false
    while index < end, isQuoted || bytes[index] > 0x20 {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      index += isQuoted && bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, end)
  }

  private mutating func take(_ word: Range<Int>, _ source: Source) {
    let name = bytes[word].prefix { $0.isLetter || $0 == UInt8(ascii: "-") }
    guard bytes[word.lowerBound].isLetter, name.endIndex < word.upperBound,
      bytes[name.endIndex] == UInt8(ascii: "=")
    else {
      let text = source.text(word)
      queryRange = query.isEmpty ? word : queryRange.lowerBound..<word.upperBound
      query += query.isEmpty ? text : " " + text
      return
    }
    let value = name.endIndex + 1..<word.upperBound
    settings.append(
      Setting(
        name: String(decoding: name, as: UTF8.self).lowercased(),
        value: source.text(value).replacing("\"", with: ""), range: word, valueRange: value))
  }
}
