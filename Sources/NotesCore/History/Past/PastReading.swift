extension GitRepository {
  /// The past of the notes that a configuration selects, as this branch has it, with what is not committed yet.
  ///
  /// The configuration is the present one throughout. Runs git once for the log and once for all contents; five times
  /// more for the rest, six where notes are missing on disk and others are new. Throws a `NotesError` outside of a
  /// repository and before the first commit.
  public func past(
    of configuration: Configuration, today: CivilDate
  ) throws(NotesError) -> RecordedPast {
    let isShallow = try git.output(["rev-parse", "--is-shallow-repository"]).starts(with: "true".utf8)
    let selection = NoteSelection(configuration)
    let log = try commitLog(selection)
    let graph = CommitGraph(log)
    var renames = CommitRenames(log)
    let notes = try BlobNotes(
      log, notesFolder: selection.notesFolder, keeping: renames.wantedBlobs, with: git)
    renames.pair(notes.contents, log)
    var recorder = PastRecorder(
      log, graph, renames: renames.origins, notes: notes, isShallow: isShallow, today: today)
    recorder.record()
    let tracks = try WorkTreeSteps(self, selection, today: today).added(to: recorder.tracks)
    let first = tracks.compactMap { $0.steps.first?.day }.min() ?? today
    let past = LibraryPast(tracks: tracks, firstDay: first, isShallow: isShallow)
    return RecordedPast(past, log, graph, self)
  }

  private func commitLog(_ selection: NoteSelection) throws(NotesError) -> CommitLog {
    var reader = CommitLogReader(selection)
    let ending = try git.run(CommitLogReader.arguments, input: []) { reader.take($0) }
    guard ending.code == 0 else {
      guard try isCommit("HEAD") else { throw GitFailure.noCommit }
      throw GitFailure.error(of: String(decoding: ending.errors, as: UTF8.self))
    }
    return reader.log
  }

  /// The ids of the last commits that a revision and the present commit have in common: the revision itself, where it
  /// is in the present branch's past.
  func commonCommits(with revision: String, isShallow: Bool) throws(NotesError) -> Set<String> {
    guard try isCommit(revision) else { throw PastPoint.unknown(revision, isShallow: isShallow) }
    let found = try git.run(["merge-base", "--all", "--end-of-options", revision, "HEAD"])
    return Set(found.output.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) })
  }
}
