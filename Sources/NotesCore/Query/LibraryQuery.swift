extension Library {
  /// What a query needs beyond the fields of its terms: links can only be followed when their names are known.
  public static func fields(for query: Query) -> FieldSet {
    guard query.needsLinks else { return query.fields }
    let names = query.noteNames.isEmpty ? LinkResolver.fields : .names
    return query.fields.union([names, .links, FieldSet(.relations)])
  }

  /// The notes that a query takes, in the order of the library.
  ///
  /// Throws `notFound` or `ambiguous` where the query names a note, and that is not the name of one. Every note is read
  /// again where the query asks for links that lead nowhere.
  public func notes(matching query: Query, today: CivilDate) throws -> [Note] {
    if query.isEverything { return notes }
    let context = try context(for: query, today: today)
    return notes.filter { query.matches($0, in: context) }
  }

  /// What a query must know beyond the note that it looks at, from notes that were decoded with `fields(for:)`.
  func context(for query: Query, today: CivilDate) throws -> QueryContext {
    QueryContext(today: today, links: query.needsLinks ? try links(for: query) : QueryLinks())
  }

  private func links(for query: Query) throws -> QueryLinks {
    var links = try QueryLinks(notes, names: query.noteNames)
    guard query.needsLinkProblems else { return links }
    let index = LinkIndex(try LibraryFiles(root, configuration), notes)
    let broken = LinkedFileWalk(index).mapNotes { file -> String? in
      let isBroken = index.references(of: file).contains { index.problem(of: $0, in: file) != nil }
      return isBroken ? LinkPath.stem(of: file.path) : nil
    }
    for id in broken.found { links.markBroken(id) }
    return links
  }
}
