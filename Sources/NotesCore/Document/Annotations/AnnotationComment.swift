/// The paragraphs below an annotation's id, told apart: keys of other programs, and the reader's words.
struct AnnotationComment {
  /// The keys, and where their comments stand.
  private(set) var keys: [(key: AnnotationKey, range: Range<Int>)] = []
  /// The stretches of words before, between and behind the keys, without the blanks around them.
  private(set) var words: [Range<Int>] = []

  private let document: Document

  init(_ annotation: Annotation, in document: Document) {
    self.document = document
    guard let range = annotation.comment else { return }
    var start = range.lowerBound
    for comment in AnnotationComment.comments(from: range, in: document) {
      guard let key = AnnotationKey(document.source.text(comment.text)),
        comment.range.upperBound <= range.upperBound
      else { continue }
      keys.append((key, comment.range))
      add(start..<comment.range.lowerBound)
      start = comment.range.upperBound
    }
    add(start..<range.upperBound)
  }

  /// The keys, and the words with line feeds between their lines.
  var parts: (keys: [AnnotationKey], comment: String) {
    (keys.map(\.key), words.map(text).joined(separator: "\n\n"))
  }

  /// A stretch of words with line feeds alone between its lines.
  func text(_ range: Range<Int>) -> String {
    String(decoding: LineBreaks.replaced(in: Array(document.source.bytes[range]), by: [0x0A]), as: UTF8.self)
  }

  private mutating func add(_ range: Range<Int>) {
    let bytes = document.source.bytes
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isBlank || bytes[start].isLineBreak { start += 1 }
    while end > start, bytes[end - 1].isBlank || bytes[end - 1].isLineBreak { end -= 1 }
    if start < end { words.append(start..<end) }
  }

  /// The comments that begin in a range; there may be many elsewhere.
  private static func comments(from range: Range<Int>, in document: Document) -> ArraySlice<BodyComment> {
    let comments = document.comments
    var (low, high) = (0, comments.count)
    while low < high {
      let middle = (low + high) / 2
      if comments[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return comments[low...].prefix { $0.range.lowerBound < range.upperBound }
  }
}
