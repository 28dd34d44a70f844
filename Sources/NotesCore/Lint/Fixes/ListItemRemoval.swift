/// Takes an item out of a list of the front matter.
enum ListItemRemoval {
  /// The edit that takes away an item that is not the first of its list; nil where more stands on its line.
  ///
  /// In a list with one item a line its line goes, in brackets the comma before it.
  static func edit(_ item: LintedFile.Scalar, in file: LintedFile) -> Edit? {
    let line = file.lines.content(ofLine: file.lines.line(of: item.range.lowerBound))
    let before = file.bytes[line.lowerBound..<item.range.lowerBound]
    guard item.range.upperBound <= line.upperBound else { return nil }
    if isDash(before) {
      guard file.bytes[item.range.upperBound..<line.upperBound].allSatisfy(\.isBlank) else { return nil }
      return Edit(line.lowerBound..<endOfBreak(at: line.upperBound, in: file.bytes), [])
    }
    guard let comma = before.lastIndex(where: { !$0.isBlank }), file.bytes[comma] == UInt8(ascii: ",") else {
      return nil
    }
    return Edit(comma..<item.range.upperBound, [])
  }

  private static func isDash(_ bytes: ArraySlice<UInt8>) -> Bool {
    let rest = bytes.drop(while: \.isBlank)
    return rest.first == UInt8(ascii: "-") && rest.count > 1 && rest.dropFirst().allSatisfy(\.isBlank)
  }

  private static func endOfBreak(at offset: Int, in bytes: [UInt8]) -> Int {
    let isPair =
      offset + 1 < bytes.count && bytes[offset] == UInt8(ascii: "\r")
      && bytes[offset + 1] == UInt8(ascii: "\n")
    return min(offset + (isPair ? 2 : 1), bytes.count)
  }
}
