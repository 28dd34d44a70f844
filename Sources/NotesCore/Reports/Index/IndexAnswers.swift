/// The notes that the queries of blocks take; each query is asked once, however many blocks have it.
struct IndexAnswers {
  private let library: Library
  private var known: [Query: [Note]] = [:]

  /// The answers of a library that was read for the fields of all the queries.
  init(_ library: Library) { self.library = library }

  /// The notes that a query takes, in the order of the library.
  ///
  /// Throws an `IndexDefect` at the words of the block where the query names a note that there is not.
  mutating func notes(_ query: Query, at words: Range<Int>) throws -> [Note] {
    if let notes = known[query] { return notes }
    do {
      // A query whose answer changes with the day is refused, so any day will do.
      let notes = try library.notes(matching: query, today: CivilDate(daysSinceEpoch: 0))
      known[query] = notes
      return notes
    } catch let error as NotesError {
      throw IndexDefect(words, error)
    }
  }
}
