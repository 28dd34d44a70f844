/// What is wrong with a line of what a note remembers of imports.
struct ImportLedgerDefect {
  /// How it is wrong.
  enum Kind {
    /// It holds no key, or something behind it that is no fingerprint.
    case unreadable
    /// Another line says what counts of its key; `counting` is where that one begins.
    case repeated(AnnotationKey, counting: Int)
    /// It stands in no comment, as merges leave it.
    case stray(AnnotationKey)
  }

  /// How it is wrong.
  let kind: Kind
  /// The bytes of the line, without the blanks around it.
  let range: Range<Int>

  /// The defects of a document's ledgers, in the order of the file; lines in no comment count only where there is a
  /// ledger to put them into.
  static func find(in document: Document) -> [ImportLedgerDefect] {
    let comments = ImportLedger.comments(of: document)
    if comments.isEmpty { return [] }
    let bytes = document.source.bytes
    var known: [(line: ImportLedger.Line, range: Range<Int>)] = []
    var defects: [ImportLedgerDefect] = []
    for comment in comments {
      let lines = ImportLedger.lines(of: comment.text, in: bytes)
      if let head = lines.first, bytes[head].split(whereSeparator: \.isBlank).count > 1 {
        defects.append(ImportLedgerDefect(kind: .unreadable, range: trimmed(head, in: bytes)))
      }
      for range in lines.dropFirst() where !bytes[range].allSatisfy(\.isBlank) {
        if let line = ImportLedger.line(range, in: bytes) {
          known.append((line, trimmed(range, in: bytes)))
        } else {
          defects.append(ImportLedgerDefect(kind: .unreadable, range: trimmed(range, in: bytes)))
        }
      }
    }
    return (defects + repetitions(among: known) + strays(outsideOf: comments, in: document))
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The lines beside those that count: of each key the last with a fingerprint, else the first.
  private static func repetitions(
    among lines: [(line: ImportLedger.Line, range: Range<Int>)]
  ) -> [ImportLedgerDefect] {
    var counting: [AnnotationKey: Int] = [:]
    for (line, range) in lines where line.fingerprint != nil || counting[line.key] == nil {
      counting[line.key] = range.lowerBound
    }
    return lines.compactMap { line, range in
      guard let other = counting[line.key], other != range.lowerBound else { return nil }
      return ImportLedgerDefect(kind: .repeated(line.key, counting: other), range: range)
    }
  }

  private static func strays(outsideOf comments: [BodyComment], in document: Document) -> [ImportLedgerDefect]
  {
    let bytes = document.source.bytes
    var rest = comments[...]
    return ImportLedger.sections(of: document).flatMap { ImportLedger.lines(of: $0, in: bytes) }
      .compactMap { range in
        rest = rest.drop { $0.range.upperBound <= range.lowerBound }
        if rest.first.map({ $0.range.lowerBound < range.upperBound }) ?? false { return nil }
        guard let line = ImportLedger.line(range, in: bytes), line.fingerprint != nil else { return nil }
        return ImportLedgerDefect(kind: .stray(line.key), range: trimmed(range, in: bytes))
      }
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let start = bytes[range].firstIndex { !$0.isBlank } ?? range.lowerBound
    let end = bytes[range].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? range.upperBound
    return start..<max(start, end)
  }
}
