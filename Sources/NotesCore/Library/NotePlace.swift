/// Where a person says that a work or its note is: an identifier, an address or a path.
struct NotePlace {
  private let identifier: Identifier?
  private let address: WebAddress?
  /// What an address of the same place must hold, whatever else is written differently.
  private let landmark: FoldedText
  private let path: String

  init(_ name: String) {
    identifier = Identifier(parsing: name)
    address = WebAddress(name)
    let mark = identifier?.value ?? address?.path.last ?? address?.host ?? ""
    landmark = FoldedText(NotePlace.stripped(mark, ".git"))
    path = NotePlace.stripped(name.hasPrefix("./") ? String(name.dropFirst(2)) : name, ".md")
  }

  /// Whether the name can be an identifier, an address or a path at all; most names cannot.
  var mayBeSomewhere: Bool { identifier != nil || address != nil || path.utf8.contains(UInt8(ascii: "/")) }

  /// Whether a note, or the work that it is about, is at this place.
  func isPlace(of note: Note) -> Bool {
    isPath(of: note) || isIdentifier(of: note) || isAddress(of: note)
  }

  /// A path from the library's root, from its notes folder, the file's name, or the whole path on this machine;
  /// `.md` may be left out.
  private func isPath(of note: Note) -> Bool {
    guard path.utf8.count >= note.id.utf8.count else { return false }
    if path == note.id { return true }
    guard path.hasSuffix(note.id) else { return false }
    let whole = NotePlace.stripped(note.path, ".md")
    return path == whole || path == note.section + "/" + note.id
      || (path.hasPrefix("/") && path.hasSuffix("/" + whole))
  }

  private func isIdentifier(of note: Note) -> Bool {
    guard let identifier else { return false }
    // Taking apart what is in the fields costs more than seeing that it is something else.
    if case .isbn = identifier { return note.isbn.flatMap(ISBN.init).map(Identifier.isbn) == identifier }
    let fields = [note.arxiv, note.doi, note.acl]
    guard fields.contains(where: { $0.map(landmark.isContained) ?? false }) else { return false }
    return note.identifiers.contains(identifier)
  }

  private func isAddress(of note: Note) -> Bool {
    guard !landmark.isEmpty else { return false }
    return note.urls.contains { isSamePlace($0.address) }
  }

  private func isSamePlace(_ text: String) -> Bool {
    guard landmark.isContained(in: text), let other = WebAddress(text) else { return false }
    if let address, address.isSamePlace(as: other) { return true }
    guard let identifier else { return false }
    return Identifier(in: other) == identifier
  }

  private static func stripped(_ text: String, _ suffix: String) -> String {
    text.hasSuffix(suffix) ? String(text.dropLast(suffix.count)) : text
  }
}
