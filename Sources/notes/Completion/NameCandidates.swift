import NotesCore

/// Completes what people call notes: ids, short names and aliases; titles where none of those fits.
struct NameCandidates {
  /// What must be decoded of the notes.
  static let fields = FieldSet([.title, .short, .aliases])

  let notes: [Note]

  /// The names that begin with what was typed, one a note, in the order of the notes.
  ///
  /// Where no name begins with it exactly, those are taken that do so with case, width, hyphens, dots and spaces
  /// folded: `gpt3` gives `gpt-3`.
  func beginning(with typed: String) -> [CompletionCandidate] {
    if typed.isEmpty { return candidates { $0.id } }
    let folded = FoldedName(typed)
    let tests: [(String) -> Bool] = [
      { $0.utf8.starts(with: typed.utf8) }, { !folded.isEmpty && folded.isPrefix(of: $0) },
    ]
    for test in tests {
      let found = candidates { note in note.shortNames.first(where: test) }
      if !found.isEmpty { return found }
    }
    return candidates { note in tests.contains { $0(note.title) } ? note.title : nil }
  }

  /// What is left of the names of several words whose first ones are there already.
  func continuing(_ words: [String], with typed: String) -> [CompletionCandidate] {
    let words = words.map { FoldedName($0) }
    let rests = notes.flatMap { note in
      (note.shortNames + [note.title]).compactMap { name in
        NameCandidates.rest(of: name, after: words).flatMap { CompletionCandidate($0, note.title) }
      }
    }
    return rests.withoutRepetition.beginning(with: typed)
  }

  private static func rest(of name: String, after words: [FoldedName]) -> String? {
    let parts = name.split(separator: " ")
    guard parts.count > words.count, zip(parts, words).allSatisfy({ $1.matches(String($0)) }) else {
      return nil
    }
    return parts.dropFirst(words.count).joined(separator: " ")
  }

  /// A name that looks like an option would be taken for one, so it is not offered.
  private func candidates(_ name: (Note) -> String?) -> [CompletionCandidate] {
    notes.compactMap { note in
      name(note).flatMap { $0.hasPrefix("-") ? nil : CompletionCandidate($0, note.title) }
    }.withoutRepetition
  }
}

extension Note {
  fileprivate var shortNames: [String] { [self.id] + (self.short.map { [$0] } ?? []) + self.aliases }
}
