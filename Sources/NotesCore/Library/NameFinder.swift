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

  /// What `name` leads to: by id, to the letter or folded; by short name or alias; by title; by identifier, address or path; by how an id,
  /// short name or alias begins; by words of title, short name, aliases and authors.
  public func find(_ name: String) -> Match {
    let folded = FoldedName(name)
    guard !folded.isEmpty else { return .none(suggestions: []) }
    for stage in wholeStages(name, folded) + partStages(name, folded) {
      let matches = notes.indices.filter(stage)
      if matches.count == 1 { return .found(matches[0]) }
      if !matches.isEmpty { return .ambiguous(matches) }
    }
    return .none(suggestions: NameSuggestions(for: folded).nearest(in: notes))
  }

  /// Whether `name` is the whole name of a note, and not only the beginning or some words of one.
  public func isWhole(_ name: String) -> Bool {
    let folded = FoldedName(name)
    return !folded.isEmpty && wholeStages(name, folded).contains { notes.indices.contains(where: $0) }
  }

  /// The stages at which a name is whole, as tests of the note at an index: to look at its fields there is cheap, to copy
  /// a note is not.
  private func wholeStages(_ name: String, _ folded: FoldedName) -> [(Int) -> Bool] {
    let place = NotePlace(name)
    return [
      { notes[$0].id.utf8.elementsEqual(name.utf8) },
      { folded.matches(notes[$0].id) },
      { hasShortOrAlias($0, where: folded.matches) },
      { folded.matches(notes[$0].title) },
      { place.mayBeSomewhere && place.isPlace(of: notes[$0]) },
    ]
  }

  /// The stages after those.
  private func partStages(_ name: String, _ folded: FoldedName) -> [(Int) -> Bool] {
    let words = NameWords(name)
    return [
      { folded.isPrefix(of: notes[$0].id) || hasShortOrAlias($0, where: folded.isPrefix) },
      { index in
        words.stand(
          title: notes[index].title, short: notes[index].short, aliases: notes[index].aliases,
          authors: notes[index].authors)
      },
    ]
  }

  private func hasShortOrAlias(_ index: Int, where test: (String) -> Bool) -> Bool {
    (notes[index].short.map(test) ?? false) || notes[index].aliases.contains(where: test)
  }
}
