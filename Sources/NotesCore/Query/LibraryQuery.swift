extension Library {
  /// What a query needs beyond the fields of its terms: links can only be followed when their names are known.
  public static func fields(for query: Query) -> FieldSet {
    query.needsLinkDegrees ? query.fields.union([.names, .links, FieldSet(.relations)]) : query.fields
  }

  /// The notes that a query takes, in the order of the library.
  public func notes(matching query: Query, today: CivilDate) -> [Note] {
    if query.isEverything { return notes }
    let context = QueryContext(
      today: today, degrees: query.needsLinkDegrees ? linkDegrees : LinkDegrees())
    return notes.filter { query.matches($0, in: context) }
  }

  /// How many relations and links go in and out of each note, those to itself and to nowhere left out.
  private var linkDegrees: LinkDegrees {
    let resolver = LinkResolver(notes)
    var degrees = LinkDegrees()
    for note in notes {
      let targets =
        note.relations.flatMap(\.targets).map { resolver.index(of: $0) }
        + note.links.map { resolver.index(of: $0, from: note) }
      for target in targets.compactMap({ $0 }) where notes[target].id != note.id {
        degrees.add(from: note.id, to: notes[target].id)
      }
    }
    return degrees
  }
}
