/// The files that differ between two states, while they are put together.
struct ComparedCollection {
  /// Where the library is.
  let root: LibraryRoot
  /// Which files are notes.
  let selection: NoteSelection
  /// The files that differ and are no notes.
  private(set) var others: [String] = []

  /// What a note's file is on one side.
  private enum Side {
    case nothing, onDisk
    case object(ArraySlice<UInt8>)
    case unknown(Message)
  }

  private struct Entry {
    var old: Side
    var new: Side
    var isUnmerged = false
  }

  private var entries: [PathName: Entry] = [:]

  init(root: LibraryRoot, selection: NoteSelection) {
    self.root = root
    self.selection = selection
  }

  /// Adds a difference.
  mutating func add(_ difference: GitTreeDifference) {
    guard let path = String(validating: difference.path, as: UTF8.self), selection.isNote(path) else {
      // Both records of a file in the midst of a merge are one.
      if !difference.isUnmerged { others.append(String(decoding: difference.path, as: UTF8.self)) }
      return
    }
    let name = PathName(path)
    if difference.isUnmerged {
      entries[name, default: Entry(old: .nothing, new: .nothing)].isUnmerged = true
      return
    }
    let new =
      difference.endsOnDisk ? side(difference.new, .onDisk) : side(difference.new, .object(difference.newID))
    let isUnmerged = entries[name]?.isUnmerged ?? false
    entries[name] = Entry(
      old: side(difference.old, .object(difference.oldID)), new: new, isUnmerged: isUnmerged)
  }

  /// Adds a file that git does not track; what is no note is not counted.
  mutating func addUntracked(_ name: ArraySlice<UInt8>) {
    guard let path = String(validating: name, as: UTF8.self), selection.isNote(path) else { return }
    // It may have been taken out of the index, and still be there.
    entries[PathName(path), default: Entry(old: .nothing, new: .nothing)].new = .onDisk
  }

  private func side(_ kind: GitEntryKind, _ file: Side) -> Side {
    switch kind {
    case .nothing: .nothing
    case .file: file
    case .link: .unknown(Message("is a symbolic link", zh: "是符号链接"))
    case .submodule: .unknown(Message("is a repository of its own", zh: "是另一个仓库"))
    }
  }

  /// The objects that are wanted.
  var ids: Set<ArraySlice<UInt8>> {
    var ids: Set<ArraySlice<UInt8>> = []
    for entry in entries.values where !entry.isUnmerged {
      for side in [entry.old, entry.new] {
        if case .object(let id) = side { ids.insert(id) }
      }
    }
    return ids
  }

  /// The files with what they hold, in the order of their paths' bytes.
  func files(_ blobs: [ArraySlice<UInt8>: [UInt8]]) -> [ComparedFile] {
    entries.map { path, entry in
      guard !entry.isUnmerged else {
        return ComparedFile(path: path.text, old: .nothing, new: .bytes([]), isUnmerged: true)
      }
      return ComparedFile(
        path: path.text, old: contents(of: entry.old, path.text, blobs),
        new: contents(of: entry.new, path.text, blobs))
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func contents(
    of side: Side, _ path: String, _ blobs: [ArraySlice<UInt8>: [UInt8]]
  ) -> ComparedFile.Contents {
    switch side {
    case .nothing: return .nothing
    case .unknown(let reason): return .unknown(reason)
    case .object(let id):
      guard let bytes = blobs[id] else {
        return .unknown(Message("is not in this clone", zh: "不在这个克隆里"))
      }
      if bytes.count > Source.maximumSize { return .unknown(Message("is too large", zh: "太大")) }
      return .bytes(bytes)
    case .onDisk:
      do throws(FileProblem) {
        return .bytes(try LibraryFiles.bytesOnDisk(of: path, in: root))
      } catch {
        // Deleted since git looked.
        return error.isMissing ? .nothing : .unknown(reason(error))
      }
    }
  }

  private func reason(_ problem: FileProblem) -> Message {
    Message("cannot be read (\(problem.message.english))", zh: "读不了（\(problem.message.chinese)）")
  }
}
