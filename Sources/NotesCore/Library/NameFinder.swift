/// Finds a note by what a person calls it.
///
/// Stages are tried in order, and the first at which any note matches decides: a later one is never a second guess.
/// There is no index: a look-up passes over the notes once for each stage that it needs.
public struct NameFinder: Sendable {
  /// What a name leads to, as indices of the notes that were given.
  public enum Match: Sendable, Hashable {
    /// One note and no other.
    case found(Int)
    /// Several notes at one stage, in their order.
    case ambiguous([Int])
    /// No note; those whose names are nearest, at most three, the nearest first.
    case none(suggestions: [Int])
  }

  private let notes: [Note]

  /// A finder over notes that were decoded with `FieldSet.names` at least.
  public init(_ notes: [Note]) {
    self.notes = notes
  }

  /// What `name` leads to: by id; by short name or alias; by title; by identifier, address or path; by how an id,
  /// short name or alias begins; by words of title, short name, aliases and authors.
  public func find(_ name: String) -> Match {
    let folded = FoldedName(name)
    guard !folded.isEmpty else { return .none(suggestions: []) }
    for stage in stages(name, folded) {
      let matches = notes.indices.filter { stage(notes[$0]) }
      if matches.count == 1 { return .found(matches[0]) }
      if !matches.isEmpty { return .ambiguous(matches) }
    }
    return .none(suggestions: NameSuggestions(for: folded).nearest(in: notes))
  }

  private func stages(_ name: String, _ folded: FoldedName) -> [(Note) -> Bool] {
    let place = NotePlace(name)
    let words = NameWords(name)
    return [
      { folded.matches($0.id) },
      { folded.isShortOrAlias(of: $0) },
      { folded.matches($0.title) },
      { place.isPlace(of: $0) },
      { folded.begins($0) },
      { words.stand(in: $0) },
    ]
  }
}

extension FoldedName {
  fileprivate func isShortOrAlias(of note: Note) -> Bool {
    if let short = note.short, matches(short) { return true }
    return note.aliases.contains(where: matches)
  }

  fileprivate func begins(_ note: Note) -> Bool {
    if isPrefix(of: note.id) { return true }
    if let short = note.short, isPrefix(of: short) { return true }
    return note.aliases.contains(where: isPrefix(of:))
  }
}
