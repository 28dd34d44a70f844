/// What a note remembers of what was imported into it: a comment below the heading of its annotations, or anywhere in
/// their section. It begins its line, and is part of no annotation.
///
///     <!-- imported
///     zotero:ABCD2345 7h2k9q4c0m3zp 0c5t8x2e9v1ra
///     -->
///
/// Each line holds a key, and the fingerprint of what the source said at the last import, in two parts or, in older
/// lines, in one. A key that no annotation has is one that the reader deleted; a key alone is remembered too, but not
/// what the source said. What is no such line is kept. Of several lines about one key the last counts that has a
/// fingerprint.
///
/// A merge that keeps the lines of both branches may leave some below the end of the comment. So a line of a key and a
/// fingerprint counts wherever it stands in a section for annotations, unless a comment says something about its key.
public struct ImportLedger: Sendable {
  /// A line about a key.
  struct Line {
    /// The key.
    let key: AnnotationKey
    /// Where the line begins.
    let start: Int
    /// What the source said; nil where that is not known.
    let fingerprint: AnnotationFingerprint?
    /// Where the fingerprint stands or belongs.
    let place: Range<Int>
  }

  private let document: Document
  private let comments: [BodyComment]
  /// The lines of the first comment, in their order.
  private var lines: [Line] = []
  /// What the comments say of each key.
  private var entries: [AnnotationKey: Line] = [:]
  /// What lines outside of them say, which are left as they are.
  private var strays: [AnnotationKey: AnnotationFingerprint] = [:]

  /// The ledger of a document; empty where it has none.
  public init(_ document: Document) {
    self.document = document
    comments = ImportLedger.comments(of: document)
    for (index, comment) in comments.enumerated() { read(comment, isFirst: index == 0) }
    readStrays()
  }

  /// What the source said at the last import; nil where that is not known.
  public subscript(key: AnnotationKey) -> AnnotationFingerprint? {
    guard let entry = entries[key] else { return strays[key] }
    return entry.fingerprint ?? strays[key]
  }

  /// Whether a key was imported into the note.
  public func remembers(_ key: AnnotationKey) -> Bool { entries[key] != nil || strays[key] != nil }

  /// The keys that were imported.
  public var keys: some Sequence<AnnotationKey> { Set(entries.keys).union(strays.keys) }

  /// Whether all that it says, another says too.
  func saysNothingNew(to other: ImportLedger) -> Bool {
    keys.allSatisfy { other.remembers($0) && other[$0] == self[$0] }
  }

  /// The edits that record what a source says now; none for what is recorded already.
  ///
  /// New lines stand where their keys belong among the others. The document must have a section for annotations.
  public func edits(recording said: [AnnotationKey: AnnotationFingerprint]) -> [Edit] {
    var edits: [Edit] = []
    var fresh: [(key: String, text: String)] = []
    for (key, fingerprint) in said {
      if self[key] == fingerprint { continue }
      if let entry = entries[key] {
        edits.append(Edit(entry.place, (entry.fingerprint == nil ? " " : "") + fingerprint.text))
      } else {
        // A line outside of the comments may be part of an annotation: the new one counts before it.
        fresh.append((key.text, "\(key.text) \(fingerprint.text)"))
      }
    }
    fresh.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return edits + insertions(of: fresh)
  }

  /// The edits that make one ledger of several, below the first heading; none where it stands there alone.
  ///
  /// Texts that are put together have the ledgers of both.
  func gatheringEdits() -> [Edit] {
    let bytes = document.source.bytes
    let first = document.annotations.first?.start ?? bytes.count
    let isInPlace = comments.first.map { $0.range.lowerBound < first } ?? true
    if isInPlace, comments.count < 2 { return [] }
    var others: [String] = []
    for comment in comments {
      for range in ImportLedger.lines(of: ImportLedger.afterFirstWord(of: comment, in: bytes), in: bytes)
      where ImportLedger.line(range, in: bytes) == nil && !bytes[range].allSatisfy(\.isBlank) {
        others.append(String(decoding: bytes[range], as: UTF8.self))
      }
    }
    let texts = entries.map { key, line in
      ([key.text] + [line.fingerprint?.text].compactMap { $0 }).joined(separator: " ")
    }
    let known = texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    // The new one comes in at the place where the first may go.
    return creation(of: known + others, LineBreaks.usual(in: bytes))
      + comments.map { Edit(withGapAbove($0.range), "") }
  }

