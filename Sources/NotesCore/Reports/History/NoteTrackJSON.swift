extension NoteTrack {
  /// The past of a note as JSON: its id, path and title, whether it is gone, and its moves.
  public var json: JSONValue {
    var members: [JSONValue.Member] = []
    if let note = latestNote {
      members = [.init("id", .string(note.id)), .init("path", .string(note.path))]
      for field in [Field.title, .short] {
        if let value = note.json(of: field) { members.append(.init(field.key, value)) }
      }
    }
    if note == nil { members.append(.init("removed", .bool(true))) }
    members.append(.init("history", .array(moves.map(\.json))))
    return .object(members)
  }
}

extension PastMove {
  /// The move as JSON: its day, commit and author (none for what is not committed), what sort it is, whether the note
  /// could not be read, and what it says of its reading from then on; with what it was before, where that is another.
  public var json: JSONValue {
    var members: [JSONValue.Member] = [.init("date", .string(step.day.text))]
    if let commit = step.commit {
      members += [.init("commit", .string(commit.id)), .init("author", .string(commit.author))]
    }
    members.append(.init("kind", .string(kind.rawValue)))
    if step.isUnreadable { members.append(.init("unreadable", .bool(true))) }
    if let note = step.note {
      for field in [Field.status, .progress, .left] {
        if let value = note.json(of: field) { members.append(.init(field.key, value)) }
      }
      members += [.init("path", .string(note.path)), .init("title", .string(note.title))]
    }
    if kind == .changed { members.append(.init("before", before)) }
    return .object(members)
  }

  private var before: JSONValue {
    guard let previous else { return .null }
    let changed = [
      (Field.status, changesStatus), (.progress, changesProgress), (.left, changesLeft),
      (.title, changesTitle),
    ].filter(\.1)
    return .object(
      changed.map { .init($0.0.key, previous.json(of: $0.0) ?? .null) }
        + (changesPath ? [.init("path", .string(previous.path))] : []))
  }
}
