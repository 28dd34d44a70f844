/// Contents that stand in for what is on disk: those of git's index, or a text on standard input.
///
/// Paths are relative to the library's root and compared by their bytes.
public struct ContentOverlay: Sendable {
  /// Nothing stands in: the library is as it is on disk.
  public static let none = ContentOverlay()

  private let contents: [PathName: [UInt8]]
  private let known: Set<PathName>?
  /// Every folder that something known is in.
  private let folders: Set<PathName>

  /// An overlay of contents by path.
  ///
  /// Where `knownPaths` is set, a file on disk that is neither in it nor in `contents` does not exist.
  public init(contents: [String: [UInt8]] = [:], knownPaths: Set<String>? = nil) {
    let contents = contents.map { (PathName($0.key), $0.value) }
    self.init(
      Dictionary(uniqueKeysWithValues: contents), known: knownPaths.map { Set($0.map(PathName.init)) })
  }

  /// An overlay of contents by path, which other names of the same text cannot hide.
  init(_ contents: [PathName: [UInt8]], known: Set<PathName>?) {
    self.contents = contents
    self.known = known
    var folders: Set<PathName> = []
    func add(_ path: PathName) {
      for folder in path.folders where !folders.insert(folder).inserted { return }
    }
    contents.keys.forEach(add)
    known?.forEach(add)
    self.folders = folders
  }

  /// The overlay with some contents put in, in place of those that it has.
  public func replacing(_ contents: [String: [UInt8]]) -> ContentOverlay {
    let new = contents.map { (PathName($0.key), $0.value) }
    return ContentOverlay(self.contents.merging(new) { $1 }, known: known)
  }

  /// Whether everything is as on disk.
  public var isEmpty: Bool { contents.isEmpty && known == nil }

  /// The files that have other contents than on disk, in no order.
  public var paths: some Collection<String> { contents.keys.lazy.map(\.text) }

  /// The contents of a file; nil where they are those on disk.
  public func bytes(of path: String) -> [UInt8]? { contents[PathName(path)] }

  /// Whether files that are not known do not exist.
  var isClosed: Bool { known != nil }

  /// Whether a file is known, whatever is on disk.
  public func hasFile(_ path: String) -> Bool {
    let path = PathName(path)
    return contents[path] != nil || known?.contains(path) == true
  }

  /// Whether a folder has a file that is known in it, or below it.
  public func hasFolder(_ path: String) -> Bool { folders.contains(PathName(path)) }

  /// Whether a file does not exist though it may be on disk.
  public func hides(_ path: String) -> Bool { isClosed && !hasFile(path) }

  /// Whether a folder may be left alone, for all that is in it on disk does not exist.
  func hidesFolder(_ path: String) -> Bool { isClosed && !hasFolder(path) }
}
