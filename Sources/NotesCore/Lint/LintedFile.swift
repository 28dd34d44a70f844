/// A note or a page while rules look at it: its bytes, its trees, and what it says.
///
/// Made and used on one thread. What few rules need is worked out when the first of them asks.
final class LintedFile {
  /// The file's bytes.
  let source: Source
  /// Whether the file is a page: Markdown that is no note.
  let isPage: Bool
  /// The YAML at its head.
  let frontMatter: FrontMatter
  /// What it says; of a page, nothing but where it is.
  let note: Note
  /// What was wrong when it was read.
  let readingDiagnostics: [Diagnostic]
  /// What all files of a run share: the day, the schema.
  let circumstances: LintCircumstances

  /// Where the lines start.
  private(set) lazy var lines = LineTable(source.bytes)
  /// The outermost keys and values of the front matter, in order.
  private(set) lazy var entries = frontMatter.entries
  /// What the front matter says, for fixes that must not change it; nil where it cannot be read.
  private(set) lazy var meaning = FrontMatterMeaning(frontMatter)
  /// The structure of the body.
  private(set) lazy var document = Document(frontMatter)
  /// The headings that are nearly those of annotations. Costs a pass over the lines.
  private(set) lazy var meantAnnotationHeadings = MeantAnnotationHeading.find(in: document)
  /// What links within the file can lead to.
  private(set) lazy var places = FilePlaces(document)
  private var resolvedLinks: [ResolvedLink]?
  /// The texts of the front matter, with what they are there for.
  private(set) lazy var scalars = WrittenScalar.find(in: frontMatter, entries)
  /// The running text of the body.
  private(set) lazy var prose = Prose(document)

  /// Reads a note.
  init(note file: NoteFile, _ source: Source, _ circumstances: LintCircumstances) {
    self.source = source
    self.circumstances = circumstances
    isPage = false
    frontMatter = FrontMatter(source)
    let loaded = NoteReader.decode(frontMatter, file, .everything)
    note = loaded.note ?? Note(id: file.stem, path: file.path, section: file.section)
    readingDiagnostics = LintedFile.withLineBreaks(loaded.diagnostics, frontMatter)
  }

  /// Reads a page.
  init(page source: Source, _ circumstances: LintCircumstances) {
    self.source = source
    self.circumstances = circumstances
    isPage = true
    frontMatter = FrontMatter(source)
    note = Note(id: "", path: source.path, section: "")
    readingDiagnostics = []
  }

  /// Line breaks outside of the YAML are of interest to lint alone, unless the bytes are no text at all.
  private static func withLineBreaks(
    _ diagnostics: [Diagnostic], _ frontMatter: FrontMatter
  ) -> [Diagnostic] {
    if diagnostics.contains(where: { $0.rule == EncodingDefect.rule }) { return diagnostics }
    return diagnostics + LineBreakDefect.find(outsideOf: frontMatter)
  }

  /// The bytes of the file.
  var bytes: [UInt8] { source.bytes }
  /// The tree of the front matter.
  var tree: YAMLTree { frontMatter.tree }

  /// The entry of a field; nil where the note has none.
  func entry(_ field: Field) -> FrontMatter.Entry? {
    let key = field.key.utf8
    return entries.first { $0.key.utf8.elementsEqual(key) }
  }

  /// The bytes of a field's value; nil where the note has none.
  func valueRange(_ field: Field) -> Range<Int>? {
    entry(field).map { tree.range($0.valueNode) }
  }

  /// A scalar with its text.
  struct Scalar {
    /// What it says.
    let text: String
    /// The bytes of it, quotes included.
    let range: Range<Int>
    /// Its node in the tree.
    let node: YAMLTree.NodeID
  }

  /// A field's value; nil where it is missing, or no scalar.
  func scalar(_ field: Field) -> Scalar? {
    entry(field).flatMap { scalar($0.valueNode) }
  }

  /// The items of a field's list; none where it is no list.
  func items(_ field: Field) -> [Scalar] {
    guard let entry = entry(field), tree.form(entry.valueNode).isSequence else { return [] }
    return tree.children(entry.valueNode).compactMap(scalar)
  }

  /// The members of a field's mapping whose values are scalars: the names and addresses of `urls`.
  func members(_ field: Field) -> [(name: String, value: Scalar)] {
    guard let entry = entry(field) else { return [] }
    return tree.entries(entry.valueNode).compactMap { key, value in
      scalar(value).map { (frontMatter.text(key), $0) }
    }
  }

  /// The targets of the relations that there are, in the order of the file.
  func relationTargets() -> [(relation: Relation, target: Scalar)] {
    frontMatter.relationTargets.compactMap { relation, node in scalar(node).map { (relation, $0) } }
  }

  /// The links of the body, in order, with what they lead to.
  func links(in library: LibraryIndex) -> [ResolvedLink] {
    if let resolvedLinks { return resolvedLinks }
    let links = document.links.map { ResolvedLink($0, at: source.path, in: library.links) }
    resolvedLinks = links
    return links
  }

  /// The headings and blocks of what a link of the file leads to; nil where that is no Markdown file, or cannot be read.
  func places(for link: ResolvedLink, in library: LibraryIndex) -> FilePlaces? {
    if case .itself = link.destination { return places }
    guard let path = link.destination.path(in: library.links), LinkPath.hasEnding(path) else { return nil }
    return path.utf8.elementsEqual(source.path.utf8) ? places : library.links.places(of: path)
  }

  /// Whether a note is the one that the file holds.
  func holds(_ note: Note) -> Bool { !isPage && note.path.utf8.elementsEqual(source.path.utf8) }

  private func scalar(_ node: YAMLTree.NodeID) -> Scalar? {
    guard tree.form(node).isScalar, !tree.isMissing(node) else { return nil }
    return Scalar(text: frontMatter.text(node), range: tree.range(node), node: node)
  }
}
