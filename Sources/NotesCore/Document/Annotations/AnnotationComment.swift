/// The paragraphs below an annotation's id, told apart: keys of other programs, and the reader's words.
struct AnnotationComment {
  /// The keys, and the words with line feeds between their lines.
  let parts: (keys: [AnnotationKey], comment: String)

  init(_ annotation: Annotation, in document: Document) {
    guard let range = annotation.comment else {
      parts = ([], "")
      return
    }
    var (keys, pieces): ([AnnotationKey], [String]) = ([], [])
    var start = range.lowerBound
    for comment in document.comments where range.contains(comment.range.lowerBound) {
      guard let key = AnnotationKey(document.source.text(comment.text)),
        comment.range.upperBound <= range.upperBound
      else { continue }
      keys.append(key)
      pieces.append(AnnotationComment.trimmed(document.source.text(start..<comment.range.lowerBound)))
      start = comment.range.upperBound
    }
    pieces.append(AnnotationComment.trimmed(document.source.text(start..<range.upperBound)))
    parts = (keys, pieces.filter { !$0.isEmpty }.joined(separator: "\n\n"))
  }

  /// A text with line feeds alone between its lines, and without the blanks around it.
  static func trimmed(_ text: String) -> String {
    let lines = LineBreaks.replaced(in: Array(text.utf8), by: [0x0A])
    var rest = lines[...]
    while let first = rest.first, first.isBlank || first.isLineBreak { rest = rest.dropFirst() }
    while let last = rest.last, last.isBlank || last.isLineBreak { rest = rest.dropLast() }
    return String(decoding: rest, as: UTF8.self)
  }
}
