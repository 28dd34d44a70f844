import JSONSchema

/// A program whose annotations can be imported.
public enum ImportSource: String, Sendable, Hashable, CaseIterable {
  case zotero, hypothesis, readwise

  /// What it calls itself.
  public var name: String {
    switch self {
    case .zotero: "Zotero"
    case .hypothesis: "Hypothesis"
    case .readwise: "Readwise"
    }
  }

  /// The source that a name says. Throws a usage error for any other word.
  public init(named name: String) throws(NotesError) {
    if let source = ImportSource(rawValue: name.lowercased()) {
      self = source
      return
    }
    let names = ImportSource.allCases.map(\.rawValue)
    throw NotesError(
      .usage, Message("nothing is imported from `\(name)`", zh: "不能从 `\(name)` 导入"),
      hints: [
        Message(
          "the sources are: \(names.joined(separator: " "))", zh: "可用的来源：\(names.joined(separator: " "))")
      ])
  }

  /// What of it is read, for those who gave something else.
  var expectation: Message {
    switch self {
    case .zotero:
      Message(
        "wanted are the items of its web API (`format=json`), annotations and the works that they belong to",
        zh: "需要它的 Web API 给出的条目（`format=json`），批注和所属的文献都在里面")
    case .hypothesis:
      Message(
        "wanted is what its API's search answers, or what its client exports as JSON",
        zh: "需要它的 API 搜索结果，或者客户端导出的 JSON")
    case .readwise:
      Message("wanted is its CSV export, or the JSON of its export API", zh: "需要它导出的 CSV，或者导出 API 给出的 JSON")
    }
  }

  /// The source whose form a JSON value has; nil for any other value, and for an empty list.
  static func recognized(in json: JSON) -> ImportSource? {
    guard let object = json.object else {
      return json.array?.lazy.compactMap { $0.object.flatMap(recognized) }.first
    }
    if object["rows"]?.array != nil { return .hypothesis }
    if object["export_userid"] != nil, object["annotations"]?.array != nil { return .hypothesis }
    for (key, source) in [
      ("results", readwise), ("annotations", hypothesis), ("items", zotero), ("result", zotero),
    ] {
      guard let items = object[key]?.array else { continue }
      return items.lazy.compactMap { $0.object.flatMap(recognized) }.first ?? source
    }
    return recognized(object)
  }

  /// The source whose items look so.
  private static func recognized(_ item: JSONObject) -> ImportSource? {
    if item["highlights"]?.array != nil { return .readwise }
    let zoteroKeys = ["itemType", "annotationType", "attachments", "annotations"]
    if zoteroKeys.contains(where: { item[$0] != nil }) { return .zotero }
    if item["data"]?.object?["itemType"] != nil { return .zotero }
    return item["uri"] != nil || item["target"] != nil ? .hypothesis : nil
  }
}
