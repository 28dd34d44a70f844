import JSONSchema

/// Reads the items of Zotero: those of its web API, bare or each in `data`, and those of Better BibTeX, which have
/// their attachments and annotations inside.
///
/// An annotation belongs to an attachment, and that to a work. Its words are plain text but for the tags of Zotero's
/// own forms of letters, which are taken away.
struct ZoteroReader {
  /// An item, and the one that it stands inside of.
  private struct Node {
    let item: JSONItem
    let key: String
    let outer: Int?
  }

  private var nodes: [Node] = []
  private var places: [String: Int] = [:]

  /// Reads a value; false where it is no list of items, or one of which nothing is understood.
  static func read(_ json: JSON, into collector: inout ImportCollector) -> Bool {
    guard let (items, count) = items(of: json) else { return false }
    guard collector.understand(items.count(where: isItem), of: count) else { return false }
    var reader = ZoteroReader()
    for item in items { reader.gather(item, inside: nil) }
    reader.collect(into: &collector)
    return true
  }

  /// The items: a list, that of an export, that of an answer by JSON-RPC, or one item alone; and how many entries the
  /// list has, with those that are none.
  private static func items(of json: JSON) -> (items: [JSONItem], count: Int)? {
    if let list = json.array { return (JSONItem.items(json), list.count) }
    guard let item = JSONItem(json) else { return nil }
    for key in ["items", "result"] {
      if let list = item[key]?.array { return (item.items(key), list.count) }
    }
    return item["data"]?.object != nil || item["itemType"] != nil ? ([item], 1) : nil
  }

  private static func isItem(_ outer: JSONItem) -> Bool {
    let item = JSONItem(outer["data"]) ?? outer
    return ["itemType", "annotationType", "attachments", "annotations"].contains { item[$0] != nil }
  }

  private mutating func gather(_ outer: JSONItem, inside parent: Int?) {
    let item = JSONItem(outer["data"]) ?? outer
    let ownKey = item.text(["key", "itemKey"])
    let key = ownKey.isEmpty ? outer.text("key") : ownKey
    let place = nodes.count
    nodes.append(Node(item: item, key: key, outer: parent))
    if !key.isEmpty, places[key] == nil { places[key] = place }
    for inner in item.items("attachments") + item.items("annotations") { gather(inner, inside: place) }
  }

  // MARK: Annotations

  private func collect(into collector: inout ImportCollector) {
    let annotations = nodes.indices.filter { isAnnotation(nodes[$0].item) }
    for node in nodes where node.item.text("itemType") == "note" { collector.skip(.itemNote) }
    let ordered = annotations.sorted {
      (nodes[$0].item.text("annotationSortIndex"), $0) < (nodes[$1].item.text("annotationSortIndex"), $1)
    }
    // Works keep the order of the file.
    var works: [Int: Int] = [:]
    for place in annotations where !isDeleted(nodes[place]) {
      works[place] = work(of: nodes[place], in: &collector)
    }
    collector.skip(.deleted, annotations.count - works.count)
    for place in ordered {
      guard let work = works[place] else { continue }
      collector.add(said(by: nodes[place].item), id: nodes[place].key, to: work)
    }
  }

  private func isAnnotation(_ item: JSONItem) -> Bool {
    item.text("itemType") == "annotation" || item["annotationType"] != nil
  }

  private func said(by item: JSONItem) -> ImportedAnnotation.Said {
    ImportedAnnotation.Said(
      words: ZoteroReader.withoutForms(item.text("annotationText")), comment: item.text("annotationComment"),
      tags: item.items("tags").map { $0.text("tag") } + item.texts("tags"), locator: locator(of: item),
      date: item.text("dateAdded"))
  }

  /// The tags for forms of letters, behind their first signs.
  private static let forms = ["i", "b", "sub", "sup"].flatMap { ["\($0)>", "/\($0)>"] }

  /// Words without the tags for italic, bold, lowered and raised letters.
  private static func withoutForms(_ words: String) -> String {
    let parts = words.split(separator: "<", omittingEmptySubsequences: false)
    guard let first = parts.first else { return words }
    return parts.dropFirst().reduce(into: String(first)) { text, part in
      if let form = forms.first(where: part.hasPrefix) {
        text += part.dropFirst(form.count)
      } else {
        text += "<" + part
      }
    }
  }

  private func locator(of item: JSONItem) -> String? {
    if let page = ImportedPlace.page(item.text("annotationPageLabel")) { return page }
    let written = item.text("annotationPosition")
    let position = JSONItem(item["annotationPosition"]) ?? JSONItem(try? JSON.parse(Array(written.utf8)).root)
    return position?.integer("pageIndex").flatMap { ImportedPlace.page("\($0 &+ 1)") }
  }

  // MARK: Works

  /// More items are never inside of one another; what goes on is a loop.
  private static let depthLimit = 8

  /// Whether an annotation lies in the bin, or something that it belongs to does.
  private func isDeleted(_ annotation: Node) -> Bool {
    var (next, depth): (Node?, Int) = (annotation, 0)
    while let node = next, depth <= ZoteroReader.depthLimit {
      if node.item.text("deleted") == "1" || node.item.isTrue("deleted") { return true }
      (next, depth) = (outer(of: node).map { nodes[$0] }, depth + 1)
    }
    return false
  }

  private func work(of annotation: Node, in collector: inout ImportCollector) -> Int {
    var chain: [Node] = []
    var name = annotation.item.text("parentItem")
    var next = outer(of: annotation)
    while let place = next, chain.count < ZoteroReader.depthLimit {
      let node = nodes[place]
      chain.append(node)
      let parent = node.item.text("parentItem")
      if !node.key.isEmpty { name = node.key }
      // An attachment whose work is not in the file is known by the work's key.
      if !parent.isEmpty { name = parent }
      next = outer(of: node)
    }
    return collector.place(of: ZoteroReader.work(name, chain.map(\.item)), named: name)
  }

  private func outer(of node: Node) -> Int? {
    node.outer ?? places[node.item.text("parentItem")]
  }

  /// A work, from an attachment and what it belongs to; the last one is the work itself.
  private static func work(_ name: String, _ chain: [JSONItem]) -> ImportedWork {
    let item = chain.last
    let file = item?.text(["filename", "path"]).split(separator: "/").last.map(String.init) ?? ""
    let title = item?.text(["title", "shortTitle"]) ?? ""
    return ImportedWork(
      name: name, title: title.isEmpty ? file : title,
      identifiers: chain.flatMap(identifiers), addresses: chain.reversed().map { $0.text("url") })
  }

  private static func identifiers(of item: JSONItem) -> [String] {
    let extra = item.text("extra").split(whereSeparator: \.isNewline).compactMap { line -> String? in
      let parts = line.split(separator: ":", maxSplits: 1)
      let name = parts[0].lowercased()
      guard parts.count == 2, name == "arxiv" || name == "doi" || name == "isbn" else { return nil }
      return parts[1].split(separator: " ").first.map(String.init)
    }
    let books = item.text("ISBN").split { $0 == " " || $0 == "," }.map(String.init)
    return [item.text("DOI"), item.text("archiveID")] + extra + books
  }
}
