/// A change of one field of a note's front matter.
public enum FieldChange: Sendable, Hashable {
  /// The key gets a value; where the note has no such key, it is put in its place in the order of fields.
  case set(key: String, FieldValue)
  /// The key goes, with its value.
  case remove(key: String)
  /// A list gets more texts, or a mapping more members, at its end.
  ///
  /// The path names keys from the outermost on, such as `relations` and `improves`; those that are missing are made.
  case append(path: [String], FieldValue)
  /// A list of texts gets one more at a place, from 0; at its end, it is appended.
  case insert(key: String, String, at: Int)
  /// The text at a place, from 0, leaves a list; what has become empty by that goes too.
  case removeItem(path: [String], at: Int)

  /// The outermost key that changes.
  public var key: String {
    switch self {
    case .set(let key, _), .remove(let key), .insert(let key, _, _): key
    case .append(let path, _), .removeItem(let path, _): path.first ?? ""
    }
  }
}