  /// The bytes of a comment and the blank lines above it.
  private func withGapAbove(_ range: Range<Int>) -> Range<Int> {
    let bytes = document.source.bytes
    var start = range.lowerBound
    while start > 0, bytes[start - 1].isBlank || bytes[start - 1].isLineBreak { start -= 1 }
    return start..<range.upperBound
  }

  /// A text in which no line is read as one of a ledger.
  static func inert(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let edits = lines(of: bytes.indices, in: bytes).compactMap { range -> Edit? in
      guard ImportLedger.line(range, in: bytes)?.fingerprint != nil,
        let colon = bytes[range].firstIndex(of: UInt8(ascii: ":"))
      else { return nil }
      return Edit(colon..<colon, "\\")
    }
    return edits.isEmpty ? text : String(decoding: edits.applied(to: bytes), as: UTF8.self)
  }

  // MARK: Reading

  /// The comments of a document that are ledgers.
  static func comments(of document: Document) -> [BodyComment] {
    var rest = sections(of: document)[...]
    return document.comments.filter { comment in
      rest = rest.drop { $0.upperBound <= comment.range.lowerBound }
      return rest.first?.contains(comment.range.lowerBound) ?? false
        && firstWord(of: document.source.bytes[comment.text]) == Array("imported".utf8)
        && beginsItsLine(comment, in: document)
    }
  }

  /// Whether a block of HTML is what imports write for themselves: a ledger, or the key of an annotation.
  public static func isWritten(as html: String) -> Bool {
    let bytes = Array(html.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var range = buffer.startIndex..<buffer.endIndex
      while let last = range.last, buffer[last].isBlank || buffer[last].isLineBreak { range.removeLast() }
      range = buffer.trimmed(range)
      guard buffer.has("<!--", at: range.lowerBound, before: range.upperBound),
        buffer.offset(of: "-->", in: range) == range.upperBound - 3, range.count > 6
      else { return false }
      return firstWord(of: bytes[range.lowerBound + 4..<range.upperBound - 3]) == Array("imported".utf8)
        || AnnotationKey(buffer.text(range.lowerBound + 4..<range.upperBound - 3)) != nil
    }
  }

  /// Whether a line of a comment that begins there, without the blanks around it, begins a ledger.
  static func begins(_ line: Range<Int>, in bytes: BodyBytes) -> Bool {
    guard bytes.has("<!--", at: line.lowerBound, before: line.upperBound) else { return false }
    let start = bytes.skipBlanks(from: line.lowerBound + 4, to: line.upperBound)
    guard bytes.has("imported", at: start, before: line.upperBound) else { return false }
    let end = start + 8
    return end == line.upperBound || bytes[end].isBlank || bytes.has("-->", at: end, before: line.upperBound)
  }

  private static func beginsItsLine(_ comment: BodyComment, in document: Document) -> Bool {
    let start = comment.range.lowerBound
    guard let index = document.lines.index(containing: start) else { return false }
    let line = document.lines[index]
    return line.block == .comment
      && document.source.bytes[line.content.lowerBound..<start].allSatisfy(\.isBlank)
  }

  /// The sections for annotations, each from behind its heading.
  static func sections(of document: Document) -> [Range<Int>] {
    AnnotationReader.sections(of: document).map { heading, next in
      let end = next.map { document.headings[$0].range.lowerBound } ?? document.source.bytes.count
      return document.headings[heading].range.upperBound..<end
    }
  }

  private static func firstWord(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(
      bytes.drop { $0.isBlank }.prefix { !$0.isBlank && !$0.isLineBreak })
  }

