/// Bytes in a body that are no text: the first of each kind, since one is mostly not alone.
enum BodyDefect {
  static func find(in frontMatter: FrontMatter) -> [Diagnostic] {
    let source = frontMatter.source
    // A file in another encoding is reported once, with its head.
    if frontMatter.diagnostics.contains(where: { $0.rule == EncodingDefect.rule }) { return [] }
    let body = frontMatter.bodyStart..<source.bytes.count
    var found: [Diagnostic] = []
    if let nul = source.bytes[body].firstIndex(of: 0) {
      found.append(EncodingDefect.nulByte(source, at: nul))
    }
    if !source.bytes.withUnsafeBufferPointer({ UTF8Validator.isValid($0, in: body) }) {
      found.append(EncodingDefect.notUTF8(source, in: body))
    }
    return found
  }
}
