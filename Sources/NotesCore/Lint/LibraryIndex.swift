/// What rules know of the whole library, whatever part of it is reported.
final class LibraryIndex: Sendable {
  /// What has to be decoded for it.
  static let fields: FieldSet = [.names, FieldSet([.type, .tags, .relations])]

  /// The files, for what a link leads to.
  let files: LibraryFiles
  /// The notes, in the order of their paths' bytes.
  let notes: [Note]

  private let sharedResolver: Once<LinkResolver>

  /// The index over notes that were decoded for `fields`.
  init(_ files: LibraryFiles, _ notes: [Note]) {
    self.files = files
    self.notes = notes
    sharedResolver = Once { LinkResolver(notes) }
  }

  /// What names in links and relations are looked up with.
  var resolver: LinkResolver { sharedResolver.get() }
}
