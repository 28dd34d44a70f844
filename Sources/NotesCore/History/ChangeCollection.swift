/// Changes while they are put together.
struct ChangeCollection {
  /// What happened to a path, and the object that it was before.
  private struct Entry {
    var kind: LibraryChanges.Change.Kind
    var baseID: ArraySlice<UInt8>?
  }

  private var entries: [PathName: Entry] = [:]

  /// Adds a difference between two states; submodules and names that are not UTF-8 are left out.
  mutating func add(_ difference: GitDifference) {
    guard let text = String(validating: difference.path, as: UTF8.self) else { return }
    let isMissing = difference.new != .file && difference.new != .link
    // Both sides of a merge under way are one change.
    let isUnmerged = difference.status == UInt8(ascii: "U")
    let path = PathName(text)
    switch difference.old {
    case .file, .link:
      let isText = difference.old == .file && GitRepository.isText(text)
      entries[path] = Entry(
        kind: isMissing && !isUnmerged ? .deleted : .modified, baseID: isText ? difference.oldID : nil)
    case .nothing, .submodule:
      if !isMissing || isUnmerged, entries[path] == nil { entries[path] = Entry(kind: .added) }
    }
  }

  /// Adds a file that git does not track.
  mutating func addUntracked(_ path: String) {
    let path = PathName(path)
    if let entry = entries[path], entry.kind == .deleted {
      entries[path] = Entry(kind: .modified, baseID: entry.baseID)
    } else if entries[path] == nil {
      entries[path] = Entry(kind: .added)
    }
  }

  /// Takes out the modified files that hold what they held before.
  mutating func removeUnchanged(
    _ blobs: [ArraySlice<UInt8>: [UInt8]], now: (String) -> [UInt8]?
  ) {
    entries = entries.filter { path, entry in
      guard entry.kind == .modified, let id = entry.baseID, let base = blobs[id] else { return true }
      return now(path.text) != base
    }
  }

  /// The objects that text files were before.
  var baseIDs: Set<ArraySlice<UInt8>> { Set(entries.values.compactMap(\.baseID)) }

  /// The changes, in the order of their paths' bytes.
  var changes: [LibraryChanges.Change] {
    entries.map { LibraryChanges.Change(path: $0.key.text, kind: $0.value.kind) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// What text files held before, of the objects that are there and not too large.
  func baseContents(_ blobs: [ArraySlice<UInt8>: [UInt8]]) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for (path, entry) in entries {
      if let id = entry.baseID, let bytes = blobs[id], bytes.count <= Source.maximumSize {
        contents[path.text] = bytes
      }
    }
    return contents
  }
}
