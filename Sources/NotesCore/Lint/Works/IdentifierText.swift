/// What the text in a field of identifiers is.
enum IdentifierText: Hashable {
  /// An identifier, as files hold it.
  case bare
  /// An identifier in capitals or small letters that files do not use; with the text that they hold.
  case respelled(String)
  /// An address or a prefix with an identifier in it; with the bare one.
  case wrapped(String)
  /// No identifier of the field's sort; perhaps one of another.
  case unreadable(Identifier?)

  /// What a text is in one of the fields `arxiv`, `doi`, `acl` and `isbn`.
  init(_ text: String, in field: Field) {
    let trimmed = Identifier.trimmed(text)
    let address = WebAddress(trimmed)
    let found: IdentifierText? =
      switch field {
      case .arxiv: IdentifierText.arxiv(trimmed, address)
      case .doi: IdentifierText.doi(trimmed, address)
      case .acl: IdentifierText.acl(trimmed, address)
      default: IdentifierText.isbn(trimmed)
      }
    switch found {
    case .bare? where !trimmed.utf8.elementsEqual(text.utf8): self = .wrapped(trimmed)
    case .respelled(let bare)? where !trimmed.utf8.elementsEqual(text.utf8): self = .wrapped(bare)
    case let found?: self = found
    case nil: self = .unreadable(Identifier(parsing: text))
    }
  }

  private static func arxiv(_ text: String, _ address: WebAddress?) -> IdentifierText? {
    if let number = ArxivIdentifier(text) {
      if number.isWritten(text) { return .bare }
      return text.lowercased().hasPrefix("arxiv:") ? .wrapped(number.text) : .respelled(number.text)
    }
    let number =
      address.flatMap { ArxivIdentifier(in: $0) } ?? DOI(text)?.arxiv
      ?? address.flatMap { DOI(in: $0) }?.arxiv
    return number.map { .wrapped($0.text) }
  }

  private static func doi(_ text: String, _ address: WebAddress?) -> IdentifierText? {
    if let doi = DOI(text) { return doi.value.utf8.elementsEqual(text.utf8) ? .bare : .wrapped(doi.value) }
    return address.flatMap { DOI(in: $0) }.map { .wrapped($0.value) }
  }

  private static func acl(_ text: String, _ address: WebAddress?) -> IdentifierText? {
    if let id = AnthologyIdentifier(text) {
      return id.value.utf8.elementsEqual(text.utf8) ? .bare : .respelled(id.value)
    }
    return address.flatMap { AnthologyIdentifier(in: $0) }.map { .wrapped($0.value) }
  }

  private static func isbn(_ text: String) -> IdentifierText? {
    guard let isbn = ISBN(text) else { return nil }
    guard text.lowercased().hasPrefix("isbn") else { return .bare }
    var number = text.dropFirst(4)
    if number.hasPrefix("-13") || number.hasPrefix("-10") { number = number.dropFirst(3) }
    let words = number.split { $0 == " " || $0 == ":" }.joined(separator: "-")
    return ISBN(words) == isbn ? .wrapped(words) : .bare
  }
}

extension ArxivIdentifier {
  /// The number with the version that was asked for, as the front matter holds it.
  fileprivate var text: String { version.map { "\(value)v\($0)" } ?? value }

  /// Whether a text is the number as the front matter holds it; a subject class of the old form is allowed.
  fileprivate func isWritten(_ written: String) -> Bool {
    var bytes = Array(written.utf8)
    if let slash = bytes.firstIndex(of: UInt8(ascii: "/")), slash > 3, bytes[slash - 3] == UInt8(ascii: "."),
      bytes[slash - 2..<slash].allSatisfy({ (0x41...0x5A).contains($0) })
    {
      bytes.removeSubrange(slash - 3..<slash)
    }
    return bytes.elementsEqual(text.utf8)
  }
}

extension LintedFile {
  /// The text of a field of identifiers with what it is; nil where the note has none.
  func identifier(_ field: Field) -> (value: Scalar, text: IdentifierText)? {
    guard let value = scalar(field), !value.text.isEmpty else { return nil }
    return (value, IdentifierText(value.text, in: field))
  }
}
