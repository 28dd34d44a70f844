/// The edits that take a suppression away.
enum SuppressionRemoval {
  /// Takes one name out of several, with the comma that joins it to a neighbour.
  static func name(_ index: Int, of suppression: Suppression) -> Edit {
    let names = suppression.rules
    if index > 0 { return Edit(names[index - 1].range.upperBound..<names[index].range.upperBound, []) }
    return Edit(names[index].range.lowerBound..<names[index + 1].range.lowerBound, [])
  }

  /// Takes the comment away: with its line where it stands alone, else with the blanks before it.
  static func whole(_ suppression: Suppression, in source: Source) -> Edit {
    let bytes = source.bytes
    var start = suppression.range.lowerBound
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    var end = suppression.range.upperBound
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    let isAtStart = start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D
    let isAtEnd = end == bytes.count || bytes[end] == 0x0A || bytes[end] == 0x0D
    guard isAtEnd else { return Edit(suppression.range, []) }
    if isAtStart {
      if end < bytes.count, bytes[end] == 0x0D { end += 1 }
      if end < bytes.count, bytes[end] == 0x0A { end += 1 }
    }
    return Edit(start..<end, [])
  }
}
