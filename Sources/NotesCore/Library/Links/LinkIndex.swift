/// What is known of a library when links are followed: its notes by their names, and what is in its files.
///
/// Each part is worked out when it is first asked for.
public final class LinkIndex: Sendable {
  /// The files, for what a path leads to.
  public let files: LibraryFiles
  /// The notes, in the order of their paths' bytes.
  public let notes: [Note]

  private let sharedResolver: Once<LinkResolver>
  private let placesCache: FilePlacesCache

  /// The index over the notes of some files, decoded with `FieldSet.names`.
  public init(_ files: LibraryFiles, _ notes: [Note]) {
    self.files = files
    self.notes = notes
    sharedResolver = Once { LinkResolver(notes) }
    placesCache = FilePlacesCache(files)
  }

  /// What names in links and relations are looked up with.
  public var resolver: LinkResolver { sharedResolver.get() }

  /// The headings and blocks of the file at a path relative to the root; nil when it cannot be read.
  func places(of path: String) -> FilePlaces? { placesCache.places(of: path) }
}
