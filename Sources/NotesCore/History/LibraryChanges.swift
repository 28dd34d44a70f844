/// What changed in a library from one state that git knows to another.
public struct LibraryChanges: Sendable {
  /// What happened to a file. A renamed one is deleted under one name and added under the other.
  public struct Change: Sendable, Hashable {
    /// What happened.
    public enum Kind: Sendable, Hashable {
      case added, modified, deleted
    }

    /// The file, relative to the library's root.
    public let path: String
    /// What happened to it.
    public let kind: Kind
  }

  /// The files that changed, in the order of their paths' bytes; symbolic links too, but not submodules.
  public let changes: [Change]
  /// What modified and deleted text files held before: Markdown, JSON and the configuration. Left out are links, what
  /// is larger than `Source.maximumSize`, and what a partial clone does not have.
  public let baseContents: [String: [UInt8]]
  /// The contents that the changes led to, where they are not those on disk.
  public let overlay: ContentOverlay
  /// Names of tracked files that are not valid UTF-8, made readable, in order. Such files are not among the others.
  public let namesNotUTF8: [String]

  /// The paths that changed and are still there.
  public var presentPaths: [String] { changes.filter { $0.kind != .deleted }.map(\.path) }
}

extension LibraryChanges {
  /// The paths that were not there before.
  public var addedPaths: Set<String> { Set(changes.lazy.filter { $0.kind == .added }.map(\.path)) }

  /// The contents before the changes, as far as a link can tell: what was deleted is there again, other than text
  /// without its bytes. What was added is not gone.
  public var baseOverlay: ContentOverlay {
    var contents = baseContents
    for change in changes where change.kind == .deleted && contents[change.path] == nil {
      contents[change.path] = []
    }
    return overlay.replacing(contents)
  }
}
