/// The places within a file that links can lead to: its headings and its blocks.
struct FilePlaces: Sendable {
  /// A heading of the file.
  private struct Place: Sendable {
    let level: Int
    let key: String
    /// The heading that it stands below, as an index.
    let parent: Int?
  }

  /// What the headings read as, in the order of the file.
  let headings: [String]
  /// What code hosts call the headings, in the same order.
  let anchors: [String]
  /// The ids of the blocks, in the order of the file.
  let blocks: [String]
  private let places: [Place]
  private let byKey: [String: [Int]]
  private let anchorSet: Set<String>
  private let blockSet: Set<String>

  /// How many headings of one name are looked at for those above them; more are believed.
  private static let limit = 100

  /// The places of a document. Costs a pass over its headings.
  init(_ document: Document) {
    headings = document.headings.map { document.plainText(of: $0) }
    anchors = document.anchors
    blocks = document.blocks.map(\.text)
    var places: [Place] = []
    var byKey: [String: [Int]] = [:]
    for (index, heading) in document.headings.enumerated() {
      var parent = index > 0 ? index - 1 : nil
      while let above = parent, places[above].level >= heading.level { parent = places[above].parent }
      let key = FilePlaces.key(headings[index])
      places.append(Place(level: heading.level, key: key, parent: parent))
      byKey[key, default: []].append(index)
      // With its markup, as some write it in links.
      let written = FilePlaces.key(document.source.text(heading.text))
      if written != key { byKey[written, default: []].append(index) }
    }
    self.places = places
    self.byKey = byKey
    anchorSet = Set(anchors.map { $0.lowercased() }).union(HTMLAnchors.find(in: document))
    blockSet = Set(blocks.map { $0.lowercased() })
  }

  /// Whether there is the heading that `[[id#Heading]]` names; `A#B` is a B somewhere below an A.
  func hasHeading(_ written: String) -> Bool {
    let parts = FilePlaces.parts(of: written)
    guard let last = parts.last else { return true }
    // There are six levels of headings.
    guard parts.count <= 6, let candidates = byKey[last] else { return false }
    if parts.count == 1 || candidates.count > FilePlaces.limit { return true }
    return candidates.contains { isBelow($0, parts.dropLast()) }
  }

  /// How many headings `[[id#Heading]]` names; as far as they are looked at.
  func headingCount(_ written: String) -> Int {
    let parts = FilePlaces.parts(of: written)
    guard let last = parts.last, parts.count <= 6, let candidates = byKey[last] else { return 0 }
    return candidates.prefix(FilePlaces.limit).count { isBelow($0, parts.dropLast()) }
  }

  private static func parts(of written: String) -> [String] {
    written.split(separator: "#").map { key(String($0)) }.filter { !$0.isEmpty }
  }

  /// Whether there is an anchor, in any case: of a heading, or one that the text has of its own.
  func hasAnchor(_ anchor: String) -> Bool {
    let folded = anchor.lowercased()
    return folded == "top" || anchorSet.contains(folded)
  }

  /// Whether there is a block with an id.
  func hasBlock(_ id: String) -> Bool { blockSet.contains(id.lowercased()) }

  /// The anchor of the heading that reads as a text, if there is just one.
  func anchor(ofHeading text: String) -> String? {
    guard let places = byKey[FilePlaces.key(text)], places.count == 1 else { return nil }
    return anchors[places[0]]
  }

  private func isBelow(_ index: Int, _ names: ArraySlice<String>) -> Bool {
    var names = names
    var place = places[index].parent
    while let above = place, let name = names.last {
      if places[above].key == name { names.removeLast() }
      place = places[above].parent
    }
    return names.isEmpty
  }

  /// A heading without what links to it leave out or write otherwise: case, blanks, and the signs that mean
  /// something in links.
  static func key(_ text: String) -> String {
    var key = ""
    var isPending = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "#", "^", "[", "]", "|", ":", "\\": isPending = true
      case _ where scalar.properties.isWhitespace: isPending = true
      default:
        if isPending, !key.isEmpty { key += " " }
        isPending = false
        key += scalar.properties.lowercaseMapping
      }
    }
    return key
  }
}
