/// A change of one field of a note's front matter.
public enum FieldChange: Sendable, Hashable {
  /// The key gets a value; where the note has no such key, it is put in its place in the order of fields.
  case set(key: String, FieldValue)
  /// The key goes, with its value.
  case remove(key: String)

  /// The key that changes.
  public var key: String {
    switch self {
    case .set(let key, _), .remove(let key): key
    }
  }
}
