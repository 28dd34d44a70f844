/// The field that a key which is none was probably meant for.
struct MeantField {
  /// The field.
  let field: Field
  /// Whether the key is another name for the field, and not only near to it.
  let isCertain: Bool

  /// What a key was meant for; nil where it looks like one of the reader's own.
  ///
  /// A key that is only near a field's counts where the note does not have that field (`isFree`), and where the value
  /// could be the field's (`fits`): `sort: 3` is no slip for `short`, if the note has one. Letters that have changed
  /// places, `stauts`, are a slip in any case.
  init?(_ key: String, isFree: (Field) -> Bool, fits: (Field) -> Bool) {
    let folded = MeantField.folded(key)
    if let field = MeantField.namesake(of: folded) ?? Field.allCases.first(where: { $0.label.chinese == key })
    {
      self.field = field
      isCertain = true
      return
    }
    let scalars = Array(folded.unicodeScalars)
    let limit = EditDistance.limit(forLength: scalars.count)
    guard limit > 0, scalars.count < 24 else { return nil }
    let near = Field.allCases.compactMap { field in
      EditDistance.between(scalars, Array(field.key.unicodeScalars), limit: limit).map { (field, $0) }
    }
    let meant = near.filter { field, _ in
      (isFree(field) || MeantField.hasSameLetters(scalars, field)) && fits(field)
    }
    guard let nearest = meant.min(by: { $0.1 < $1.1 }) else {
      return nil
    }
    field = nearest.0
    isCertain = false
  }

  private static func hasSameLetters(_ scalars: [Unicode.Scalar], _ field: Field) -> Bool {
    scalars.sorted() == field.key.unicodeScalars.sorted()
  }

  private static func folded(_ key: String) -> String {
    String(
      String.UnicodeScalarView(key.lowercased().unicodeScalars.map { $0 == "_" || $0 == " " ? "-" : $0 }))
  }

  private static func namesake(of folded: String) -> Field? {
    Field(key: folded) ?? Field(key: folded + "s") ?? aliases[folded]
      ?? (folded.hasSuffix("s") ? Field(key: String(folded.dropLast())) : nil)
  }

  /// Names that other tools have for our fields.
  private static let aliases: [String: Field] = [
    "autor": .authors, "auther": .authors, "orgs": .organizations, "org": .organizations, "state": .status,
    "alias": .aliases, "organisation": .organizations, "organisations": .organizations,
    "date-added": .added, "date-started": .started, "date-finished": .finished, "date-read": .finished,
    "reading-status": .status, "read-status": .status, "reading-progress": .progress,
    "arxiv-id": .arxiv, "arxivid": .arxiv, "eprint": .arxiv, "doi-url": .doi, "acl-id": .acl,
    "isbn10": .isbn, "isbn13": .isbn, "isbn-10": .isbn, "isbn-13": .isbn,
  ]
}
