/// Gathers what the reader of a format finds, work by work.
struct ImportCollector {
  /// The works, in the order in which they came first.
  private(set) var works: [ImportedWork] = []
  /// How many things are left out, and why.
  private(set) var skipped: [ImportSkip: Int] = [:]
  /// How many control characters were left out.
  private(set) var controlCount = 0

  private let source: ImportSource
  private var places: [String: Int] = [:]
  private var keys: Set<AnnotationKey> = []
  /// How many annotations of a work say the same at one place.
  private var sayings: [Saying: Int] = [:]

  private struct Saying: Hashable {
    let work: Int
    let words: [UInt8]
    let locator: String?
  }

  /// So many annotations may stand on the same words; beyond that a file is hardly a reader's.
  private static let sayingLimit = 20

  init(_ source: ImportSource) {
    self.source = source
  }

  /// The place of a work in `works`; it is added where its name is new.
  mutating func place(of work: @autoclosure () -> ImportedWork, named name: String) -> Int {
    if let place = places[name] { return place }
    works.append(work())
    places[name] = works.count - 1
    return works.count - 1
  }

  /// Counts something that is left out.
  mutating func skip(_ reason: ImportSkip) { skip(reason, 1) }

  /// Counts some things that are left out.
  mutating func skip(_ reason: ImportSkip, _ count: Int) {
    if count > 0 { skipped[reason, default: 0] += count }
  }

  /// Counts the entries of a list of which only some are understood; false where there are some, and none is.
  mutating func understand(_ count: Int, of total: Int) -> Bool {
    skip(.unknown, total - count)
    return count > 0 || total == 0
  }

  /// Adds an annotation to the work at a place. `id` is the source's own name for it.
  mutating func add(_ said: ImportedAnnotation.Said, id: String, to work: Int) {
    guard let key = ImportCollector.key(source, id), let annotation = ImportedAnnotation(key, said) else {
      return skip(.empty)
    }
    let saying = Saying(
      work: work, words: AnnotationID.canonical(annotation.draft.words), locator: annotation.draft.locator)
    guard keys.insert(key).inserted, sayings[saying, default: 0] < ImportCollector.sayingLimit else {
      return skip(.repeated)
    }
    sayings[saying, default: 0] += 1
    for text in [said.words, said.comment] { controlCount += DraftText.controlCount(in: text) }
    works[work].annotations.append(annotation)
  }

  // MARK: Keys

  /// The longest key that is kept as it is, in bytes.
  private static let keyLimit = 150

  /// The key for a name, in letters, digits, `-` and `_`; other bytes become `%20` and its like. Nil for no name.
  static func key(_ source: ImportSource, _ id: String) -> AnnotationKey? {
    var value = ""
    for byte in id.utf8 {
      if byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        value.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        value += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    if value.utf8.count > keyLimit { value = "long-" + digest(of: [id]) }
    return AnnotationKey(source: source.rawValue, value: value)
  }

  /// A name for what has none: 13 digits that follow from some texts.
  static func digest(of texts: [String]) -> String {
    var hash = FNV1a()
    for text in texts {
      hash.combine(AnnotationID.canonical(text))
      hash.combine([0])
    }
    return String(decoding: hash.crockford, as: UTF8.self)
  }
}
