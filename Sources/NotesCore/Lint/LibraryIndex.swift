/// What rules know of the whole library, whatever part of it is reported.
///
/// Each part is worked out when a rule first asks for it.
final class LibraryIndex: Sendable {
  /// What has to be decoded for it.
  static let fields: FieldSet = [.names, FieldSet([.type, .year, .tags, .relations])]

  /// What links are followed with.
  let links: LinkIndex

  private let sharedCatalog: Once<NameCatalog>
  private let sharedTitles: Once<NoteHashes>
  private let sharedIdentifiers: Once<NoteHashes>
  private let sharedTags: Once<TagSpellings>
  private let sharedCycles: [Relation: Once<RelationCycles>]

  /// The index over notes that were decoded for `fields`.
  init(_ files: LibraryFiles, _ notes: [Note]) {
    let links = LinkIndex(files, notes)
    self.links = links
    sharedCatalog = Once { NameCatalog(notes) }
    sharedTitles = Once { NoteHashes(notes) { $1(TitleKey.hash(TitleKey.bytes(of: $0.title))) } }
    sharedIdentifiers = Once { NoteHashes(notes, KnownIdentifier.addMarks) }
    sharedTags = Once { TagSpellings(notes) }
    sharedCycles = Dictionary(
      uniqueKeysWithValues: RelationCycles.relations.map { relation in
        (relation, Once { RelationCycles(of: relation, in: notes, links.resolver) })
      })
  }

  /// The files, for what a link leads to.
  var files: LibraryFiles { links.files }
  /// The notes, in the order of their paths' bytes.
  var notes: [Note] { links.notes }
  /// What names in links and relations are looked up with.
  var resolver: LinkResolver { links.resolver }
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

  /// The notes that may have been meant by a name that none has, the nearest first, at most three.
  func suggestions(for name: String) -> [Note] {
    NameSuggestions(for: FoldedName(name)).nearest(in: catalog).map { notes[$0] }
  }
}
