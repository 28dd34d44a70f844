/// What is written where the id of an annotation belongs, and is not quite one.
struct MeantAnnotationID {
  /// What is not right.
  enum Fault {
    /// Links and the tool do not take it for an id.
    case unreadable
    /// It is one, but looks like one that the tool made, with a letter or the length wrong.
    case mistyped
    /// It stands behind the words within the callout, where it is that of a paragraph.
    case inside
  }

  /// What is not right.
  let fault: Fault
  /// The bytes of it: without the sign where it is mistyped, else with it.
  let range: Range<Int>
  /// The words behind it on its line.
  let rest: Range<Int>
  /// What it becomes in lower case and half width, without signs that no id has; it need not be an id.
  let tidied: String

  /// What is nearly the id of an annotation; nil where it has a right one, or nothing like one.
  init?(_ annotation: Annotation, in document: Document) {
    if let id = annotation.id {
      guard MeantAnnotationID.looksMade(id.text), !MeantAnnotationID.isWellFormed(id.text) else { return nil }
      (fault, range, tidied) = (.mistyped, id.range, id.text.lowercased())
      rest = id.range.upperBound..<id.range.upperBound
      return
    }
    if let id = MeantAnnotationID.inside(annotation, in: document) {
      (fault, range, rest) = (.inside, id, id.upperBound..<id.upperBound)
      tidied = document.source.text(id.lowerBound + 1..<id.upperBound).lowercased()
      return
    }
    guard annotation.text != nil, let line = MeantAnnotationID.line(below: annotation, in: document) else {
      return nil
    }
    let text = document.source.text(line)
    guard let sign = text.unicodeScalars.first, sign == "^" || sign == "＾" else { return nil }
    let word = text.dropFirst().drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
    let words = text[word.endIndex...].drop(while: \.isWhitespace)
    let plain = String(word).halfWidth.lowercased().utf8
    tidied = String(decoding: plain.filter { $0.isLetter || $0.isDigit }, as: UTF8.self)
    // `^_^` is none, nor is a sentence that begins with the sign.
    let isMeant =
      words.isEmpty
      ? tidied.utf8.count >= 4
      : MeantAnnotationID.isLong(tidied) && tidied.utf8.contains(where: \.isDigit)
        && (MeantAnnotationID.isWellFormed(tidied) || MeantAnnotationID.looksMade(tidied))
    guard isMeant, plain.count <= tidied.utf8.count + 2 else { return nil }
    fault = .unreadable
    let end = line.lowerBound + text.utf8.distance(from: text.startIndex, to: word.endIndex)
    (range, rest) = (line.lowerBound..<end, end..<line.upperBound)
  }

  /// The last word of an annotation with its sign, where that is an id.
  private static func inside(_ annotation: Annotation, in document: Document) -> Range<Int>? {
    guard let text = annotation.text else { return nil }
    let bytes = document.source.bytes
    var start = text.upperBound
    while start > text.lowerBound, isOfID(bytes[start - 1]) { start -= 1 }
    let id = bytes[start..<text.upperBound]
    guard id.count >= 4, id.contains(where: \.isLetter), start > text.lowerBound,
      bytes[start - 1] == UInt8(ascii: "^")
    else { return nil }
    let sign = start - 1
    let isParted =
      sign == text.lowerBound || bytes[sign - 1].isBlank || bytes[sign - 1].isLineBreak
      || bytes[sign - 1] == UInt8(ascii: ">")
    return isParted ? sign..<text.upperBound : nil
  }

  private static func isOfID(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-")
  }

  /// The first line below a callout that is not blank, without the blanks around it; nil where it is no text.
  private static func line(below annotation: Annotation, in document: Document) -> Range<Int>? {
    guard let last = document.lines.index(containing: document.endOfCallout(annotation)),
      let line = document.lines[(last + 1)...].first(where: { $0.block != .blank }), line.block == .text
    else { return nil }
    return document.source.bytes.withUnsafeBufferPointer { $0.trimmed(line.content) }
  }

  /// Whether a text is an id as the tool makes them.
  static func isWellFormed(_ id: String) -> Bool {
    isLong(id)
      && id.utf8.allSatisfy { ($0.isDigit || $0.isLetter && $0 >= 0x61) && !"ilou".utf8.contains($0) }
  }

  private static func isLong(_ id: String) -> Bool { id.utf8.count >= AnnotationID.usualLength }

  /// Whether an id has a digit between letters, as names that people give hardly have.
  static func looksMade(_ id: String) -> Bool {
    let bytes = Array(id.utf8)
    guard bytes.count >= 4, bytes.allSatisfy({ $0.isLetter || $0.isDigit }),
      let first = bytes.firstIndex(where: \.isLetter), let last = bytes.lastIndex(where: \.isLetter)
    else { return false }
    return bytes[first...last].contains(where: \.isDigit)
  }
}

extension Document {
  /// The end of the last line of an annotation that begins with `>` or goes on with its words.
  func endOfCallout(_ annotation: Annotation) -> Int {
    let end = annotation.text?.upperBound ?? annotation.head.upperBound
    guard var index = lines.index(containing: end) else { return end }
    while index + 1 < lines.count, lines[index + 1].isQuoted,
      lines[index + 1].content.lowerBound < annotation.range.upperBound
    {
      index += 1
    }
    return lines[index].content.upperBound
  }

  /// Where the words of an annotation end that stand before an offset in them; the end of its head where there are none.
  func endOfWords(of annotation: Annotation, before offset: Int) -> Int {
    guard var index = lines.index(containing: offset) else { return offset }
    var end = offset
    while true {
      let content = lines[index].content
      while end > content.lowerBound, source.bytes[end - 1].isBlank { end -= 1 }
      let words = source.bytes[content.lowerBound..<max(end, content.lowerBound)]
      let isEmpty = words.allSatisfy { $0.isBlank || $0 == UInt8(ascii: ">") }
      if !isEmpty || index == 0 || end <= annotation.head.upperBound {
        return max(end, annotation.head.upperBound)
      }
      index -= 1
      end = lines[index].content.upperBound
    }
  }
}
