/// Sets a body off from the front matter by one blank line.
package enum BodyStart {
  /// The edit of the lines after the closing fence; none where they are right, or where there is no body.
  package static func edits(_ source: Source, bodyStart: Int) -> [Edit] {
    let bytes = source.bytes
    var start = bodyStart
    for index in bytes[bodyStart...].indices {
      if bytes[index] == 0x0A || bytes[index] == 0x0D { start = index + 1 }
      if !" \t\r\n".utf8.contains(bytes[index]) {
        let lineBreak = FinalNewline.lineBreak(of: bytes)
        let old = bytes[bodyStart..<start]
        let isRight =
          old.elementsEqual(lineBreak) || old.elementsEqual([0x0A]) || old.elementsEqual([0x0D, 0x0A])
        return isRight ? [] : [Edit(bodyStart..<start, lineBreak)]
      }
    }
    return []
  }
}
