#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finishes or undoes the change that a journal speaks of. Call it under the library's lock only.
///
/// Killed at any point, it can be done again. A journal is believed about nothing: each place is checked as a
/// command's own would be, and a file is touched only while it holds what the journal says.
struct JournalRecovery {
  /// The library.
  let root: LibraryRoot
  /// Where the journal is.
  let folder: JournalFolder
  /// Called before each step that touches the disk, for tests that stop there.
  var step: () -> Void = {}

  private enum State {
    case old, new, other
  }

  /// Deals with a pending journal, if there is one.
  func recover() throws -> Recovery {
    // A journal that was still being written: nothing had begun.
    _ = unlink(folder.journal + ".new")
    guard let bytes = try content() else { return Recovery(.none) }
    if bytes.isEmpty {
      try removeJournal()
      return Recovery(.none)
    }
    guard let journal = Journal(bytes), let places = places(of: journal) else { return try reject() }
    guard journal.isPrepared else {
      try clear(journal, places)
      return Recovery(.cleared, fileCount: places.count)
    }
    let states = try zip(journal.entries, places).map(state)
    let canComplete = zip(zip(journal.entries, places), states).allSatisfy { pair, state in
      state == .new || state == .old && isStaged(pair.0, pair.1)
    }
    guard canComplete else { return try rollBack(journal, places, states) }
    for ((entry, place), state) in zip(zip(journal.entries, places), states) where state == .old {
      step()
      try JournalRecovery.apply(entry, place)
    }
    try finish(journal, places)
    return Recovery(.completed, fileCount: places.count)
  }

  /// Gives every file its old content again; files that someone else changed are left alone.
  func rollBack(_ journal: Journal) throws -> Recovery {
    guard let places = places(of: journal) else { return try reject() }
    return try rollBack(journal, places, zip(journal.entries, places).map(state))
  }

  /// Removes what an unprepared change has left, the journal last.
  func clear(_ journal: Journal, _ places: [WritePlace]) throws {
    for (entry, place) in zip(journal.entries, places) {
      step()
      _ = unlink(root.absolute(place.sibling(entry.temporary)))
    }
    // One that holds something stays, as rmdir has it.
    for made in journal.folders.reversed() { _ = rmdir(root.absolute(made)) }
    step()
    try removeJournal()
  }

  /// Makes one change whose new bytes are staged.
  static func apply(_ entry: Journal.Entry, _ place: WritePlace) throws {
    do {
      let staged = place.sibling(entry.temporary)
      if entry.new == nil {
        _ = try SystemFailure.retrying { unlink(place.absolute) }
      } else if entry.old == nil {
        try FileWriter.create(place, from: staged)
      } else {
        try FileWriter.replace(place, by: staged)
      }
    } catch {
      throw FileWriter.cannotWrite(place.path, error)
    }
  }

  /// Flushes the changed folders, and drops the temporary files and the journal.
  func finish(_ journal: Journal, _ places: [WritePlace]) throws {
    for path in Set(places.map(\.absoluteFolder)) {
      step()
      do {
        try FileWriter.flushFolder(path)
      } catch {
        // A folder that is gone has nothing to flush; the rest has been renamed and stays so but for a power cut.
        continue
      }
    }
    try clear(journal, places)
  }

  private func rollBack(
    _ journal: Journal, _ places: [WritePlace], _ states: [State]
  ) throws -> Recovery {
    var leftAlone: [String] = []
    for ((entry, place), state) in zip(zip(journal.entries, places), states) {
      if state == .other { leftAlone.append(place.path) }
      guard state == .new else { continue }
      step()
      guard let old = entry.old else {
        _ = unlink(place.absolute)
        continue
      }
      let temporary = place.sibling(entry.temporary)
      _ = unlink(root.absolute(temporary))
      try FileWriter.makeFolders(place.missingFolders, for: place)
      try FileWriter.stage(old, as: temporary, for: place, mode: mode_t(truncatingIfNeeded: entry.mode))
      step()
      do throws(SystemFailure) {
        if entry.new == nil {
          try FileWriter.create(place, from: temporary)
        } else {
          try FileWriter.replace(place, by: temporary)
        }
      } catch {
        throw FileWriter.cannotWrite(place.path, error)
      }
    }
    try finish(journal, places)
    return Recovery(.rolledBack, fileCount: places.count, leftAlone: leftAlone)
  }

  /// The places of all files; nil when one of them is no place in this library.
  private func places(of journal: Journal) -> [WritePlace]? {
    guard journal.folders.allSatisfy({ WritePlace($0, in: root)?.hasPlainFolders == true }) else {
      return nil
    }
    var places: [WritePlace] = []
    for entry in journal.entries {
      guard FileWriter.isTemporaryName(entry.temporary.utf8), let place = WritePlace(entry.path, in: root),
        place.hasPlainFolders
      else { return nil }
      places.append(place)
    }
    return Set(places.map { PathName($0.path) }).count == places.count ? places : nil
  }

  private func state(_ entry: Journal.Entry, _ place: WritePlace) throws -> State {
    let found: stat?
    do { found = try stat(at: place.absolute) } catch { throw FileWriter.cannotWrite(place.path, error) }
    guard let found else { return entry.new == nil ? .new : entry.old == nil ? .old : .other }
    guard found.isRegular, found.st_size <= Source.maximumSize else { return .other }
    guard let content = try FileWriter.content(of: place) else { return .other }
    if let new = entry.new, SHA256(content).text == new { return .new }
    return content == entry.old ? .old : .other
  }

  private func isStaged(_ entry: Journal.Entry, _ place: WritePlace) -> Bool {
    guard let new = entry.new else { return true }
    guard let staged = WritePlace(place.sibling(entry.temporary), in: root),
      let content = try? FileWriter.content(of: staged)
    else { return false }
    return SHA256(content).text == new
  }

  private func content() throws -> [UInt8]? {
    do {
      guard let found = try stat(at: folder.journal) else { return nil }
      guard found.isRegular, try isOurs(found) else { return Array("not ours".utf8) }
      let file = try Descriptor(opening: folder.journal, O_RDONLY | O_NOFOLLOW)
      var bytes = [UInt8](repeating: 0, count: Int(found.st_size))
      var count = 0
      while count < bytes.count {
        let read = try file.read(into: &bytes, count..<bytes.count)
        if read == 0 { break }
        count += read
      }
      return Array(bytes[..<count])
    } catch {
      throw NotesError.cannot("read the journal", zh: "读取改动日志", folder.journal, error)
    }
  }

  /// Whether a journal was written by the user, by the owner of its folder, or by root: nobody else is believed.
  private func isOurs(_ journal: stat) throws(SystemFailure) -> Bool {
    let owner = try stat(at: folder.path)?.st_uid
    return journal.st_uid == geteuid() || journal.st_uid == 0 || journal.st_uid == owner
  }

  private func reject() throws -> Recovery {
    let aside = folder.journal + ".rejected" + FileWriter.temporaryName().prefix(15).suffix(9)
    guard rename(folder.journal, aside) == 0 else {
      throw NotesError.cannot("move the journal", zh: "移动改动日志", folder.journal, .last)
    }
    return Recovery(.rejected(aside))
  }

  private func removeJournal() throws {
    guard unlink(folder.journal) == 0 || errno == ENOENT else {
      throw NotesError.cannot("remove the journal", zh: "删除改动日志", folder.journal, .last)
    }
  }
}
