/// What kind of thing a path is to git.
enum GitEntryKind: Sendable, Hashable {
  case nothing, file, link, submodule

  /// The kind that a mode such as `100644` says.
  init(mode: some Collection<UInt8>) {
    if mode.starts(with: "10".utf8) {
      self = .file
    } else if mode.starts(with: "12".utf8) {
      self = .link
    } else {
      self = mode.starts(with: "16".utf8) ? .submodule : .nothing
    }
  }
}

/// One difference as `git diff --raw -z` gives it.
struct GitDifference: Sendable {
  /// What was there before.
  let old: GitEntryKind
  /// What is there now.
  let new: GitEntryKind
  /// The object that was there before, in hexadecimal.
  let oldID: ArraySlice<UInt8>
  /// `A`, `D`, `M`, `T` or `U`.
  let status: UInt8
  /// The path's bytes.
  let path: ArraySlice<UInt8>

  /// The differences of an output; what is no record is left out.
  static func read(_ output: [UInt8]) -> [GitDifference] {
    var found: [GitDifference] = []
    var parts = output.split(separator: 0).makeIterator()
    while let head = parts.next(), let path = parts.next() {
      let fields = head.dropFirst().split(separator: UInt8(ascii: " "))
      guard head.first == UInt8(ascii: ":"), fields.count == 5, let status = fields[4].first else { continue }
      found.append(
        GitDifference(
          old: GitEntryKind(mode: fields[0]), new: GitEntryKind(mode: fields[1]), oldID: fields[2],
          status: status, path: path))
    }
    return found
  }
}

/// One entry of git's index as `git ls-files -s -v -z` gives it.
struct GitIndexEntry: Sendable {
  /// What it is.
  let kind: GitEntryKind
  /// The object with its contents, in hexadecimal.
  let id: ArraySlice<UInt8>
  /// Whether it is one side of a merge under way.
  let isUnmerged: Bool
  /// Whether git looks at the disk for it; it does not for what is outside of a sparse checkout.
  let isCompared: Bool
  /// The path's bytes.
  let path: ArraySlice<UInt8>

  /// The entries of an output; what is no record is left out.
  static func read(_ output: [UInt8]) -> [GitIndexEntry] {
    output.split(separator: 0).compactMap { record in
      guard let tab = record.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
      let fields = record[..<tab].split(separator: UInt8(ascii: " "))
      guard fields.count == 4 else { return nil }
      return GitIndexEntry(
        kind: GitEntryKind(mode: fields[1]), id: fields[2], isUnmerged: !fields[3].elementsEqual("0".utf8),
        isCompared: fields[0].elementsEqual("H".utf8), path: record[(tab + 1)...])
    }
  }
}
