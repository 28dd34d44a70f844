/// The ids of annotations that are not written yet.
///
/// An id is FNV-1a-64 over the words, NUL and the locator, both in Unicode's form C with single blanks, in the base-32
/// alphabet of Douglas Crockford, its lowest digit first. It is written once and then stays, whatever becomes of the
/// words.
public enum AnnotationID {
  /// How many digits an id has where nothing else has them.
  public static let usualLength = 6

  /// The id for some words at a place; longer where something in the note has the same digits.
  ///
  /// `taken` are the ids of the note's blocks; letters count in either case. Costs one pass over the texts.
  public static func make(words: String, locator: String?, taken: some Sequence<String>) -> String {
    var ids = AnnotationIDs(taken)
    return ids.make(words: words, locator: locator)
  }

  /// The hash whose digits an id begins with.
  static func hash(words: String, locator: String?) -> FNV1a {
    var hash = FNV1a()
    hash.combine(canonical(words))
    hash.combine([0])
    hash.combine(canonical(locator ?? ""))
    return hash
  }

  /// A text of which neither the form of its letters nor its blanks count.
  static func canonical(_ text: String) -> [UInt8] {
    let words = Normalization.composed(text).unicodeScalars.split { $0.properties.isWhitespace }
    return Array(words.map { String($0) }.joined(separator: " ").utf8)
  }
}
