#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The right to change files of a library, and the change: all of them, or none.
///
/// Begin it before reading what is to be changed, and nothing of ours comes in between.
public struct WriteTransaction: ~Copyable {
  /// What became of a change that an earlier command did not finish.
  public let recovery: Recovery

  /// How many files are flushed one by one: more at once take less time together with all else on the disk.
  private static let fewFiles = 32

  private let root: LibraryRoot
  private let folder: JournalFolder
  private let lock: LibraryLock
  private let step: () -> Void

  /// Takes the library's lock, waiting a few seconds for another command, and deals with an unfinished change.
  ///
  /// `stateDirectory` is where a library outside of git has its lock and journal: `$XDG_STATE_HOME`, or
  /// `~/.local/state`.
  public init(in root: LibraryRoot, stateDirectory: String?) throws {
    try self.init(in: root, stateDirectory: stateDirectory, patience: LibraryLock.patience) {}
  }

  /// As above; `step` is called before each step that touches the disk, for tests that stop there.
  init(
    in root: LibraryRoot, stateDirectory: String?, patience: Int, step: @escaping () -> Void
  ) throws {
    let folder = try JournalFolder(for: root, stateDirectory: stateDirectory)
    let lock = try LibraryLock(in: folder, patience: patience)
    recovery = try JournalRecovery(root: root, folder: folder, step: step).recover()
    self.root = root
    self.folder = folder
    self.lock = lock
    self.step = step
  }

  /// Makes all the changes, or throws and makes none.
  ///
  /// A file that no longer holds what was read from it is refused, and so is a new one whose name is taken. A link
  /// to a file of the library stays, and the file is changed. Changes that change nothing are passed over.
  public consuming func commit(_ changes: [FileChange]) throws {
    let changes = changes.filter { $0.old != $0.new }
    if changes.isEmpty { return }
    let places = try changes.map { try WritePlace.following($0.path, in: root) }
    if let twice = WriteTransaction.repeated(places) { throw WriteTransaction.refusedTwice(twice) }
    for (change, place) in zip(changes, places) { try check(change, place) }
    let journal = try journal(of: changes, places)
    let recovery = JournalRecovery(root: root, folder: folder, step: step)
    do {
      try prepare(journal, changes, places)
    } catch {
      try? recovery.clear(journal, places)
      throw error
    }
    do {
      for (index, place) in places.enumerated() {
        step()
        try check(changes[index], place)
        try JournalRecovery.apply(journal.entries[index], place)
      }
    } catch {
      // If undoing fails too, the journal is still there, and the next command tries again.
      _ = try? recovery.rollBack(journal)
      throw error
    }
    try recovery.finish(journal, places)
  }

  private func journal(of changes: [FileChange], _ places: [WritePlace]) throws -> Journal {
    var journal = Journal(entries: [], folders: [])
    for (change, place) in zip(changes, places) {
      let status = (try? stat(at: place.absolute)) ?? nil
      journal.entries.append(
        .init(
          path: place.path, temporary: FileWriter.temporaryName(), old: change.old,
          new: change.new.map { SHA256($0).text }, mode: UInt32(status?.st_mode ?? 0)))
      for missing in place.missingFolders where !journal.folders.contains(missing) {
        journal.folders.append(missing)
      }
    }
    return journal
  }

  /// Writes the journal and stages all new bytes.
  ///
  /// One file is atomic by its rename: its journal serves only to find the temporary file after a kill, so it need
  /// not reach the disk.
  private func prepare(_ journal: Journal, _ changes: [FileChange], _ places: [WritePlace]) throws {
    let file = try writeJournal(journal)
    let isFlushedTogether = FileWriter.flushesTogether && places.count > WriteTransaction.fewFiles
    for (index, place) in places.enumerated() {
      step()
      try FileWriter.makeFolders(place.missingFolders, for: place)
      guard let new = changes[index].new else { continue }
      step()
      try FileWriter.stage(
        new, as: place.sibling(journal.entries[index].temporary), for: place,
        mode: mode(of: changes[index].model), isFlushed: !isFlushedTogether)
    }
    if places.count == 1 { return }
    for (change, place) in zip(changes, places) { try check(change, place) }
    step()
    do {
      let folders = Set(places.map(\.absoluteFolder))
      if isFlushedTogether { try FileWriter.flushFileSystems(of: folders) }
      for path in folders { try FileWriter.flushFolder(path) }
      try file.flush()
      try FileWriter.flushFolder(folder.path)
      step()
      // After all that it speaks for is on the disk, so that a power cut cannot leave the mark alone.
      try file.write(Journal.preparedMark)
      try file.flush()
    } catch {
      throw NotesError.cannot("write the journal", zh: "写入改动日志", folder.journal, error)
    }
  }

  private func mode(of model: String?) -> mode_t? {
    guard let model, let status = try? stat(at: root.absolute(model)) else { return nil }
    return status.st_mode
  }

  private func writeJournal(_ journal: Journal) throws -> Descriptor {
    let path = folder.journal + ".new"
    step()
    do {
      let file = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
      try file.write(journal.encoded)
      step()
      _ = try SystemFailure.retrying { rename(path, folder.journal) }
      return file
    } catch {
      _ = unlink(path)
      throw NotesError.cannot("write the journal", zh: "写入改动日志", folder.journal, error)
    }
  }

  private func check(_ change: FileChange, _ place: WritePlace) throws {
    let present = try FileWriter.content(of: place)
    if present == change.old { return }
    if change.old == nil { throw WriteTransaction.refusedTaken(place.path) }
    throw WriteTransaction.refusedChanged(place.path)
  }

  private static func repeated(_ places: [WritePlace]) -> String? {
    var seen: Set<PathName> = []
    return places.first { !seen.insert(PathName($0.path)).inserted }?.path
  }

  private static func refusedTwice(_ path: String) -> NotesError {
    NotesError(
      .refused,
      Message("\(path) would be written twice at once; nothing was changed", zh: "\(path) 会被同时写两次；没有改动任何文件"))
  }

  private static func refusedTaken(_ path: String) -> NotesError {
    NotesError(
      .refused, Message("\(path) exists already; nothing was changed", zh: "\(path) 已经存在；没有改动任何文件"),
      hints: [Message("choose another name", zh: "换一个名字")])
  }

  private static func refusedChanged(_ path: String) -> NotesError {
    NotesError(
      .refused,
      Message(
        "\(path) has changed since it was read; nothing was changed", zh: "\(path) 读取之后又被改过；没有改动任何文件"),
      hints: [Message("run the command again", zh: "再运行一次这个命令")])
  }
}
