/// A body in one version, taken apart: the text around the section for annotations, and what that holds, by names.
///
/// Each part is whole lines, the first and the last not blank; the blank lines between two parts are their gap.
struct BodyParts {
  /// What a part is.
  enum Name: Hashable {
    /// Nothing: where the body starts.
    case start
    /// The text above the section; all of the body where there is none.
    case before
    /// The section's heading.
    case heading
    /// What stands between the heading and the first annotation.
    case preface
    /// An annotation, by its id.
    case annotation(ExactText)
    /// What stands below the last annotation, such as a record of imports.
    case rest
    /// The text below the section.
    case after
    /// Nothing: where the body ends.
    case end

    /// The id of an annotation.
    var id: ExactText? {
      if case .annotation(let id) = self { id } else { nil }
    }
  }

  /// Two parts that follow each other.
  struct Neighbours: Hashable {
    let first: Name
    let second: Name
  }

  /// The parts that there are, in order, from `start` to `end`.
  private(set) var names: [Name] = [.start]
  /// The annotations, in order.
  private(set) var annotations: [Annotation] = []

  private var parts: [Name: [UInt8]] = [:]
  private var starts: [Name: Int] = [:]
  private var gaps: [Neighbours: [UInt8]] = [:]
  private let bytes: [UInt8]
  private var cursor: Int

  /// The body of a file that is not there.
  init() {
    bytes = []
    cursor = 0
    finish()
  }

  /// The parts of a body whose lines end in line feeds; nil where annotations have no ids of their own, or something
  /// stands among them that is none.
  init?(_ document: Document) {
    bytes = document.source.bytes
    cursor = document.bodyStart
    let sections = AnnotationSections(document)
    guard sections.ranges.count < 2, !sections.haveParts else { return nil }
    guard let section = sections.ranges.first else {
      add(.before, document.bodyStart..<bytes.count)
      finish()
      return
    }
    let sectionStart = lineStart(section.lowerBound)
    add(.before, document.bodyStart..<sectionStart)
    let heading = document.headings.first { $0.range.lowerBound == section.lowerBound }
    let headingEnd = lineEnd(heading?.range.upperBound ?? section.lowerBound)
    add(.heading, sectionStart..<headingEnd)
    annotations = document.annotations
    let starts = annotations.map { sections.lineStart(of: $0) }
    add(.preface, headingEnd..<(starts.first ?? section.upperBound))
    for (annotation, start) in zip(annotations, starts) {
      guard let id = annotation.id, start >= cursor, isBlank(cursor..<start) else { return nil }
      add(.annotation(ExactText(id.text)), start..<lineEnd(annotation.range.upperBound))
    }
    if !annotations.isEmpty { add(.rest, cursor..<section.upperBound) }
    add(.after, section.upperBound..<bytes.count)
    finish()
    // Letters of ids count in either case.
    guard Set(annotations.compactMap { $0.id?.text.lowercased() }).count == annotations.count else {
      return nil
    }
  }

  /// A part's bytes; nil where there is no such part.
  subscript(name: Name) -> [UInt8]? { parts[name] }

  /// An annotation's lines, taken apart around the day in the first of them.
  struct Dated {
    /// The day.
    let date: CivilDate
    fileprivate let before: ArraySlice<UInt8>
    fileprivate let after: ArraySlice<UInt8>

    /// The lines with a day in the place of their own.
    func lines(with date: CivilDate) -> [UInt8] { Array(before) + Array(date.text.utf8) + Array(after) }
  }

  /// An annotation around its day; nil where there is none, or it has no day of the calendar.
  func dated(_ id: ExactText) -> Dated? {
    guard let lines = parts[.annotation(id)], let start = starts[.annotation(id)],
      let text = annotations.first(where: { $0.id.map { ExactText($0.text) } == id })?.date,
      let date = CivilDate(text.text)
    else { return nil }
    return Dated(
      date: date, before: lines[..<(text.range.lowerBound - start)],
      after: lines[(text.range.upperBound - start)...])
  }

  /// The blank lines between two parts; nil where they do not follow each other.
  func gap(between first: Name, and second: Name) -> [UInt8]? {
    gaps[Neighbours(first: first, second: second)]
  }

  /// What stands below a part at the end of the body, or above one at its start.
  func gap(around edge: Name) -> [UInt8]? {
    gaps.first { edge == .start ? $0.key.first == edge : $0.key.second == edge }?.value
  }

  /// Whether there is a section for annotations.
  var hasSection: Bool { parts[.heading] != nil }

  /// Adds what is not blank in some lines.
  private mutating func add(_ name: Name, _ range: Range<Int>) {
    var (start, end) = (range.lowerBound, range.upperBound)
    var lineStart = start
    while start < end, bytes[start].isBlank || bytes[start].isLineBreak {
      start += 1
      if bytes[start - 1].isLineBreak { lineStart = start }
    }
    guard start < end else { return }
    while end > start, bytes[end - 1].isBlank || bytes[end - 1].isLineBreak { end -= 1 }
    end = min(lineEnd(end), range.upperBound)
    addGap(to: name, until: lineStart)
    parts[name] = Array(bytes[lineStart..<end])
    starts[name] = lineStart
    names.append(name)
    cursor = end
  }

  private mutating func finish() {
    addGap(to: .end, until: bytes.count)
    names.append(.end)
  }

  private mutating func addGap(to name: Name, until end: Int) {
    guard let last = names.last else { return }
    gaps[Neighbours(first: last, second: name)] = Array(bytes[cursor..<max(cursor, end)])
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0.isBlank || $0.isLineBreak }
  }

  private func lineStart(_ offset: Int) -> Int {
    var start = offset
    while start > 0, !bytes[start - 1].isLineBreak { start -= 1 }
    return start
  }

  private func lineEnd(_ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, !bytes[end].isLineBreak { end += 1 }
    return min(end + 1, bytes.count)
  }
}
