/// A value of a note that may identify its work: an identifier, or an address of the paper.
struct KnownIdentifier {
  /// What it identifies.
  let identifier: Identifier
  /// The bytes of the value.
  let range: Range<Int>
  /// Whether it is an address, which may be that of another work.
  let isAddress: Bool

  /// The values of a file, in its order; what identifies the same work as one before is left out, and so is what no
  /// other note may have.
  static func find(in file: LintedFile, _ library: LibraryIndex) -> [KnownIdentifier] {
    var seen: Set<Identifier> = []
    return values(in: file).compactMap { value in
      let others = library.identifiers.notes(with: value.mark).lazy.filter { !file.holds(library.notes[$0]) }
      guard !others.isEmpty, let identifier = value.identifier, seen.insert(identifier).inserted else {
        return nil
      }
      return KnownIdentifier(identifier: identifier, range: value.range, isAddress: value.field == nil)
    }
  }

  /// The other notes that may have it.
  func candidates(in library: LibraryIndex) -> [Note] {
    let mark =
      if case .isbn(let isbn) = identifier { IdentifierMark.ofBook(isbn.value) } else {
        IdentifierMark.of(identifier.value)
      }
    return library.identifiers.notes(with: mark).map { library.notes[$0] }
  }

  /// Adds the marks of what a note may be identified by.
  static func addMarks(_ note: Note, _ add: (UInt64) -> Void) {
    if let arxiv = note.arxiv { add(IdentifierMark.of(arxiv)) }
    if let doi = note.doi { add(IdentifierMark.of(doi)) }
    if let acl = note.acl { add(IdentifierMark.of(acl)) }
    if let isbn = note.isbn { add(IdentifierMark.ofBook(isbn)) }
    for url in note.urls where isOfThePaper(url.name) { add(IdentifierMark.of(url.address)) }
  }

  private struct Value {
    /// The field that is an identifier; nil for an address.
    let field: Field?
    let text: String
    let range: Range<Int>

    var mark: UInt64 { field == .isbn ? IdentifierMark.ofBook(text) : IdentifierMark.of(text) }

    var identifier: Identifier? {
      switch field {
      case .isbn: ISBN(text).map(Identifier.isbn)
      case .arxiv, .acl, .doi: Identifier(parsing: text)
      default: WebAddress(text).flatMap { Identifier(in: $0) }
      }
    }
  }

  private static func values(in file: LintedFile) -> [Value] {
    let fields: [Value] = [Field.arxiv, .doi, .acl, .isbn].compactMap { field in
      file.scalar(field).map { Value(field: field, text: $0.text, range: $0.range) }
    }
    let addresses = file.members(.urls).filter { isOfThePaper($0.name) }
    return fields + addresses.map { Value(field: nil, text: $0.value.text, range: $0.value.range) }
  }

  private static func isOfThePaper(_ name: String) -> Bool { name == "paper" || name == "pdf" }
}
