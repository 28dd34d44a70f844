import JSONSchema

/// Reads annotations of Hypothesis: the answer of its API to a search, and the export of its client.
///
/// What is said of a page as a whole is a note of one's own. Replies are counted, and left out.
enum HypothesisReader {
  /// Reads a value; false where it has no list of annotations.
  static func read(_ json: JSON, into collector: inout ImportCollector) -> Bool {
    guard let items = items(of: json) else { return false }
    let annotations = items.map { Annotation($0) }
    // Works keep the order of the file; an annotation has its place in the text.
    let works = annotations.map { annotation in
      annotation.isReply
        ? nil
        : collector.place(
          of: annotation.work, named: annotation.address.isEmpty ? annotation.title : annotation.address)
    }
    for place in annotations.indices.sorted(by: { (annotations[$0].start, $0) < (annotations[$1].start, $1) })
    {
      guard let work = works[place] else {
        collector.skip(.reply)
        continue
      }
      collector.add(annotations[place].said, id: annotations[place].item.text("id"), to: work)
    }
    return true
  }

  private static func items(of json: JSON) -> [JSONItem]? {
    if json.array != nil { return JSONItem.items(json) }
    guard let item = JSONItem(json) else { return nil }
    for key in ["rows", "annotations"] where item[key]?.array != nil { return item.items(key) }
    return item["target"] != nil && item["uri"] != nil ? [item] : nil
  }

  /// An annotation as Hypothesis has it.
  private struct Annotation {
    let item: JSONItem
    private let selectors: [JSONItem]

    init(_ item: JSONItem) {
      self.item = item
      selectors = item.items("target").flatMap { $0.items("selector") }
    }

    var isReply: Bool { !item.texts("references").isEmpty }

    /// Where it begins in the text, for the order of those on one page.
    var start: Int { selector("TextPositionSelector")?.integer("start") ?? Int.max }

    /// The address without the fragment that browsers show a passage by.
    var address: String {
      let address = item.text("uri")
      return String(address.prefix { $0 != "#" })
    }

    var title: String { JSONItem(item["document"])?.texts("title").first ?? "" }

    var work: ImportedWork {
      ImportedWork(name: address, title: title, addresses: [address])
    }

    var said: ImportedAnnotation.Said {
      ImportedAnnotation.Said(
        // The text of a page has its line breaks wherever its source has them.
        words: FieldText.folded(selector("TextQuoteSelector")?.text("exact") ?? ""),
        comment: item.text("text"),
        tags: item.texts("tags"), locator: locator, date: item.text("created"))
    }

    private var locator: String? {
      if let page = selector("PageSelector") {
        let label = page.text("label")
        let number = page.integer("index").map { "\($0 &+ 1)" } ?? ""
        if let page = ImportedPlace.page(label.isEmpty ? number : label) { return page }
      }
      if let time = ImportedPlace.time(selector("MediaTimeSelector")?.integer("start")) { return time }
      return selector("EPUBContentSelector")?.text("title")
    }

    private func selector(_ type: String) -> JSONItem? {
      selectors.first { $0.text("type").utf8.elementsEqual(type.utf8) }
    }
  }
}
