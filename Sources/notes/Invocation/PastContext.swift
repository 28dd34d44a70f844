import NotesCore

extension Context {
  /// The repository that the library is in.
  func repository() throws -> GitRepository {
    try GitRepository(of: library().root, environment: environment.values)
  }

  /// The past of the library; where a shallow clone lacks its beginning, that is said on standard error.
  func recordedPast() throws -> RecordedPast {
    let recorded = try repository().past(of: library().configuration, today: today())
    if recorded.past.isShallow { warnOfHorizon(recorded.past.firstDay) }
    return recorded
  }

  /// Says that a shallow clone lacks its beginning, and what to do.
  func warnOfHorizon(_ day: CivilDate?) {
    let begins = day.map {
      Message("its history begins on \($0.text)", zh: "历史从 \($0.text) 开始")
    }
    let what = begins ?? Message("its history does not reach back so far", zh: "历史没有那么早")
    warn(
      Message(
        "this is a shallow clone: \(what.english); `git fetch --unshallow` gets the rest (in a GitHub workflow, `fetch-depth: 0`)",
        zh: "这是浅克隆：\(what.chinese)；用 `git fetch --unshallow` 取回其余部分（GitHub 工作流里写 `fetch-depth: 0`）"))
  }

  /// Says how much of the past could not be read, and of which notes.
  func warnOfUnreadable(_ past: LibraryPast) throws {
    let (count, ids) = past.unreadable
    guard count > 0 else { return }
    try output.flush()
    let (versions, of) = (
      count == 1 ? "1 version" : "\(count) versions", ids.count == 1 ? "1 note" : "\(ids.count) notes"
    )
    let shown = ids.prefix(3).map { "`\($0)`" }
    let isMore = ids.count > shown.count
    let names = Message(
      shown.joined(separator: ", ") + (isMore ? ", .." : ""),
      zh: shown.joined(separator: "、") + (isMore ? " 等" : ""))
    let command = "notes show \(ids.count == 1 ? ids[0] : text(Message("ID", zh: "编号"))) --history"
    warn(
      Message(
        "\(versions) of \(of) could not be read (\(names.english)); what the note said before counts there; `\(command)` shows where",
        zh: "\(ids.count) 条笔记（\(names.chinese)）有 \(count) 个版本读不了，按之前的状态算；`\(command)` 可看是哪里"))
  }

  /// The pasts of the notes that a query takes; without one, of all, those that are gone included.
  func tracks(_ past: LibraryPast, matching query: Query) throws -> [NoteTrack] {
    if query.isEverything { return past.tracks }
    let library = try load(Library.fields(for: query))
    let paths = Set(try library.notes(matching: query, today: today()).map { Array($0.path.utf8) })
    return past.tracks.filter { track in track.note.map { paths.contains(Array($0.path.utf8)) } ?? false }
  }
}
