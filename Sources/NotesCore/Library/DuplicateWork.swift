/// A note that is about the work already that a new note would be about.
public struct DuplicateWork: Sendable, Hashable {
  /// How the two are known to be one.
  public enum Reason: Sendable, Hashable {
    /// Both have the identifier; there is no doubt.
    case identifier(Identifier)
    /// Both lead to the address.
    case address(String)
    /// Both have the name, case, width, hyphens and blanks aside.
    case name(String)
  }

  /// The note that is there already.
  public let note: Note
  /// How the two are known to be one.
  public let reason: Reason

  /// The first note that is about the work; identifiers count before addresses, and those before names.
  ///
  /// `addresses` are those that lead to the work itself and to nothing else; a repository may hold several works.
  /// The notes must be decoded with `FieldSet.names`.
  public static func find(_ work: Note, at addresses: [String], in notes: [Note]) -> DuplicateWork? {
    byIdentifier(work, notes) ?? byAddress(addresses, notes) ?? byName(work, notes)
  }

  /// The note whose id could not be told from `id`: file systems fold case, and names fold hyphens too.
  public static func holder(ofID id: String, in notes: [Note]) -> Note? {
    let folded = FoldedName(id)
    return notes.first { $0.id.lowercased() == id.lowercased() || !folded.isEmpty && folded.matches($0.id) }
  }

  private static func byIdentifier(_ work: Note, _ notes: [Note]) -> DuplicateWork? {
    let wanted = Set(work.knownIdentifiers)
    if wanted.isEmpty { return nil }
    for note in notes {
      if let shared = note.knownIdentifiers.first(where: wanted.contains) {
        return DuplicateWork(note: note, reason: .identifier(shared))
      }
    }
    return nil
  }

  private static func byAddress(_ addresses: [String], _ notes: [Note]) -> DuplicateWork? {
    for text in addresses {
      guard let address = WebAddress(text) else { continue }
      let leads: (NamedAddress) -> Bool = { WebAddress($0.address)?.isSamePlace(as: address) ?? false }
      if let note = notes.first(where: { $0.urls.contains(where: leads) }) {
        return DuplicateWork(note: note, reason: .address(text))
      }
    }
    return nil
  }

  private static func byName(_ work: Note, _ notes: [Note]) -> DuplicateWork? {
    for name in [work.title, work.short].compactMap({ $0 }) {
      let folded = FoldedName(name)
      if folded.isEmpty { continue }
      let isSame: (Note) -> Bool = { folded.matches($0.title) || $0.short.map(folded.matches) ?? false }
      if let note = notes.first(where: isSame) { return DuplicateWork(note: note, reason: .name(name)) }
    }
    return nil
  }
}

extension Note {
  /// The identifiers in the front matter's fields, and those that its addresses of the paper hold.
  var knownIdentifiers: [Identifier] {
    identifiers
      + self.urls.lazy.filter { $0.name == "paper" || $0.name == "pdf" }
      .compactMap { WebAddress($0.address).flatMap { Identifier(in: $0) } }
  }
}
