extension GitRepository {
  /// What changed since this branch left `revision`: from the last commit that both have to the files on disk.
  ///
  /// So what went into `main` meanwhile is no change of `--since main`. Files that git does not track count as added,
  /// those that it ignores do not. The overlay is empty. Runs git four times, three times where no text has changed,
  /// and reads the changed files. Throws a `NotesError` of kind usage for a revision that names no commit.
  public func changes(since revision: String) throws(NotesError) -> LibraryChanges {
    let base = try commonCommit(with: revision)
    let options = GitRepository.differenceOptions
    let differences = GitDifference.read(
      try git.output(["diff-index"] + options + ["--end-of-options", base]))
    let others = try git.output(["ls-files", "--others", "--exclude-standard", "-z"])
    var collection = ChangeCollection()
    for difference in differences { collection.add(difference) }
    for name in others.split(separator: 0) where name.last != UInt8(ascii: "/") {
      if let path = String(validating: name, as: UTF8.self) { collection.addUntracked(path) }
    }
    let blobs = try BlobReader.read(collection.baseIDs, with: git).blobs
    // Git tells by the time of a file first, and a file may have been written again as it was.
    collection.removeUnchanged(blobs) { try? LibraryFiles.bytesOnDisk(of: $0, in: root) }
    let names = differences.filter { $0.new != .nothing && String(validating: $0.path, as: UTF8.self) == nil }
      .map { String(decoding: $0.path, as: UTF8.self) }
    return LibraryChanges(
      changes: collection.changes, baseContents: collection.baseContents(blobs), overlay: .none,
      namesNotUTF8: names.sorted())
  }

  private func commonCommit(with revision: String) throws(NotesError) -> String {
    let found = try git.run(["merge-base", "--end-of-options", revision, "HEAD"])
    let id = found.output.prefix { $0 != UInt8(ascii: "\n") }
    if found.code == 0, !id.isEmpty { return String(decoding: id, as: UTF8.self) }
    if found.errors.contains("not a git repository") { throw GitFailure.error(of: found.errors) }
    let isShallow = try git.output(["rev-parse", "--is-shallow-repository"]).starts(with: "true".utf8)
    guard try isCommit(revision) else { throw GitFailure.unknownRevision(revision, isShallow: isShallow) }
    guard try isCommit("HEAD") else { throw GitFailure.noCommit }
    throw found.code == 1
      ? GitFailure.unrelated(revision, isShallow: isShallow) : GitFailure.error(of: found.errors)
  }

  /// Whether git knows a commit of some name.
  func isCommit(_ revision: String) throws(NotesError) -> Bool {
    // No revision begins with a dash, and `rev-parse` of older versions does not know the end of options.
    if revision.utf8.first == UInt8(ascii: "-") { return false }
    return try git.run(["rev-parse", "--verify", "--quiet", revision + "^{commit}"]).code == 0
  }
}
