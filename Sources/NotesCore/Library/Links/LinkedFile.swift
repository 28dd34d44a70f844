/// A note or a page with the structure of its whole file, so that what it points at can be told and changed.
public struct LinkedFile: Sendable {
  /// The bytes of the file.
  public let source: Source
  /// Whether it is a page: Markdown that is no note.
  public let isPage: Bool
  /// The YAML at its head.
  public let frontMatter: FrontMatter
  /// The structure of its body.
  public let document: Document

  /// The file with these bytes.
  public init(_ source: Source, isPage: Bool) {
    self.source = source
    self.isPage = isPage
    frontMatter = FrontMatter(source)
    document = Document(frontMatter)
  }

  /// The same file with other bytes, at another path or the same.
  func replacing(_ bytes: [UInt8], path: String? = nil) -> LinkedFile {
    LinkedFile(Source(path: path ?? source.path, bytes: bytes), isPage: isPage)
  }

  /// The file, relative to the root.
  public var path: String { source.path }
}
