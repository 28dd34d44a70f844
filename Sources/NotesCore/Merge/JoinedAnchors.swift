/// What code hosts call the headings of a joined text.
struct JoinedAnchors {
  private var byOffset: [Int: String] = [:]
  /// The anchor of the heading of annotations, which takes the place of the second one.
  private var annotations: String?

  init(_ body: JoinedBody, path: String) {
    let document = Document(FrontMatter(Source(path: path, bytes: body.bytes)))
    let anchors = document.anchors
    for (heading, anchor) in zip(document.headings, anchors) { byOffset[heading.range.lowerBound] = anchor }
    annotations = AnnotationReader.sections(of: document).first.map { anchors[$0.heading] }
  }

  /// The new anchors of a document's headings by the old ones, in lower case, where they differ.
  func changed(of document: Document, at placement: JoinedBody.Placement) -> [String: String] {
    var changed: [String: String] = [:]
    let sections = Set(AnnotationReader.sections(of: document).map(\.heading))
    for (index, old) in document.anchors.enumerated() {
      let offset = placement.offset(of: document.headings[index].range.lowerBound)
      let new = offset.flatMap { byOffset[$0] } ?? (sections.contains(index) ? annotations : nil)
      if let new, !new.utf8.elementsEqual(old.utf8) { changed[old.lowercased()] = new }
    }
    return changed
  }
}
