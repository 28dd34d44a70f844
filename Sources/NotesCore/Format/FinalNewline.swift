/// Ends a file with one line break.
package enum FinalNewline {
  /// The edit of the end of a file; none where it is right.
  ///
  /// Blank lines at the end go, unless a fence or a comment that is never closed holds them.
  package static func edits(_ source: Source, bodyStart: Int) -> [Edit] {
    let bytes = source.bytes
    let lines = BodyLineList(of: source, from: bodyStart)
    guard let last = lines.last(where: { $0.block != .blank }) else { return endingHead(source, bodyStart) }
    let end = last.content.upperBound
    let lineBreak = lineBreak(of: bytes)
    let rest = bytes[end...]
    if rest.elementsEqual("\n".utf8) || rest.elementsEqual("\r\n".utf8) || rest.elementsEqual("\r".utf8) {
      return []
    }
    if rest.isEmpty { return [Edit(end..<end, lineBreak)] }
    let length = rest.starts(with: "\r\n".utf8) ? 2 : 1
    return [Edit(end + length..<bytes.count, [])]
  }

  /// The edit of a file without a body, which ends with its closing fence.
  private static func endingHead(_ source: Source, _ bodyStart: Int) -> [Edit] {
    let bytes = source.bytes
    let isEnded = bodyStart > 0 && (bytes[bodyStart - 1] == 0x0A || bytes[bodyStart - 1] == 0x0D)
    if isEnded || bodyStart == 0 {
      return bodyStart == bytes.count ? [] : [Edit(bodyStart..<bytes.count, [])]
    }
    return [Edit(bodyStart..<bytes.count, lineBreak(of: bytes))]
  }

  /// The break of the file's first line.
  static func lineBreak(of bytes: [UInt8]) -> [UInt8] {
    guard let index = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [0x0A] }
    if bytes[index] == 0x0A { return [0x0A] }
    return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? [0x0D, 0x0A] : [0x0D]
  }
}
