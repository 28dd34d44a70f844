/// Finds the notes that links and relations point at.
///
/// A target is an id; an alias, a short name or a path resolves too when it is unique.
public struct LinkResolver: Sendable {
  private var byID: [String: Int] = [:]
  private var byName: [String: Int?] = [:]
  private let notes: [Note]

  /// A resolver over the notes of a library, decoded with `FieldSet.names`.
  public init(_ notes: [Note]) {
    self.notes = notes
    for (index, note) in notes.enumerated() {
      byID[note.id.lowercased()] = byID[note.id.lowercased()] ?? index
      for name in note.aliases + [note.short].compactMap({ $0 }) + [LinkResolver.withoutEnding(note.path)] {
        remember(name.lowercased(), index)
      }
    }
  }

  private mutating func remember(_ name: String, _ index: Int) {
    if let known = byName[name] {
      if known != index { byName[name] = .some(nil) }
    } else {
      byName[name] = .some(index)
    }
  }

  /// The index of the note that an id, or a unique other name, stands for; nil when there is none.
  public func index(of name: String) -> Int? {
    let folded = LinkResolver.withoutEnding(name).lowercased()
    return byID[folded] ?? byName[folded] ?? nil
  }

  /// The index of the note that a link in `note` points at; nil when it leads to none.
  public func index(of link: LinkTarget, from note: Note) -> Int? {
    switch link {
    case .wiki(let name): index(of: name)
    case .path(let path): index(of: LinkResolver.resolve(path, from: note.path))
    }
  }

  private static func withoutEnding(_ path: String) -> String {
    path.lowercased().hasSuffix(".md") ? String(path.unicodeScalars.dropLast(3)) : path
  }

  /// A path relative to a note's folder, as one relative to the root.
  static func resolve(_ path: String, from note: String) -> String {
    var parts = note.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
