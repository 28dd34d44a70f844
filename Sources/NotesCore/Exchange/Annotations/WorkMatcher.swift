/// Finds the notes about the works of other programs: by identifier, by address, then by title.
///
/// The first of these at which any note fits decides, and only one that fits alone is taken. One whose title is the
/// work's but for a subtitle, or that people call by the work's title, may be about it: it is offered.
struct WorkMatcher {
  /// What a work leads to, as indices of the notes.
  enum Match: Equatable {
    case note(Int)
    /// Any of several, or one that is not certain.
    case several([Int])
    case none
  }

  private var byIdentifier: [Identifier: [Int]] = [:]
  private var byAddress: [String: [Int]] = [:]
  private var byTitle: [[UInt8]: [Int]] = [:]
  /// The notes by their titles without subtitles, and by what people call them.
  private var byName: [[UInt8]: [Int]] = [:]

  /// A matcher over notes that were decoded with `FieldSet.names`. Costs a pass over them.
  init(_ notes: [Note]) {
    for (index, note) in notes.enumerated() {
      for identifier in Set(note.knownIdentifiers) { byIdentifier[identifier, default: []].append(index) }
      for address in Set(note.urls.compactMap { WorkMatcher.key(of: $0.address) }) {
        byAddress[address, default: []].append(index)
      }
      let title = TitleKey.bytes(of: note.title)
      if !title.isEmpty { byTitle[title, default: []].append(index) }
      let names = [note.short].compactMap { $0 } + note.aliases + [WorkMatcher.mainTitle(of: note.title)]
      for name in Set(names.map { TitleKey.bytes(of: $0) }) where !name.isEmpty {
        byName[name, default: []].append(index)
      }
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
    if let note = possible(work) { return .several([note]) }
    return .none
  }

  /// The one note that may be about a work: with a title of one of both, or with a name that is the work's title.
  private func possible(_ work: ImportedWork) -> Int? {
    let main = TitleKey.bytes(of: WorkMatcher.mainTitle(of: work.title))
    let found = Set((byName[TitleKey.bytes(of: work.title)] ?? []) + (byTitle[main] ?? []))
    return found.count == 1 ? found.first : nil
  }

  /// What a subtitle stands behind: a colon, or a dash between blanks.
  private static let separators = [": ", "：", " - ", " – ", " — ", "——"].map { Array($0.utf8) }

  /// A title without its subtitle.
  private static func mainTitle(of title: String) -> String {
    let bytes = Array(title.utf8)
    let end = bytes.indices.first { index in
      separators.contains { $0[0] == bytes[index] && bytes[index...].starts(with: $0) }
    }
    return end.map { String(decoding: bytes[..<$0], as: UTF8.self) } ?? title
  }

  /// What addresses of one place have in common: neither scheme, a last slash, a last `.git`, a fragment nor what tells
  /// the site where a reader came from count.
  private static func key(of text: String) -> String? {
    guard let address = WebAddress(text) else { return nil }
    let path = address.path.joined(separator: "/")
    let query = address.rest.prefix { $0 != "#" }.dropFirst()
    let wanted = query.split(separator: "&").filter { !$0.lowercased().hasPrefix("utm_") }
    let rest = wanted.isEmpty ? "" : "?" + wanted.joined(separator: "&")
    return address.host + "/" + (path.hasSuffix(".git") ? path.dropLast(4) : path[...]) + rest
  }
}
