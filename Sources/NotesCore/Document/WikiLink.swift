/// A link `[[name#place|text]]`, as its bytes stand.
struct WikiLink {
  private let inner: Range<Int>
  private let bar: Int?
  /// The offset after the closing brackets.
  let end: Int

  /// The link whose first bracket stands at `open`; nil where none closes it in its line.
  init?(_ bytes: BodyBytes, at open: Int, to limit: Int) {
    var index = open + 2
    var bar: Int?
    while index + 1 < limit {
      switch bytes[index] {
      case 0x0A, 0x0D, UInt8(ascii: "["): return nil
      case UInt8(ascii: "|"): bar = bar ?? index
      case UInt8(ascii: "]") where bytes[index + 1] == UInt8(ascii: "]"):
        inner = open + 2..<index
        self.bar = bar
        end = index + 2
        return
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The note that it leads to; nil when it names none.
  func noteTarget(_ bytes: BodyBytes) -> LinkTarget? {
    let end = nameEnd(bytes)
    let hash = (inner.lowerBound..<end).first { bytes[$0] == UInt8(ascii: "#") }
    let name = bytes.trimmed(inner.lowerBound..<(hash ?? end))
    return name.isEmpty ? nil : .wiki(bytes.text(name))
  }

  /// Where the name and the place end: at the bar, or at the closing brackets.
  private func nameEnd(_ bytes: BodyBytes) -> Int {
    guard let bar else { return inner.upperBound }
    // In a table the bar has a backslash before it, or it would end the cell.
    return bar > inner.lowerBound && bytes[bar - 1] == UInt8(ascii: "\\") ? bar - 1 : bar
  }

  /// What it says; nil when it names nothing.
  func link(_ bytes: BodyBytes, isEmbed: Bool) -> BodyLink? {
    let nameEnd = nameEnd(bytes)
    let hash = (inner.lowerBound..<nameEnd).first { bytes[$0] == UInt8(ascii: "#") }
    let name = bytes.trimmed(inner.lowerBound..<(hash ?? nameEnd))
    var fragmentRange = hash.map { bytes.trimmed($0 + 1..<nameEnd) } ?? nameEnd..<nameEnd
    let isBlock = !fragmentRange.isEmpty && bytes[fragmentRange.lowerBound] == UInt8(ascii: "^")
    if isBlock { fragmentRange = fragmentRange.lowerBound + 1..<fragmentRange.upperBound }
    let hasFragment = !fragmentRange.isEmpty
    guard hasFragment || !name.isEmpty else { return nil }
    let fragment = hasFragment ? bytes.text(fragmentRange) : ""
    let text = bar.map { bytes.trimmed($0 + 1..<inner.upperBound) } ?? 0..<0
    return BodyLink(
      target: name.isEmpty ? .sameNote : .note(.wiki(bytes.text(name))), range: name,
      whole: inner.lowerBound - (isEmbed ? 3 : 2)..<end,
      fragment: hasFragment ? (isBlock ? .block(fragment) : .heading(fragment)) : nil,
      fragmentRange: hasFragment ? fragmentRange : nil, text: text.isEmpty ? nil : text, form: .wiki,
      isEmbed: isEmbed)
  }
}
