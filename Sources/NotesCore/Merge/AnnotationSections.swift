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

  /// What the sections hold without their headings, and without the annotations that another file has to the letter.
  func contents(leavingOut other: Document) -> [Range<Int>] {
    let known = Set(other.annotations.map { Array(other.source.bytes[$0.range]) })
    return ranges.flatMap { section in
      let heading = document.headings.first { $0.range.lowerBound == section.lowerBound }
      var start = heading?.range.upperBound ?? section.lowerBound
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
