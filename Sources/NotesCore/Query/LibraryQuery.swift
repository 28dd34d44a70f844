extension Library {
  /// What a query needs beyond the fields of its terms: links can only be followed when their names are known.
  public static func fields(for query: Query) -> FieldSet {
    query.needsLinkDegrees
      ? query.fields.union([LinkResolver.fields, .links, FieldSet(.relations)]) : query.fields
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
    var (incoming, outgoing) = (
      [Int](repeating: 0, count: notes.count), [Int](repeating: 0, count: notes.count)
    )
    for (source, note) in notes.enumerated() {
      func count(_ target: Int?) {
        guard let target, target != source, notes[target].id != note.id else { return }
        outgoing[source] += 1
        incoming[target] += 1
      }
      for relation in note.relations {
        for target in relation.targets { count(resolver.index(of: target)) }
      }
      for link in note.links { count(resolver.index(of: link, from: note)) }
    }
    var degrees = LinkDegrees()
    for (index, note) in notes.enumerated() {
      degrees.add(incoming: incoming[index], outgoing: outgoing[index], of: note.id)
    }
    return degrees
  }
}
