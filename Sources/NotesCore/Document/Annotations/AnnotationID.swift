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
    let taken = Set(taken.map { $0.lowercased() })
    var hash = FNV1a()
    hash.combine(canonical(words))
    hash.combine([0])
    hash.combine(canonical(locator ?? ""))
    var digits = hash.crockford
    while true {
      for length in usualLength...digits.count {
        let id = String(decoding: digits.prefix(length), as: UTF8.self)
        if !taken.contains(id) { return id }
      }
      // The same words at the same place, once more.
      hash.combine([0])
      digits += hash.crockford
    }
  }

  /// A text of which neither the form of its letters nor its blanks count.
  static func canonical(_ text: String) -> [UInt8] {
    let words = Normalization.composed(text).unicodeScalars.split { $0.properties.isWhitespace }
    return Array(words.map { String($0) }.joined(separator: " ").utf8)
  }
}
