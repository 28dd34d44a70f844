import Testing

/// A slip in one note of the clean library, as a tired person makes it, and where it has to be found.
///
/// `↓` stands right before each place, in what is typed and in what is quoted from the notes.
struct Defect: Sendable, CustomTestStringConvertible {
  /// What happened.
  let name: String
  /// The rule that has to find it, and no other.
  let rule: String
  private let note: CorpusNote?
  private let replaced: String
  private let replacement: String
  private let place: String?
  private let otherPlaces: [CorpusNote: String]
  private let added: [String: String]
  private let newPath: String?

  /// A defect that replaces a text which stands once in a note.
  ///
  /// `at` quotes the note where its place is not in the new text, `also` other notes that are told of it, too; `adding`
  /// puts other files into the library, `movedTo` the note to another place.
  init(
    _ name: String, _ note: CorpusNote? = nil, replace: String = "", with: String = "", at: String? = nil,
    also: [CorpusNote: String] = [:], adding: [String: String] = [:], movedTo: String? = nil, rule: String
  ) {
    self.name = name
    self.rule = rule
    self.note = note
    replaced = replace
    replacement = with
    place = at
    otherPlaces = also
    added = adding
    newPath = movedTo
  }

  var testDescription: String { "\(rule): \(name)" }

  /// The note that it is made in has to be taken away from here.
  var abandonedPath: String? { newPath == nil ? nil : note?.path }

  /// The files that it changes or adds, with marks, by path.
  func markedFiles() throws -> [String: MarkedText] {
    var texts = added
    if let note {
      var text = note.text
      if !replaced.isEmpty {
        text = try Self.replacing(note.typed(replaced), by: note.typed(replacement), in: text)
      }
      if let place { text = try Self.marking(note.typed(place), in: text) }
      texts[newPath ?? note.path] = text
    }
    for (other, place) in otherPlaces {
      texts[other.path] = try Self.marking(other.typed(place), in: other.text)
    }
    return texts.mapValues { MarkedText($0) }
  }

  private static func marking(_ place: String, in text: String) throws -> String {
    try replacing(MarkedText(place).text, by: place, in: text)
  }

  private static func replacing(_ old: String, by new: String, in text: String) throws -> String {
    let places = text.unicodeScalars.ranges(of: Array(old.unicodeScalars))
    try #require(places.count == 1, "`\(old)` stands \(places.count) times in the note")
    var scalars = text.unicodeScalars
    scalars.replaceSubrange(places[0], with: new.unicodeScalars)
    return String(scalars)
  }

  /// All of them.
  static let all: [Defect] =
    classic + unreadable + field + layout + scalar + identifier + date + status + duplicate + link + label
    + place
    + relation
    + annotation + body + chinese + suppression
}
