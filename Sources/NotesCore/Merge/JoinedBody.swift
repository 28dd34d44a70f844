/// The body that two bodies become: the text of the first, that of the second, then the annotations of both in the
/// work's order.
///
/// Where headings part the annotations of either, those of the second follow those of the first.
/// Bytes are copied as they are. Nothing is left out but the second heading of annotations, and annotations that both have to the letter.
struct JoinedBody {
  /// A stretch of a file, and where it stands in the result.
  struct Placed: Hashable {
    let range: Range<Int>
    let start: Int
  }

  /// Where the stretches of a file went, in the order of the result.
  struct Placement: Hashable {
    fileprivate(set) var placed: [Placed] = []

    /// Where an offset of the file is in the result; nil for what was left out.
    func offset(of offset: Int) -> Int? {
      placed.first { $0.range.contains(offset) }.map { $0.start + offset - $0.range.lowerBound }
    }
  }

  /// The whole file: the front matter of the first, then both bodies.
  private(set) var bytes: [UInt8]
  /// Where the first file went.
  private(set) var first = Placement()
  /// Where the second file went.
  private(set) var second = Placement()

  private let lineBreak: [UInt8]

  /// Joins the bodies of two files.
  init(_ first: Document, _ second: Document) {
    let (own, other) = (AnnotationSections(first), AnnotationSections(second))
    lineBreak = LineBreaks.usual(in: first.source.bytes)
    let end = own.ranges.first?.lowerBound ?? first.source.bytes.count
    bytes = Array(first.source.bytes[..<first.bodyStart])
    let text = first.source.bytes[first.bodyStart..<end]
    let isEmpty = text.allSatisfy { $0.isBlank || $0.isLineBreak }
    if !isEmpty {
      self.first.placed.append(Placed(range: text.indices, start: bytes.count))
      bytes += text
    }
    for range in other.texts { add(range, of: second) }
    guard let section = own.ranges.first else {
      for range in other.ranges { add(range, of: second) }
      // Blank lines stay where nothing comes in their place.
      if isEmpty, self.second.placed.isEmpty { bytes += text }
      return
    }
    if own.haveParts || other.haveParts {
      addOwn(section, of: first)
      for range in other.contents(leavingOut: first) { add(range, of: second) }
    } else {
      addInOrder(section, own, other, first, second)
    }
    let after = section.upperBound..<first.source.bytes.count
    if first.source.bytes[after].allSatisfy({ $0.isBlank || $0.isLineBreak }) { return }
    addOwn(after, of: first)
  }

  /// Adds the annotations of both in the work's order: where the first has some at the place of one of the second, that
  /// follows them.
  private mutating func addInOrder(
    _ section: Range<Int>, _ own: AnnotationSections, _ other: AnnotationSections, _ first: Document,
    _ second: Document
  ) {
    let there = first.annotations.filter { section.contains($0.range.lowerBound) }
    let coming = other.annotations(leavingOut: first)
    let groups = AnnotationOrder(there).groups(of: AnnotationOrder.places(of: coming))
    let starts = there.map { own.lineStart(of: $0) } + [section.upperBound]
    addOwn(section.lowerBound..<starts[0], of: first)
    for range in other.prefaces { add(range, of: second) }
    var start = starts[0]
    for (place, end) in starts.enumerated() {
      guard let group = groups[place] else { continue }
      if start < end { addOwn(start..<end, of: first) }
      start = end
      for annotation in group.map({ coming[$0] }) {
        add(other.lineStart(of: annotation)..<annotation.range.upperBound, of: second)
      }
    }
    if start < section.upperBound { addOwn(start..<section.upperBound, of: first) }
    for range in other.rests { add(range, of: second) }
  }

  /// Adds a stretch of the first file, all of it.
  private mutating func addOwn(_ range: Range<Int>, of document: Document) {
    startBlock()
    first.placed.append(Placed(range: range, start: bytes.count))
    bytes += document.source.bytes[range]
  }

  /// Adds a stretch of the second file as blocks of their own, blank lines around it left out.
  private mutating func add(_ range: Range<Int>, of document: Document) {
    let source = document.source.bytes
    var start = range.lowerBound
    var lineStart = start
    while start < range.upperBound, source[start].isBlank || source[start].isLineBreak {
      start += 1
      if source[start - 1].isLineBreak { lineStart = start }
    }
    guard start < range.upperBound else { return }
    var end = range.upperBound
    while end > start, source[end - 1].isBlank || source[end - 1].isLineBreak { end -= 1 }
    startBlock()
    second.placed.append(Placed(range: lineStart..<end, start: bytes.count))
    bytes += source[lineStart..<end] + lineBreak
  }

  /// Ends the last line, and puts one blank line after it.
  private mutating func startBlock() {
    if bytes.last?.isLineBreak == false { bytes += lineBreak }
    let isBlank = bytes.isEmpty || bytes.suffix(2 * lineBreak.count).elementsEqual(lineBreak + lineBreak)
    if !isBlank { bytes += lineBreak }
  }
}
