/// What names one work for the whole world, taken from what a person types or pastes.
///
/// Two identifiers are equal when they name the same work: versions of an arXiv number, the case of a DOI and the
/// length of an ISBN do not matter.
public enum Identifier: Sendable, Hashable {
  /// A number on arXiv.
  case arxiv(ArxivIdentifier)
  /// A digital object identifier.
  case doi(DOI)
  /// An id in the ACL Anthology.
  case acl(AnthologyIdentifier)
  /// The number of a book.
  case isbn(ISBN)

  /// The identifier that a text is, or that an address leads to; nil for any other text.
  ///
  /// Space and `<>` around it do not matter. arXiv's own DOIs are arXiv numbers.
  public init?(parsing text: String) {
    let text = Identifier.trimmed(text)
    if let arxiv = ArxivIdentifier(text) {
      self = .arxiv(arxiv)
    } else if let doi = DOI(text) {
      self.init(doi)
    } else if let acl = AnthologyIdentifier(text) {
      self = .acl(acl)
    } else if let isbn = ISBN(text) {
      self = .isbn(isbn)
    } else if let address = WebAddress(text) {
      self.init(in: address)
    } else {
      return nil
    }
  }

  /// The identifier that an address leads to; nil for an address of another site.
  public init?(in address: WebAddress) {
    if let arxiv = ArxivIdentifier(in: address) {
      self = .arxiv(arxiv)
    } else if let doi = DOI(in: address) {
      self.init(doi)
    } else if let acl = AnthologyIdentifier(in: address) {
      self = .acl(acl)
    } else {
      return nil
    }
  }

  private init(_ doi: DOI) {
    self = doi.arxiv.map(Identifier.arxiv) ?? .doi(doi)
  }

  /// The field of the front matter that holds it.
  public var field: Field {
    switch self {
    case .arxiv: .arxiv
    case .doi: .doi
    case .acl: .acl
    case .isbn: .isbn
    }
  }

  /// The bare identifier, as the front matter holds it; an arXiv number without its version.
  public var value: String {
    switch self {
    case .arxiv(let arxiv): arxiv.value
    case .doi(let doi): doi.value
    case .acl(let acl): acl.value
    case .isbn(let isbn): isbn.value
    }
  }

  /// The page that it leads to; nil for a book, which has none that everybody agrees on.
  public var address: String? {
    switch self {
    case .arxiv(let arxiv): "https://arxiv.org/abs/\(arxiv.value)"
    case .doi(let doi): "https://doi.org/\(Identifier.percentEncoded(doi.value))"
    case .acl(let acl): "https://aclanthology.org/\(acl.value)/"
    case .isbn: nil
    }
  }

  /// What an address would take for something else than a part of its path is encoded.
  private static func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var encoded = ""
    for byte in text.utf8 {
      let isPlain = (0x21...0x7E).contains(byte) && !"\"#%<>?[\\]^`{|}".utf8.contains(byte)
      if isPlain {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return encoded
  }

  /// A text without space and `<>` around it.
  static func trimmed(_ text: String) -> String {
    func isMargin(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar == "<" || scalar == ">"
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isMargin($0) }),
      let last = scalars.lastIndex(where: { !isMargin($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}

extension Note {
  /// The identifiers in the fields of the front matter, also where an address stands for one; a malformed one is
  /// left out.
  public var identifiers: [Identifier] {
    var found: [Identifier] = []
    if let arxiv = self.arxiv, let identifier = Identifier(parsing: arxiv) { found.append(identifier) }
    if let doi = self.doi, let identifier = Identifier(parsing: doi) { found.append(identifier) }
    if let acl = self.acl, let identifier = Identifier(parsing: acl) { found.append(identifier) }
    if let isbn = self.isbn, let identifier = ISBN(isbn) { found.append(.isbn(identifier)) }
    return found
  }
}
