extension SearchedNote {
  /// The note as JSON: what it is, how it was found, and the lines with hits, columns and lengths in Unicode scalars.
  public var json: JSONValue {
    .object([
      .init("id", .string(id)), .init("path", .string(file.path)),
      .init("section", .string(file.section)),
      .init("title", .string(title)), .init("place", .string(place.rawValue)),
      .init("count", .number(count)),
      .init("lines", .array(lines.map(\.json))),
    ])
  }
}

extension SearchLine {
  /// The line as JSON.
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("line", .number(number)), .init("place", .string(place.rawValue)),
    ]
    if let field { members.append(.init("field", .string(field.key))) }
    if let locator { members.append(.init("locator", .string(locator))) }
    members.append(.init("text", .string(text)))
    let hits = columns.map { column, length in
      JSONValue.object([.init("column", .number(column)), .init("length", .number(length))])
    }
    members.append(.init("hits", .array(hits)))
    return .object(members)
  }
}
