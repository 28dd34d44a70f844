/// The files of a library whose links are written anew in a renaming.
public struct LinkRewrites: Sendable {
  /// One file, and how many of its references are written anew.
  public struct File: Sendable, Hashable {
    /// The change of the file.
    public let change: FileChange
    /// How many of its references are another name or path afterwards.
    public let count: Int
  }

  /// The files, notes before pages, each in the order of their paths.
  public let files: [File]
  /// The files that could not be read, so that their links are as they were.
  public let problems: [Diagnostic]

  /// How many references are written anew.
  public var count: Int { files.reduce(0) { $0 + $1.count } }

  private enum Outcome: Sendable {
    case rewritten(File)
    case refused(NotesError)
  }

  /// Reads all files but those at some paths, and rewrites their links.
  ///
  /// A symbolic link is left to the file that it leads to, which would else be written twice.
  /// Throws `refused` where one of them cannot be rewritten, or would come to lead elsewhere.
  static func plan(_ renaming: Renaming, except paths: Set<PathName>) throws(NotesError) -> LinkRewrites {
    let rewriter = LinkRewriter(renaming)
    let walk = LinkedFileWalk(renaming.index).map { file -> Outcome? in
      if paths.contains(PathName(file.path)) { return nil }
      do throws(NotesError) {
        let (bytes, count) = try rewriter.rewritten(file, at: file.path)
        if count == 0 || renaming.index.files.isLink(file.path) { return nil }
        return .rewritten(File(change: .replacing(file.path, file.source.bytes, with: bytes), count: count))
      } catch {
        return .refused(error)
      }
    }
    var files: [File] = []
    for outcome in walk.found {
      switch outcome {
      case .rewritten(let file): files.append(file)
      case .refused(let error): throw error
      }
    }
    return LinkRewrites(files: files, problems: walk.problems)
  }
}
