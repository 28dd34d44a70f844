/// The parts of a body that hold annotations, and those that do not.
struct AnnotationSections {
  /// The sections, each from its heading to where it ends.
  let ranges: [Range<Int>]
  /// What stands between and around them, from the body's start on; some may be empty.
  let texts: [Range<Int>]
  /// Whether headings part what the sections hold, so that annotations have places of their own.
  let haveParts: Bool

  private let document: Document
  /// Where each section's heading ends.
  private let starts: [Int]

  init(_ document: Document) {
    self.document = document
    let sections = AnnotationReader.sections(of: document)
    starts = sections.map { document.headings[$0.heading].range.upperBound }
    haveParts = sections.contains { ($0.next ?? document.headings.count) > $0.heading + 1 }
    ranges = sections.map { heading, next in
      document.headings[heading].range
        .lowerBound..<(next.map { document.headings[$0].range.lowerBound }
        ?? document.source.bytes.count)
    }
    let textStarts = [document.bodyStart] + ranges.map(\.upperBound)
    let textEnds = ranges.map(\.lowerBound) + [document.source.bytes.count]
    texts = zip(textStarts, textEnds).map { $0..<max($0, $1) }
  }

  /// What stands between the headings of the sections and their first annotations.
  var prefaces: [Range<Int>] {
    var rest = document.annotations[...]
    return zip(ranges, starts).map { section, start in
      rest = rest.drop { $0.range.lowerBound < start }
      let first = rest.first.flatMap { $0.range.lowerBound < section.upperBound ? lineStart(of: $0) : nil }
      return start..<max(start, first ?? section.upperBound)
    }
  }

  /// What stands behind the last annotations of the sections.
  var rests: [Range<Int>] {
    var rest = document.annotations[...]
    return ranges.compactMap { section in
      rest = rest.drop { $0.range.lowerBound < section.lowerBound }
      let last = rest.prefix { $0.range.lowerBound < section.upperBound }.last
      return last.map { $0.range.upperBound..<section.upperBound }
    }
  }

  /// Where the first line of an annotation starts, comments above it that are about it included.
  func lineStart(of annotation: Annotation) -> Int {
    var start = annotation.start
    while start > document.bodyStart, !document.source.bytes[start - 1].isLineBreak { start -= 1 }
    return start
  }

  /// The annotations, without those that another file has to the letter.
  func annotations(leavingOut other: Document) -> [Annotation] {
    let known = Set(other.annotations.map { Array(other.source.bytes[$0.range]) })
    return document.annotations.filter { !known.contains(Array(document.source.bytes[$0.range])) }
  }

  /// What the sections hold without their headings, and without the annotations that another file has to the letter.
  func contents(leavingOut other: Document) -> [Range<Int>] {
    let known = Set(other.annotations.map { Array(other.source.bytes[$0.range]) })
    var rest = document.annotations[...]
    return zip(ranges, starts).flatMap { section, start in
      rest = rest.drop { $0.range.lowerBound < start }
      var start = start
      var contents: [Range<Int>] = []
      for annotation in rest.prefix(while: { $0.range.lowerBound < section.upperBound })
      where known.contains(Array(document.source.bytes[annotation.range])) {
        contents.append(start..<annotation.start)
        start = annotation.range.upperBound
      }
      return contents + [start..<max(start, section.upperBound)]
    }
  }
}
