/// A file with the structure of its body: what stands in it, and where.
///
/// All ranges are offsets into the file's bytes, and each list is in the order of the file. Nothing within code,
/// comments or formulas is a link, a footnote, a block id or an address. Reading never fails, whatever the bytes.
public struct Document: Sendable {
  /// The file.
  public let source: Source
  /// The offset at which the body starts.
  public let bodyStart: Int
  /// The lines of the body.
  public let lines: BodyLineList
  /// The headings: those with `#`, and paragraphs with a line of `=` or `-` below.
  public let headings: [Heading]
  /// The links to notes, pages and files, by the places of their targets; addresses with a scheme are none.
  public let links: [BodyLink]
  /// The links that name nothing: `[[]]`, `[text]()`.
  public let emptyLinks: [Range<Int>]
  /// What footnotes say.
  public let footnotes: [FootnoteDefinition]
  /// The places that footnotes are wanted at, whether they are defined or not.
  public let footnoteReferences: [LabelReference]
  /// What gives labels their paths and addresses.
  public let linkDefinitions: [LinkDefinition]
  /// The links by labels that the file defines.
  public let linkReferences: [LabelReference]
  /// What is written as a link `[text][label]`, but no label is defined so, and thus is text.
  public let brokenReferences: [LabelReference]
  /// The ids of blocks, `^id`, without the sign.
  public let blocks: [LocatedText]
  /// The annotations.
  public let annotations: [Annotation]
  /// The addresses, `http://…` and `https://…`, that stand in no angles and no link.
  public let bareAddresses: [Range<Int>]
  /// The comments that are closed.
  public let comments: [BodyComment]
  /// The opening line of a fence that nothing closes; all that follows it is code.
  public let openFence: Range<Int>?
  /// The opening line of a comment that nothing closes; all that follows it is hidden.
  public let openComment: Range<Int>?
  /// The lines that a merge left, `<<<<<<< ours` and its like: in the front matter, the body and code alike.
  public let conflictMarkers: [Range<Int>]

  /// The labels of links that are defined, by `LinkLabel.key`.
  private let labels: Set<String>

  /// The structure of a note's file. The front matter's source must be the whole file.
  ///
  /// Costs one pass over the body for its lines, and one over its paragraphs.
  public init(_ frontMatter: FrontMatter) {
    self.init(frontMatter.source, bodyStart: frontMatter.bodyStart)
  }

  /// The structure of a page; front matter that it may have is passed over.
  public init(page source: Source) {
    let fences = source.bytes.withUnsafeBufferPointer { Fences.find(in: $0) }
    if case .found(let fences) = fences {
      self.init(source, bodyStart: fences.closing.upperBound)
    } else {
      self.init(source, bodyStart: 0)
    }
  }

  /// The file at whose offset `bodyStart` the body starts.
  init(_ source: Source, bodyStart: Int) {
    let bytes = source.bytes
    self.source = source
    self.bodyStart = bodyStart
    let (reader, lines, annotations) = bytes.withUnsafeBufferPointer { buffer in
      var conflicts = ConflictMarkers()
      conflicts.noteLines(of: 0..<bodyStart, in: buffer)
      var reader = BodyReader(
        buffer, from: Document.start(ofBody: bodyStart, in: buffer), conflicts: conflicts)
      reader.read()
      let lines = BodyLineList(reader.records, in: bytes)
      return (reader, lines, AnnotationReader.read(buffer, lines, reader.headings))
    }
    self.lines = lines
    self.annotations = annotations
    headings = reader.headings
    links = reader.inline.links
    emptyLinks = reader.inline.emptyLinks
    footnotes = reader.footnotes
    footnoteReferences = reader.inline.footnoteReferences
    linkDefinitions = reader.inline.definitions
    labels = Set(linkDefinitions.map { LinkLabel.key($0.label.text) })
    (linkReferences, brokenReferences) = LinkReferences.resolve(
      reader.inline.references, by: labels, source)
    blocks = reader.inline.blocks
    bareAddresses = reader.inline.addresses
    comments = reader.inline.comments
    openFence = reader.openFence
    openComment = reader.openComment
    conflictMarkers = reader.conflictMarkers
  }

  /// The lines and the annotations of a body without comments, at a third of the cost of all of it.
  static func linesAndAnnotations(_ frontMatter: FrontMatter) -> (BodyLineList, [Annotation]) {
    let source = frontMatter.source
    return source.bytes.withUnsafeBufferPointer { bytes in
      var reader = BodyReader(
        bytes, from: Document.start(ofBody: frontMatter.bodyStart, in: bytes), conflicts: ConflictMarkers(),
        passesOverText: true)
      reader.read()
      let lines = BodyLineList(reader.records, in: source.bytes)
      return (lines, AnnotationReader.read(bytes, lines, reader.headings))
    }
  }

  /// The notes and pages that a body links to, as written and in order.
  static func noteTargets(_ frontMatter: FrontMatter) -> [LinkTarget] {
    frontMatter.source.bytes.withUnsafeBufferPointer { bytes in
      BodyReader.noteTargets(bytes, from: Document.start(ofBody: frontMatter.bodyStart, in: bytes))
    }
  }

  /// Where the lines of a body start: a file without front matter may begin with a byte order mark.
  private static func start(ofBody bodyStart: Int, in bytes: BodyBytes) -> Int {
    bodyStart == 0 ? ByteOrderMark.length(in: bytes) : bodyStart
  }

  /// What a heading reads as: links and emphasis leave their text, images and tags nothing.
  public func plainText(of heading: Heading) -> String {
    HeadingText.plain(source.text(heading.text), wikiLinks: true, labels: labels)
  }

  /// The anchors of the headings, in their order. Costs a pass over their texts.
  public var anchors: [String] {
    var anchors = HeadingAnchors()
    return headings.map { anchors.next(for: codeHostText(of: $0)) }
  }

  /// What a heading reads as on code hosts, to which `[[id]]` is no link.
  func codeHostText(of heading: Heading) -> String {
    HeadingText.plain(source.text(heading.text), wikiLinks: false, labels: labels)
  }

  /// The words of an annotation, without the signs of its quotation and the blanks at the ends of its lines; empty when
  /// it has none.
  public func words(of annotation: Annotation) -> String {
    guard let range = annotation.text, let first = lines.index(containing: range.lowerBound) else {
      return ""
    }
    let words = lines[first...].prefix { $0.content.lowerBound < range.upperBound }
    return words.map { line in
      var content = line.content.clamped(to: range)
      while let last = content.last, source.bytes[last].isBlank { content = content.lowerBound..<last }
      // The range begins behind the sign of the first line.
      return line.content.lowerBound < range.lowerBound
        ? source.text(content) : withoutQuotationSign(content)
    }.joined(separator: "\n")
  }

  private func withoutQuotationSign(_ line: Range<Int>) -> String {
    var bytes = source.bytes[line].drop(while: \.isBlank)
    if bytes.first == UInt8(ascii: ">") {
      bytes = bytes.dropFirst()
      if bytes.first == UInt8(ascii: " ") { bytes = bytes.dropFirst() }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
