/// The parts of a body that hold annotations, and those that do not.
struct AnnotationSections {
  /// The sections, each from its heading to where it ends.
  let ranges: [Range<Int>]
  /// What stands between and around them, from the body's start on; some may be empty.
  let texts: [Range<Int>]

  private let document: Document

  init(_ document: Document) {
    self.document = document
    ranges = AnnotationReader.sections(of: document).map { heading, next in
      document.headings[heading].range
        .lowerBound..<(next.map { document.headings[$0].range.lowerBound }
        ?? document.source.bytes.count)
    }
    let starts = [document.bodyStart] + ranges.map(\.upperBound)
    let ends = ranges.map(\.lowerBound) + [document.source.bytes.count]
    texts = zip(starts, ends).map { $0..<max($0, $1) }
  }

  /// Whether headings part what the sections hold, so that annotations have places of their own.
  var haveParts: Bool {
    ranges.contains { section in
      document.headings.contains {
        section.contains($0.range.lowerBound) && $0.range.lowerBound != section.lowerBound
      }
    }
  }

  /// What stands between the headings of the sections and their first annotations.
  var prefaces: [Range<Int>] {
    ranges.map { section in
      let first = document.annotations.first { section.contains($0.range.lowerBound) }
      let start = heading(of: section)
      return start..<max(start, first.map { lineStart(of: $0) } ?? section.upperBound)
    }
  }

  /// Where the line of an annotation's head starts.
  func lineStart(of annotation: Annotation) -> Int {
    var start = annotation.range.lowerBound
    while start > document.bodyStart, !document.source.bytes[start - 1].isLineBreak { start -= 1 }
    return start
  }

  /// The annotations, without those that another file has to the letter.
  func annotations(leavingOut other: Document) -> [Annotation] {
    let known = Set(other.annotations.map { Array(other.source.bytes[$0.range]) })
    return document.annotations.filter { !known.contains(Array(document.source.bytes[$0.range])) }
  }

  private func heading(of section: Range<Int>) -> Int {
    document.headings.first { $0.range.lowerBound == section.lowerBound }?.range.upperBound
      ?? section.lowerBound
  }

  /// What the sections hold without their headings, and without the annotations that another file has to the letter.
  func contents(leavingOut other: Document) -> [Range<Int>] {
    let known = Set(other.annotations.map { Array(other.source.bytes[$0.range]) })
    return ranges.flatMap { section in
      var start = heading(of: section)
      var contents: [Range<Int>] = []
      for annotation in document.annotations
      where section.contains(annotation.range.lowerBound)
        && known.contains(Array(document.source.bytes[annotation.range]))
      {
        contents.append(start..<annotation.range.lowerBound)
        start = annotation.range.upperBound
      }
      return contents + [start..<max(start, section.upperBound)]
    }
  }
}
