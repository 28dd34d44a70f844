extension UnsafeBufferPointer<UInt8> {
  /// Whether a letter of a script with blanks between words stands at an offset; what nobody sees is passed over.
  func hasWordLetter(at start: Int, to end: Int) -> Bool {
    var index = start
    if index < end, self[index] < 0x80 { return self[index].isLetter || self[index].isDigit }
    while index < end {
      let (scalar, next) = scalar(at: index, to: end)
      if !scalar.isInvisible { return scalar.isWordLetter }
      index = next
    }
    return false
  }

  /// Whether one stands before an offset; its marks are passed over, too.
  func hasWordLetter(before end: Int, from start: Int) -> Bool {
    var index = end
    if index > start, self[index - 1] < 0x80 { return self[index - 1].isLetter || self[index - 1].isDigit }
    while index > start {
      let (scalar, before) = scalar(before: index, from: start)
      if !scalar.isInvisible, !scalar.extendsLetter { return scalar.isWordLetter }
      index = before
    }
    return false
  }
}
