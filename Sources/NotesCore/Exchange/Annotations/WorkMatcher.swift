/// Finds the notes about the works of other programs: by identifier, by address, then by title.
///
/// The first of these at which any note fits decides, and only one that fits alone is taken.
struct WorkMatcher {
  /// What a work leads to, as indices of the notes.
  enum Match: Equatable {
    case note(Int)
    case several([Int])
    case none
  }

  private var byIdentifier: [Identifier: [Int]] = [:]
  private var byAddress: [String: [Int]] = [:]
  private var byTitle: [[UInt8]: [Int]] = [:]

  /// A matcher over notes that were decoded with `FieldSet.names`. Costs a pass over them.
  init(_ notes: [Note]) {
    for (index, note) in notes.enumerated() {
      for identifier in Set(note.knownIdentifiers) { byIdentifier[identifier, default: []].append(index) }
      for address in Set(note.urls.compactMap { WorkMatcher.key(of: $0.address) }) {
        byAddress[address, default: []].append(index)
      }
      let title = TitleKey.bytes(of: note.title)
      if !title.isEmpty { byTitle[title, default: []].append(index) }
    }
  }

  /// The note about a work.
  func match(_ work: ImportedWork) -> Match {
    let stages = [
      work.identifiers.flatMap { byIdentifier[$0] ?? [] },
      work.addresses.compactMap(WorkMatcher.key).flatMap { byAddress[$0] ?? [] },
      byTitle[TitleKey.bytes(of: work.title)] ?? [],
    ]
    for found in stages where !found.isEmpty {
      let notes = Set(found).sorted()
      return notes.count == 1 ? .note(notes[0]) : .several(notes)
    }
    return .none
  }

  /// What addresses of one place have in common: neither scheme, a last slash, a last `.git` nor a fragment count.
  private static func key(of text: String) -> String? {
    guard let address = WebAddress(text) else { return nil }
    let path = address.path.joined(separator: "/")
    let rest = address.rest.prefix { $0 != "#" }
    return address.host + "/" + (path.hasSuffix(".git") ? path.dropLast(4) : path[...]) + rest
  }
}
