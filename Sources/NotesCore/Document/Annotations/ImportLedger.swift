/// What a note remembers of what was imported into it: a comment below the heading of its annotations.
///
///     <!-- imported
///     zotero:ABCD2345 7h2k9q4c0m3zp
///     -->
///
/// Each line holds a key, and the fingerprint of what the source said at the last import. A key that no annotation has
/// is one that the reader deleted. What is no such line is kept. Of several lines about one key the last counts, so
/// that two branches may be merged by keeping the lines of both.
public struct ImportLedger: Sendable {
  /// A line about a key.
  private struct Line {
    let key: String
    let start: Int
    let fingerprint: Range<Int>
  }

  private let document: Document
  private let comments: [BodyComment]
  /// The lines of the first comment, in their order.
  private var lines: [Line] = []
  private var entries: [AnnotationKey: (fingerprint: AnnotationFingerprint, range: Range<Int>)] = [:]

  /// The ledger of a document; empty where it has none.
  public init(_ document: Document) {
    self.document = document
    comments = ImportLedger.comments(of: document)
    for (index, comment) in comments.enumerated() { read(comment, isFirst: index == 0) }
  }

  /// What the source said at the last import; nil for what was never imported into the note.
  public subscript(key: AnnotationKey) -> AnnotationFingerprint? { entries[key]?.fingerprint }

  /// The keys that were imported.
  public var keys: some Sequence<AnnotationKey> { entries.keys }

  /// The edits that record what a source says now; none for what is recorded already.
  ///
  /// New lines stand where their keys belong among the others. The document must have a section for annotations.
  public func edits(recording said: [AnnotationKey: AnnotationFingerprint]) -> [Edit] {
    var edits: [Edit] = []
    var fresh: [(key: String, text: String)] = []
    for (key, fingerprint) in said {
      if let entry = entries[key] {
        if entry.fingerprint != fingerprint { edits.append(Edit(entry.range, fingerprint.text)) }
      } else {
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
    let first = document.annotations.first?.range.lowerBound ?? bytes.count
    let isInPlace = comments.first.map { $0.range.lowerBound < first } ?? true
    if isInPlace, comments.count < 2 { return [] }
    var texts: [AnnotationKey: String] = [:]
    var others: [String] = []
    for range in comments.flatMap({ ImportLedger.lines(of: $0.text, in: bytes) }) {
      let text = String(decoding: bytes[range], as: UTF8.self)
      let key = text.split(separator: " ").first.flatMap { AnnotationKey($0) }
      if let key { texts[key] = text } else if text != " imported" { others.append(text) }
    }
    let known = texts.values.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
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

  // MARK: Reading

  private static func comments(of document: Document) -> [BodyComment] {
    let sections = AnnotationReader.sections(of: document).map { heading, next in
      let end = next.map { document.headings[$0].range.lowerBound } ?? document.source.bytes.count
      return document.headings[heading].range.upperBound..<end
    }
    var rest = sections[...]
    return document.comments.filter { comment in
      rest = rest.drop { $0.upperBound <= comment.range.lowerBound }
      return rest.first?.contains(comment.range.lowerBound) ?? false
        && firstWord(of: document.source.bytes[comment.text]) == Array("imported".utf8)
    }
  }

  private static func firstWord(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(
      bytes.drop { $0.isBlank }.prefix { !$0.isBlank && !$0.isLineBreak })
  }

  private mutating func read(_ comment: BodyComment, isFirst: Bool) {
    let bytes = document.source.bytes
    for range in ImportLedger.lines(of: comment.text, in: bytes) {
      let words = bytes[range].split(whereSeparator: \.isBlank)
      guard words.count == 2, let key = AnnotationKey(String(decoding: words[0], as: UTF8.self)),
        let fingerprint = AnnotationFingerprint(String(decoding: words[1], as: UTF8.self))
      else { continue }
      let place = words[1].startIndex..<words[1].endIndex
      entries[key] = (fingerprint, place)
      if isFirst { lines.append(Line(key: key.text, start: range.lowerBound, fingerprint: place)) }
    }
  }

  private static func lines(of range: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
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
      let before = rest.prefix { $0.key.utf8.lexicographicallyPrecedes(line.key.utf8) }
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
