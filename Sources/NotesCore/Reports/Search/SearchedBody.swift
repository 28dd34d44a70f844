/// The structure of a body, as far as a search has to know it: what is a heading, an annotation, or hidden.
struct SearchedBody {
  let lines: BodyLineList
  private let bytes: BodyBytes
  private let annotations: [Annotation]
  private let comments: [BodyComment]
  private let hiddenFrom: Int
  /// The line that the last hit was in, and what a hit that ends in it is in.
  private var lastLine: (content: Range<Int>, place: SearchPlace?) = (0..<0, nil)
  /// The lines that were last looked through for an underline, and whether there is one.
  private var lastParagraph: (lines: Range<Int>, isHeading: Bool) = (0..<0, false)

  private static let annotationSign = BytePair(Array("[!".utf8))

  /// Reads a body. Only what may have comments is scanned whole; for annotations the headings are told, and else the
  /// lines suffice.
  init(_ frontMatter: FrontMatter, _ bytes: BodyBytes) {
    self.bytes = bytes
    let start = frontMatter.bodyStart
    if PlainParagraphs.mayHideText(bytes, from: start) {
      let document = Document(frontMatter)
      lines = document.lines
      annotations = document.annotations
      comments = document.comments
      hiddenFrom = document.openComment?.lowerBound ?? Int.max
      return
    }
    (comments, hiddenFrom) = ([], Int.max)
    guard SearchedBody.annotationSign?.next(in: bytes, from: start, to: bytes.count) != nil else {
      lines = BodyLineList(of: frontMatter.source, from: start)
      annotations = []
      return
    }
    (lines, annotations) = Document.linesAndAnnotations(frontMatter)
  }

  /// The locator of the annotation that a hit is in.
  func locator(of hit: BodyHit) -> String? { hit.annotation.flatMap { annotations[$0].locator?.text } }

  /// Adds the hits in a part of the note among places that are text to people. The places are in their order.
  mutating func append(_ places: [Range<Int>], in scope: SearchScope, to hits: inout [BodyHit]) {
    var (annotation, comment) = (0, 0)
    for place in places {
      while annotation < annotations.count, annotations[annotation].range.upperBound <= place.lowerBound {
        annotation += 1
      }
      while comment < comments.count, comments[comment].range.upperBound <= place.lowerBound { comment += 1 }
      if comment < comments.count, comments[comment].range.overlaps(place) { continue }
      if place.upperBound > hiddenFrom { continue }
      let isAnnotation =
        annotation < annotations.count && annotations[annotation].range.contains(place.lowerBound)
      if isAnnotation, !says(annotations[annotation], place) { continue }
      guard let found = self.place(of: place) else { continue }
      let hit =
        isAnnotation
        ? BodyHit(range: place, place: .annotation, annotation: annotation)
        : BodyHit(range: place, place: found, annotation: nil)
      if scope.covers(hit.place) { hits.append(hit) }
    }
  }

  /// Whether a place is in what an annotation says: its first line and its id are for the tool.
  private func says(_ annotation: Annotation, _ place: Range<Int>) -> Bool {
    func holds(_ part: Range<Int>?) -> Bool {
      guard let part else { return false }
      return part.contains(place.lowerBound) && place.upperBound <= part.upperBound
    }
    return holds(annotation.text) || holds(annotation.comment)
  }

  /// What a place is in; nil where it is hidden, or goes from one paragraph into another.
  private mutating func place(of place: Range<Int>) -> SearchPlace? {
    let known = lastLine.content
    if known.contains(place.lowerBound), place.upperBound <= known.upperBound { return lastLine.place }
    guard let first = lines.index(containing: place.lowerBound) else { return nil }
    let line = lines[first]
    lastLine = (line.content, self.place(ofLine: line, first))
    if place.upperBound > line.content.upperBound, !continues(first) { return nil }
    return lastLine.place
  }

  private mutating func place(ofLine line: BodyLine, _ index: Int) -> SearchPlace? {
    switch line.block {
    case .comment: nil
    case .heading: .heading
    case .text where isUnderlined(index): .heading
    default: .text
    }
  }

  /// Whether the paragraph or the heading of a line goes on in the next one.
  private func continues(_ index: Int) -> Bool {
    guard index + 1 < lines.count else { return false }
    let (line, next) = (lines[index], lines[index + 1])
    switch next.block {
    case .text: return [.text, .list, .quotation].contains(line.block)
    case .quotation: return line.isQuoted
    case .heading: return line.block == .heading
    default: return false
    }
  }

  /// Whether a line of `=` or `-` below its paragraph makes a line of text a heading.
  private mutating func isUnderlined(_ index: Int) -> Bool {
    if lastParagraph.lines.contains(index) { return lastParagraph.isHeading }
    var end = index + 1
    while end < lines.count, lines[end].block == .text { end += 1 }
    let isHeading = end < lines.count && lines[end].block == .heading && isUnderline(lines[end])
    lastParagraph = (index..<end, isHeading)
    return isHeading
  }

  private func isUnderline(_ line: BodyLine) -> Bool {
    bytes[bytes.skipBlanks(from: line.content.lowerBound, to: line.content.upperBound)] != UInt8(ascii: "#")
  }
}
