/// Finds the notes that links and relations point at.
///
/// A target is an id; an alias, a short name or a path resolves too when it is unique. Names are compared by
/// `LinkName`. Costs a pass over the names of the notes and the sorting of as many numbers.
public struct LinkResolver: Sendable {
  /// What a name leads to.
  public enum Resolution: Sendable, Hashable {
    /// One note, by its index, and how the name names it.
    case note(Int, by: Way)
    /// Several notes have the name; at most `LinkResolver.limit` of them, in their order.
    case ambiguous([Int])
    /// No note has it.
    case none
  }

  /// How a name names a note.
  public enum Way: Sendable, Hashable {
    case id, short, alias
    /// By its file: `2023/mamba`, `mamba.md`.
    case path
  }

  /// What has to be decoded for it.
  public static let fields = FieldSet([.short, .aliases])

  /// How many notes of one name are told apart.
  public static let limit = 6

  /// One name of one note. Sorted by hash, the ids of a hash come before the other names.
  private struct Entry {
    let hash: UInt64
    let note: Int32
    /// -2 for the id, -1 for the short name, from 0 on the place among the aliases.
    let name: Int32

    static func isBefore(_ left: Entry, _ right: Entry) -> Bool {
      if left.hash != right.hash { return left.hash < right.hash }
      if (left.name == -2) != (right.name == -2) { return left.name == -2 }
      return left.note == right.note ? left.name < right.name : left.note < right.note
    }
  }

  private let entries: [Entry]
  private let notes: [Note]

  /// A resolver over the notes of a library, decoded with `fields` at least.
  public init(_ notes: [Note]) {
    self.notes = notes
    var entries: [Entry] = []
    entries.reserveCapacity(notes.count * 3)
    for (index, note) in notes.enumerated() {
      func add(_ text: String, _ name: Int) {
        entries.append(Entry(hash: LinkName.hash(text), note: Int32(index), name: Int32(name)))
      }
      add(note.id, -2)
      if let short = note.short { add(short, -1) }
      for (place, alias) in note.aliases.enumerated() { add(alias, place) }
    }
    entries.sort(by: Entry.isBefore)
    self.entries = entries
  }

  /// What a name in a wiki link or a relation leads to.
  public func resolve(_ name: String) -> Resolution {
    let direct = resolveName(name)
    if direct != .none { return direct }
    guard LinkPath.hasEnding(name) || name.utf8.contains(UInt8(ascii: "/")) else { return .none }
    return resolvePath(LinkPath.withoutEnding(name))
  }

  /// The note whose file is at a path relative to the root, with or without `.md`.
  public func index(ofFile path: String) -> Int? {
    let path = LinkPath.withoutEnding(path)
    return holders(ofID: LinkPath.stem(of: path)).first {
      LinkName.isSame(LinkPath.withoutEnding(notes[$0].path), path)
    }
  }

  /// The index of the note that an id, or a unique other name, stands for; nil when there is none.
  public func index(of name: String) -> Int? {
    if case .note(let index, _) = resolve(name) { index } else { nil }
  }

  /// The index of the note that a link in `note` points at; nil when it leads to none.
  public func index(of link: LinkTarget, from note: Note) -> Int? {
    switch link {
    case .wiki(let name): index(of: name)
    case .path(let path): LinkPath.resolve(path, from: note.path).flatMap { index(ofFile: $0) }
    }
  }

  /// The notes that have an id, in their order; more than one where it is a duplicate.
  func holders(ofID id: String) -> some Sequence<Int> {
    candidates(id).lazy.prefix { $0.name == -2 }.filter { isNamed($0, id) }.map { Int($0.note) }
  }

  private func resolveName(_ name: String) -> Resolution {
    var found: [Int] = []
    var way = Way.id
    for entry in candidates(name) where found.last != Int(entry.note) && isNamed(entry, name) {
      if entry.name == -2 { return .note(Int(entry.note), by: .id) }
      if found.isEmpty { way = entry.name == -1 ? .short : .alias }
      found.append(Int(entry.note))
      if found.count == LinkResolver.limit { break }
    }
    return resolution(found, by: way)
  }

  /// The notes whose paths end in the parts of this one.
  private func resolvePath(_ path: String) -> Resolution {
    let ending = "/" + path
    let found = holders(ofID: LinkPath.stem(of: path)).filter { index in
      let whole = "/" + LinkPath.withoutEnding(notes[index].path)
      if LinkName.isSame(whole, ending) { return true }
      // As many parts from the end as the name has: bytes do not tell, for NFC and NFD differ in length.
      let parts = whole.split(separator: "/")
      let wanted = path.split(separator: "/", omittingEmptySubsequences: false)
      return LinkName.isSame(parts.suffix(wanted.count).joined(separator: "/"), path)
    }
    return resolution(Array(found.prefix(LinkResolver.limit)), by: .path)
  }

  private func resolution(_ found: [Int], by way: Way) -> Resolution {
    found.count > 1 ? .ambiguous(found) : found.first.map { .note($0, by: way) } ?? .none
  }

  private func candidates(_ name: String) -> some Sequence<Entry> {
    let hash = LinkName.hash(name)
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return entries[low...].lazy.prefix { $0.hash == hash }
  }

  private func isNamed(_ entry: Entry, _ name: String) -> Bool {
    let note = notes[Int(entry.note)]
    return switch entry.name {
    case -2: LinkName.isSame(note.id, name)
    case -1: note.short.map { LinkName.isSame($0, name) } ?? false
    default: LinkName.isSame(note.aliases[Int(entry.name)], name)
    }
  }
}
