extension LinksReport {
  /// The report as JSON: the note's `id`, `path` and `name`, the `annotation` that is asked about, then `to` and `from`.
  ///
  /// Each entry has `tie` (a relation, or `text`), `id` where the other end is a note and `path` where it is a file,
  /// `problem` where it leads nowhere, and `citations`, each with the file, line and column of a reference.
  public var json: JSONValue {
    .object(
      [
        .init("id", .string(note.id)), .init("path", .string(note.path)), .init("name", .string(note.name)),
      ] + (annotation?.name.map { [.init("annotation", .string($0))] } ?? []) + [
        .init("to", .array(outgoing.map(\.json))), .init("from", .array(incoming.map(\.json))),
      ])
  }
}

extension LinksReport.Row {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [.init("tie", .string(tie.word))]
    if let other {
      members += [
        .init("id", .string(other.id)), .init("path", .string(other.path)),
        .init("name", .string(other.name)),
      ]
      members += [Field.type, .status].compactMap { field in
        other.json(of: field).map { .init(field.key, $0) }
      }
    } else {
      members.append(.init(isFile ? "path" : "written", .string(written)))
    }
    if let problem { members.append(.init("problem", .string(problem.name))) }
    members.append(.init("citations", .array(citations.map(\.json))))
    return .object(members)
  }

  private var isFile: Bool {
    guard let citation = citations.first, citation.problem == nil else { return false }
    if case .note = citation.reference.destination { return citation.source == nil }
    if case .file = citation.reference.destination { return true }
    return false
  }
}

extension Citation {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("path", .string(path)), .init("line", .number(start.line)),
      .init("column", .number(start.column)),
      .init("written", .string(reference.written)),
    ]
    switch reference.link?.fragment {
    case .heading(let heading): members.append(.init("heading", .string(heading)))
    case .anchor(let anchor): members.append(.init("anchor", .string(anchor)))
    case .block(let block): members.append(.init("block", .string(block)))
    case nil: break
    }
    if reference.link?.isEmbed == true { members.append(.init("embed", .bool(true))) }
    members.append(.init("text", .string(line)))
    return .object(members)
  }
}

extension LinkGraph.Tie {
  /// A word for programs: the relation as files have it, or `text`.
  public var word: String {
    switch self {
    case .relation(let relation): relation.rawValue
    case .text: "text"
    }
  }
}
