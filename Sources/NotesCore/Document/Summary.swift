/// The summary of a note: the first paragraph of its body.
public enum Summary {
  /// The longest summary that is taken, in bytes.
  private static let maximumLength = 4096

  /// The first paragraph as plain text in one line; nil when the body has none.
  ///
  /// Headings, comments, quotations, code, tables and lists are no paragraphs. Links leave their text.
  public static func find(in bytes: ArraySlice<UInt8>) -> String? {
    let text = InlineText.plain(bytes.withUnsafeBufferPointer { paragraph(of: $0) })
    return text.isEmpty ? nil : text
  }

  private static func paragraph(of bytes: BodyBytes) -> [UInt8] {
    var lines = BodyLines(bytes, in: 0..<bytes.count)
    var paragraph: [UInt8] = []
    while let line = lines.next() {
      if line.isText {
        append(bytes[line.content].prefix(maximumLength), to: &paragraph)
        if paragraph.count > maximumLength { break }
      } else if !paragraph.isEmpty {
        break
      }
    }
    return paragraph
  }

  /// Joins lines with a blank, but not between two characters that are written without one.
  private static func append(_ line: Slice<BodyBytes>, to paragraph: inout [UInt8]) {
    if let last = paragraph.last, let first = line.first, last < 0x80 || first < 0x80 {
      paragraph.append(UInt8(ascii: " "))
    }
    paragraph += line
  }
}
