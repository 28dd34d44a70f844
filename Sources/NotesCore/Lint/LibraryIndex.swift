/// What rules know of the whole library, whatever part of it is reported.
///
/// Each part is worked out when a rule first asks for it.
final class LibraryIndex: Sendable {
  /// What has to be decoded for it.
  static let fields: FieldSet = [.names, FieldSet([.type, .year, .tags, .relations])]

  /// The files, for what a link leads to.
  let files: LibraryFiles
  /// The notes, in the order of their paths' bytes.
  let notes: [Note]

  private let sharedResolver: Once<LinkResolver>
  private let sharedCatalog: Once<NameCatalog>
  private let sharedTitles: Once<NoteHashes>
  private let sharedIdentifiers: Once<NoteHashes>
  private let sharedTags: Once<TagSpellings>
  private let sharedCycles: [Relation: Once<RelationCycles>]
  private let placesCache: FilePlacesCache

  /// The index over notes that were decoded for `fields`.
  init(_ files: LibraryFiles, _ notes: [Note]) {
    self.files = files
    self.notes = notes
    let resolver = Once { LinkResolver(notes) }
    sharedResolver = resolver
    sharedCatalog = Once { NameCatalog(notes) }
    sharedTitles = Once { NoteHashes(notes) { $1(TitleKey.hash(TitleKey.bytes(of: $0.title))) } }
    sharedIdentifiers = Once { NoteHashes(notes, KnownIdentifier.addMarks) }
    sharedTags = Once { TagSpellings(notes) }
    sharedCycles = Dictionary(
      uniqueKeysWithValues: RelationCycles.relations.map { relation in
        (relation, Once { RelationCycles(of: relation, in: notes, resolver.get()) })
      })
    placesCache = FilePlacesCache(files)
  }

  /// What names in links and relations are looked up with.
  var resolver: LinkResolver { sharedResolver.get() }
  /// The names that may have been meant by one that no note has.
  var catalog: NameCatalog { sharedCatalog.get() }
  /// The notes by their titles' `TitleKey`.
  var titles: NoteHashes { sharedTitles.get() }
  /// The notes by the marks of what may be their identifiers.
  var identifiers: NoteHashes { sharedIdentifiers.get() }
  /// How tags are spelled.
  var tags: TagSpellings { sharedTags.get() }

  /// The cycles of a relation; nil for one that may have them.
  func cycles(of relation: Relation) -> RelationCycles? { sharedCycles[relation]?.get() }

  /// The headings and blocks of the file at a path relative to the root; nil when it cannot be read.
  func places(of path: String) -> FilePlaces? { placesCache.places(of: path) }

  /// The notes that may have been meant by a name that none has, the nearest first, at most three.
  func suggestions(for name: String) -> [Note] {
    NameSuggestions(for: FoldedName(name)).nearest(in: catalog).map { notes[$0] }
  }
}