  /// The text of a ledger behind the word that tells what it is.
  private static func afterFirstWord(of comment: BodyComment, in bytes: [UInt8]) -> Range<Int> {
    let blanks = bytes[comment.text].prefix { $0.isBlank }.count
    let start = comment.text.lowerBound + blanks + firstWord(of: bytes[comment.text]).count
    return start..<comment.text.upperBound
  }

  /// What a line says that holds a key, and at most a fingerprint behind it; nil for any other.
  static func line(_ range: Range<Int>, in bytes: [UInt8]) -> Line? {
    let words = bytes[range].split(whereSeparator: \.isBlank)
    guard let first = words.first, let last = words.last, words.count < 4,
      let key = AnnotationKey(String(decoding: first, as: UTF8.self))
    else { return nil }
    guard words.count > 1 else {
      return Line(
        key: key, start: range.lowerBound, fingerprint: nil, place: first.endIndex..<first.endIndex)
    }
    let parts = words.dropFirst().map { String(decoding: $0, as: UTF8.self) }
    guard let fingerprint = AnnotationFingerprint(parts.joined(separator: " ")) else { return nil }
    return Line(
      key: key, start: range.lowerBound, fingerprint: fingerprint,
      place: words[1].startIndex..<last.endIndex)
  }

  private mutating func read(_ comment: BodyComment, isFirst: Bool) {
    let bytes = document.source.bytes
    for range in ImportLedger.lines(of: comment.text, in: bytes) {
      guard let line = ImportLedger.line(range, in: bytes) else { continue }
      if line.fingerprint != nil || entries[line.key] == nil { entries[line.key] = line }
      if isFirst { lines.append(line) }
    }
  }

  /// Reads the lines of sections that stand in no ledger.
  private mutating func readStrays() {
    let bytes = document.source.bytes
    for range in ImportLedger.sections(of: document).flatMap({ ImportLedger.lines(of: $0, in: bytes) }) {
      guard let line = ImportLedger.line(range, in: bytes), let fingerprint = line.fingerprint else {
        continue
      }
      strays[line.key] = fingerprint
    }
  }

  /// The lines of some bytes that are not empty, without their breaks.
  static func lines(of range: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    bytes[range].split(whereSeparator: \.isLineBreak).map { $0.startIndex..<$0.endIndex }
  }

  // MARK: Writing

  private func insertions(of fresh: [(key: String, text: String)]) -> [Edit] {
    if fresh.isEmpty { return [] }
    let lineBreak = LineBreaks.usual(in: document.source.bytes)
    guard let comment = comments.first else { return creation(of: fresh.map(\.text), lineBreak) }
    var edits: [Edit] = []
    var rest = fresh[...]
    for line in lines {
      let before = rest.prefix { $0.key.utf8.lexicographicallyPrecedes(line.key.text.utf8) }
      rest = rest.dropFirst(before.count)
      let text = before.flatMap { Array($0.text.utf8) + lineBreak }
      if !text.isEmpty { edits.append(Edit(line.start..<line.start, text)) }
    }
    let end = endOfText(of: comment)
    let text = rest.flatMap { lineBreak + Array($0.text.utf8) }
    if !text.isEmpty { edits.append(Edit(end..<end, text)) }
    return edits
  }

  private func endOfText(of comment: BodyComment) -> Int {
    let bytes = document.source.bytes
    var end = comment.text.upperBound
    while end > comment.text.lowerBound, bytes[end - 1].isBlank || bytes[end - 1].isLineBreak { end -= 1 }
    return end
  }

  /// A ledger below the first heading of annotations, a blank line on either side.
  private func creation(of texts: [String], _ lineBreak: [UInt8]) -> [Edit] {
    guard let (heading, _) = AnnotationReader.sections(of: document).first else { return [] }
    let end = document.headings[heading].range.upperBound
    let block = (["", "", "<!-- imported"] + texts + ["-->"]).map { Array($0.utf8) }
    var text = Array(block.joined(separator: lineBreak))
    let next = document.headings[heading].line + 1
    let isParted =
      next >= document.lines.count
      || document.source.bytes[document.lines[next].content].allSatisfy(\.isBlank)
    if !isParted { text += lineBreak }
    return [Edit(end..<end, text)]
  }
}
