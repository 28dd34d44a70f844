/// The last steps of notes: what is on disk and in no commit.
struct WorkTreeSteps {
  private let changes: LibraryChanges
  private let selection: NoteSelection
  private let root: LibraryRoot
  private let today: CivilDate

  /// What is not committed in a repository.
  init(_ repository: GitRepository, _ selection: NoteSelection, today: CivilDate) throws(NotesError) {
    changes = try repository.changes(since: "HEAD")
    self.selection = selection
    self.today = today
    root = repository.root
  }

  /// The pasts of notes with these steps; notes that are in no commit come last, in the order of their paths.
  func added(to tracks: [NoteTrack]) -> [NoteTrack] {
    var tracks = tracks
    var present: [PathName: Int] = [:]
    for (index, track) in tracks.enumerated() {
      if let note = track.note { present[PathName(note.path)] = index }
    }
    let paths = changes.changes.filter { selection.isNote($0.path) }
    var contents: [PathName: [UInt8]] = [:]
    for change in paths where change.kind != .deleted {
      contents[PathName(change.path)] = try? LibraryFiles.bytesOnDisk(of: change.path, in: root)
    }
    let moved = renames(paths, contents)
    let origins = Set(moved.values)
    var carried: [PathName: Int] = [:]
    for change in paths where contents[PathName(change.path)] == nil {
      let path = PathName(change.path)
      guard let track = present.removeValue(forKey: path) else { continue }
      carried[path] = track
      if !origins.contains(path) { append(nil, path, to: &tracks[track]) }
    }
    for change in paths {
      let path = PathName(change.path)
      guard let bytes = contents[path] else { continue }
      let track = present[path] ?? moved[path].flatMap { carried[$0] } ?? tracks.count
      if track == tracks.count { tracks.append(NoteTrack(steps: [])) }
      append(bytes, path, to: &tracks[track])
    }
    return tracks
  }

  /// The paths that notes have in the present commit, by those that they have on disk.
  private func renames(
    _ paths: [LibraryChanges.Change], _ contents: [PathName: [UInt8]]
  ) -> [PathName: PathName] {
    let gone = paths.filter { $0.kind == .deleted }.map {
      RenamePairing.File(path: $0.path, bytes: changes.baseContents[$0.path] ?? [])
    }
    let came = paths.filter { $0.kind == .added }.compactMap { change in
      contents[PathName(change.path)].map { RenamePairing.File(path: change.path, bytes: $0) }
    }
    if gone.isEmpty || came.isEmpty { return [:] }
    let pairs = RenamePairing(gone: gone, came: came).pairs
    return Dictionary(
      uniqueKeysWithValues: pairs.map { (PathName(came[$0.came].path), PathName(gone[$0.gone].path)) })
  }

  private func append(_ bytes: [UInt8]?, _ path: PathName, to track: inout NoteTrack) {
    let file = NoteFile(path: path.text, below: selection.notesFolder)
    let decoded = bytes.map { BlobNotes.decode($0, file) }
    let last = track.steps.last
    track.steps.append(
      NoteStep(
        day: last.map { max($0.day, today) } ?? today, commit: nil,
        note: decoded.map { PastRecorder.note($0, after: track) }, blob: nil,
        isUnreadable: decoded?.isUnreadable ?? false, isHorizon: false, isRoot: false,
        number: .max, arrival: .max))
  }
}
