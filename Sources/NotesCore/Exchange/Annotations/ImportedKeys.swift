/// The notes that annotations of another program came into before.
struct ImportedKeys {
  private var paths: [AnnotationKey: String] = [:]

  /// What a note knows of.
  private struct Known: Sendable {
    let path: String
    let present: [AnnotationKey]
    let recorded: [AnnotationKey]
  }

  /// Looks for some keys in all notes. Reads every note whole, and parses those in which the source is named.
  ///
  /// A note that cannot be read has none; what keeps it from that is for others to say.
  init(_ wanted: Set<AnnotationKey>, in files: LibraryFiles) {
    let signs = Set(wanted.map(\.source)).map { Array("\($0):".utf8) }
    let listing = files.listing
    let known = Parallel.mapInOrder(listing.count, scratch: { FileReader(listing) }) {
      place, reader -> Known? in
      let bytes = try? reader.readAll(place) { span in
        let bytes = span.withUnsafeBufferPointer { Array($0) }
        return signs.contains { bytes.holds($0) } ? bytes : nil
      }
      guard let bytes else { return nil }
      return ImportedKeys.known(Source(path: listing[place].path, bytes: bytes), wanted)
    }
    for note in known.compactMap({ $0 }) {
      for key in note.present where paths[key] == nil { paths[key] = note.path }
    }
    for note in known.compactMap({ $0 }) {
      for key in note.recorded where paths[key] == nil { paths[key] = note.path }
    }
  }

  /// The path of the note that has an annotation, or else had it once.
  subscript(key: AnnotationKey) -> String? { paths[key] }

  private static func known(_ source: Source, _ wanted: Set<AnnotationKey>) -> Known {
    let document = Document(FrontMatter(source))
    return Known(
      path: source.path,
      present: document.annotations.flatMap { document.content(of: $0).keys }.filter(wanted.contains),
      recorded: ImportLedger(document).keys.filter(wanted.contains))
  }
}
