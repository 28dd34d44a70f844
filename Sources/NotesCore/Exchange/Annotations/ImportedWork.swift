/// A work as another program knows it, with its annotations.
public struct ImportedWork: Sendable, Hashable {
  /// What the program calls it; empty where the file does not say.
  public let title: String
  /// The program's own name for it, which tells works without a title apart.
  public let name: String
  /// Its identifiers, also those that its addresses hold.
  public let identifiers: [Identifier]
  /// The addresses that lead to it, without fragments.
  public let addresses: [String]
  /// Its annotations, in the order of the work as far as the file tells.
  public internal(set) var annotations: [ImportedAnnotation] = []

  /// A work without annotations yet. What is in `identifiers` and `addresses` and is none is left out.
  init(name: String, title: String, identifiers: [String] = [], addresses: [String] = []) {
    self.name = DraftText.line(name)
    self.title = DraftText.line(title)
    self.addresses = addresses.map { String($0.prefix { $0 != "#" }) }.filter { WebAddress($0) != nil }
    let found = identifiers.map { Identifier(parsing: $0) } + self.addresses.map { Identifier(parsing: $0) }
    self.identifiers = found.compactMap { $0 }
  }

  /// What people know it by: its title, else the program's name for it.
  public var label: String { title.isEmpty ? name : title }

  /// What tells it from others of its title: an identifier, else an address; nil where the file has neither.
  public var distinction: String? {
    let distinction = identifiers.first?.value ?? addresses.first
    return distinction == label ? nil : distinction
  }
}
