extension GitRepository {
  /// What is staged: from the present commit, or from nothing before the first one, to git's index.
  ///
  /// The overlay is the whole index: files that are not in it do not exist, and contents that are not those on disk,
  /// or that are staged, come from it as they are, through no filter. What the index says of a symbolic link is left to
  /// the disk; submodules are not there. Runs git four times, three times where no text has changed. Throws a
  /// `NotesError` where a merge is under way.
  public func stagedChanges() throws(NotesError) -> LibraryChanges {
    let options = GitRepository.differenceOptions
    // First, for outside of a repository `git diff` compares any two files, and says nothing of what is missing.
    let entries = GitIndexEntry.read(try git.output(["ls-files", "--stage", "-v", "-z"]))
    let staged = GitDifference.read(try git.output(["diff", "--cached"] + options))
    let unstaged = GitDifference.read(try git.output(["diff-files"] + options))
    if let unmerged = entries.first(where: \.isUnmerged) {
      throw GitFailure.unmerged(String(decoding: unmerged.path, as: UTF8.self))
    }
    var collection = ChangeCollection()
    for difference in staged { collection.add(difference) }
    let index = StagedIndex(entries, staged: staged, unstaged: unstaged)
    let blobs = try BlobReader.read(collection.baseIDs.union(index.wantedIDs), with: git).blobs
    return LibraryChanges(
      changes: collection.changes, baseContents: collection.baseContents(blobs),
      overlay: try index.overlay(blobs), namesNotUTF8: index.namesNotUTF8.sorted())
  }
}

/// The files of git's index, and which of them are to be read from it.
private struct StagedIndex {
  private(set) var namesNotUTF8: [String] = []
  private var known: Set<PathName> = []
  private var wanted: [(path: PathName, id: ArraySlice<UInt8>)] = []

  init(_ entries: [GitIndexEntry], staged: [GitDifference], unstaged: [GitDifference]) {
    // What `git add --intent-to-add` names is in the index without contents, and in no commit made of it.
    let intended = Set(unstaged.lazy.filter { $0.status == UInt8(ascii: "A") }.map(\.path))
    let differing = Set(staged.map(\.path)).union(unstaged.map(\.path))
    for entry in entries where entry.kind == .file || entry.kind == .link {
      if intended.contains(entry.path) { continue }
      guard let text = String(validating: entry.path, as: UTF8.self) else {
        namesNotUTF8.append(String(decoding: entry.path, as: UTF8.self))
        continue
      }
      known.insert(PathName(text))
      guard entry.kind == .file, !entry.isCompared || differing.contains(entry.path),
        GitRepository.isText(text)
      else { continue }
      wanted.append((PathName(text), entry.id))
    }
  }

  var wantedIDs: Set<ArraySlice<UInt8>> { Set(wanted.map(\.id)) }

  func overlay(_ blobs: [ArraySlice<UInt8>: [UInt8]]) throws(NotesError) -> ContentOverlay {
    var contents: [PathName: [UInt8]] = [:]
    for (path, id) in wanted {
      guard let bytes = blobs[id] else { throw GitFailure.missingBlob(path.text) }
      contents[path] = bytes
    }
    return ContentOverlay(contents, known: known)
  }
}
