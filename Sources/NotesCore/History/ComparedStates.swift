/// Which two states of a library are compared, as `git diff` takes them.
public struct ComparedStates: Sendable, Hashable {
  /// The revisions, one or two, as they are written: `main...HEAD`; none for git's index and the files on disk.
  public let revisions: [String]
  /// Whether the new state is what is staged.
  public let isStaged: Bool

  /// The states that some words of a command name.
  ///
  /// Throws a usage error where they are too many, or contradict each other.
  public init(revisions: [String], isStaged: Bool) throws(NotesError) {
    let isRange = revisions.contains { $0.contains("..") }
    if revisions.count > 2 || revisions.count == 2 && isRange {
      throw NotesError(
        .usage, Message("two states can be compared, no more", zh: "一次只能比较两个状态"),
        hints: [
          Message("write `notes diff A B`; paths stand after `--`", zh: "写 `notes diff A B`；路径写在 `--` 后面")
        ])
    }
    if isStaged, revisions.count > 1 || isRange {
      throw NotesError(
        .usage,
        Message("--staged compares with one commit, not with two", zh: "--staged 只和一个提交比较"),
        hints: [
          Message(
            "`notes diff --staged` compares with the last commit", zh: "`notes diff --staged` 和最近一次提交比较")
        ])
    }
    self.revisions = revisions
    self.isStaged = isStaged
  }

  /// Whether the new state is what is on disk.
  public var endsOnDisk: Bool {
    !isStaged && (revisions.isEmpty || revisions.count == 1 && !revisions[0].contains(".."))
  }
}

extension GitRepository {
  /// What differs in the notes of a library between two states.
  ///
  /// Notes that git does not track count as added where the new state is on disk, but those that it ignores do not.
  /// Reads nothing but what differs; runs git four times at most. Throws a `NotesError` of kind usage for a revision
  /// that git does not know.
  public func difference(
    of states: ComparedStates, _ configuration: Configuration
  ) throws(NotesError) -> LibraryDifference {
    // First, for outside of a repository `git diff` compares any two files.
    let isShallow = try git.output(["rev-parse", "--is-shallow-repository"]).starts(with: "true".utf8)
    var collection = ComparedCollection(root: root, selection: NoteSelection(configuration))
    for difference in try differences(of: states, isShallow: isShallow) { collection.add(difference) }
    if states.endsOnDisk {
      let others = try git.output(["ls-files", "--others", "--exclude-standard", "-z"])
      for name in others.split(separator: 0) { collection.addUntracked(name) }
    }
    let blobs = try BlobReader.read(collection.ids, with: git).blobs
    return LibraryDifference(
      collection.files(blobs), others: collection.others,
      notesFolder: NoteSelection(configuration).notesFolder)
  }

  /// Whether anything is staged.
  public func hasStagedChanges() throws(NotesError) -> Bool {
    try git.run(["diff", "--cached", "--quiet", "--no-ext-diff", "--no-textconv", "--"]).code == 1
  }

  private func differences(of states: ComparedStates, isShallow: Bool) throws(NotesError)
    -> [GitTreeDifference]
  {
    let options = GitRepository.differenceOptions + (states.isStaged ? ["--cached"] : [])
    let found = try git.run(["diff"] + options + ["--end-of-options"] + states.revisions + ["--"])
    if found.code == 0 { return try GitTreeDifference.read(found.output) }
    let revisions = states.revisions
    if revisions.contains(where: \.isEmpty) { throw GitFailure.unknownRevision("", isShallow: isShallow) }
    if found.errors.contains("no merge base"), let range = revisions.first {
      throw GitFailure.noMergeBase(range, isShallow: isShallow)
    }
    for revision in revisions.flatMap(ComparedStates.ends) where try !isKnown(revision) {
      let isHead = ["HEAD", "@"].contains { revision.utf8.elementsEqual($0.utf8) }
      throw isHead ? GitFailure.noCommit : GitFailure.unknownRevision(revision, isShallow: isShallow)
    }
    throw GitFailure.error(of: found.errors)
  }

  private func isKnown(_ revision: String) throws(NotesError) -> Bool {
    // No revision begins with a dash, and here git knows no end of options.
    if revision.utf8.first == UInt8(ascii: "-") { return false }
    return try git.run(["cat-file", "-e", revision]).code == 0
  }
}

extension ComparedStates {
  /// The two ends of a range, of which one that is left out is the present commit; a revision is the only one.
  fileprivate static func ends(of revision: String) -> [String] {
    guard let dots = revision.firstRange(of: "...") ?? revision.firstRange(of: "..") else {
      return [revision]
    }
    return [revision[..<dots.lowerBound], revision[dots.upperBound...]].map {
      $0.isEmpty ? "HEAD" : String($0)
    }
  }
}

extension GitFailure {
  /// The two ends of `A...B` have no past in common.
  fileprivate static func noMergeBase(_ range: String, isShallow: Bool) -> NotesError {
    NotesError(
      .usage,
      Message("the two ends of `\(range)` have no commit in common", zh: "`\(range)` 两头没有共同的提交"),
      hints: [
        isShallow
          ? Message(
            "this is a shallow clone: `git fetch --unshallow` gets the rest (in a GitHub workflow, `fetch-depth: 0`)",
            zh: "这是浅克隆：用 `git fetch --unshallow` 取回其余部分（GitHub 工作流里写 `fetch-depth: 0`）")
          : Message("write `A..B` to compare the two as they are", zh: "要直接比较两头，写 `A..B`")
      ])
  }

  /// Git was asked to compare a merge with all its parents.
  fileprivate static let combined = NotesError(
    .usage, Message("a merge is compared with one of its parents at a time", zh: "合并提交一次只能和一个父提交比较"),
    hints: [Message("write `notes diff REV^1 REV`", zh: "写 `notes diff REV^1 REV`")])
}

/// One difference of two trees, with the objects of both sides.
struct GitTreeDifference {
  /// What was there before.
  let old: GitEntryKind
  /// What is there now.
  let new: GitEntryKind
  /// The object that was there before, in hexadecimal.
  let oldID: ArraySlice<UInt8>
  /// The object that is there now; zeros for what is on disk.
  let newID: ArraySlice<UInt8>
  /// Whether it is in the midst of a merge.
  let isUnmerged: Bool
  /// The path's bytes.
  let path: ArraySlice<UInt8>

  /// The differences of the output of `git diff --raw -z`. Throws where it compares more than two states.
  static func read(_ output: [UInt8]) throws(NotesError) -> [GitTreeDifference] {
    var found: [GitTreeDifference] = []
    var parts = output.split(separator: 0).makeIterator()
    while let head = parts.next(), let path = parts.next() {
      if head.starts(with: "::".utf8) { throw GitFailure.combined }
      let fields = head.dropFirst().split(separator: UInt8(ascii: " "))
      guard head.first == UInt8(ascii: ":"), fields.count == 5 else { continue }
      found.append(
        GitTreeDifference(
          old: GitEntryKind(mode: fields[0]), new: GitEntryKind(mode: fields[1]), oldID: fields[2],
          newID: fields[3], isUnmerged: fields[4].first == UInt8(ascii: "U"), path: path))
    }
    return found
  }

  /// Whether the new object is not git's, but what is on disk.
  var endsOnDisk: Bool { newID.allSatisfy { $0 == UInt8(ascii: "0") } }
}
