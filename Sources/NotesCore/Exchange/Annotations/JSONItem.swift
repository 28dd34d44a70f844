import JSONSchema

/// An object in the JSON of another program, of which nothing is certain.
struct JSONItem {
  private let object: JSONObject

  /// The item that a value is; nil for what is no object.
  init?(_ json: JSON?) {
    guard let object = json?.object else { return nil }
    self.object = object
  }

  /// The items of a list; what in it is no object is left out.
  static func items(_ json: JSON?) -> [JSONItem] {
    (json?.array ?? []).compactMap { JSONItem($0) }
  }

  /// A member.
  subscript(key: String) -> JSON? { object[key] }

  /// The items of a member.
  func items(_ key: String) -> [JSONItem] { JSONItem.items(object[key]) }

  /// A member as text: a string, or a number as it is written; empty for anything else.
  func text(_ key: String) -> String { JSONItem.text(object[key]) }

  /// The first of some members that has text; empty where none has.
  func text(_ keys: [String]) -> String { keys.lazy.map { text($0) }.first { !$0.isEmpty } ?? "" }

  /// The texts of a list, or the one text that stands in its place.
  func texts(_ key: String) -> [String] {
    (object[key]?.array ?? [object[key]].compactMap { $0 }).map { JSONItem.text($0) }.filter { !$0.isEmpty }
  }

  /// A member as a number of seconds or the like, without its fraction; nil for what is none.
  func integer(_ key: String) -> Int? {
    Int(text(key).prefix { $0 != "." })
  }

  /// Whether a member is true.
  func isTrue(_ key: String) -> Bool {
    if case .boolean(true)? = object[key] { true } else { false }
  }

  private static func text(_ json: JSON?) -> String {
    switch json {
    case .string(let text)?: text
    case .number(let number)?: number.description
    default: ""
    }
  }
}
