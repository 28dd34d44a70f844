/// Reads one file and decodes its note.
enum NoteReader {
  /// A note, unless the file could not be read at all, and what is wrong with it.
  struct Loaded: Sendable {
    var note: Note?
    var diagnostics: [Diagnostic]
  }

  /// What the first bytes of a file were good for.
  private enum Head {
    case enough(Loaded)
    case tooShort
  }

  static func read(
    _ index: Int, of listing: DirectoryListing, with reader: inout FileReader, fields: FieldSet
  ) -> Loaded {
    let file = listing[index]
    do throws(FileProblem) {
      let head = try reader.readHead(index) { bytes, isWhole -> Head in
        let source = Source(path: file.path, bytes: Array(copying: bytes))
        return decodeHead(source, isWhole: isWhole, file, fields)
      }
      if case .enough(let loaded) = head { return loaded }
      return try reader.readAll(index) {
        decode(FrontMatter(Source(path: file.path, bytes: Array(copying: $0))), file, fields)
      }
    } catch {
      return Loaded(note: nil, diagnostics: [error.diagnostic(path: file.path)])
    }
  }

  /// The head is enough when it holds the front matter, and the body is not asked for its links or checked.
  private static func decodeHead(
    _ source: Source, isWhole: Bool, _ file: NoteFile, _ fields: FieldSet
  ) -> Head {
    if !isWhole, !fields.isDisjoint(with: [.links, .bodyCheck]) { return .tooShort }
    let frontMatter = FrontMatter(source)
    if !isWhole, frontMatter.fences == nil { return .tooShort }
    return .enough(decode(frontMatter, file, fields))
  }

  /// The note that a front matter heads, decoded for some fields.
  static func decode(_ frontMatter: FrontMatter, _ file: NoteFile, _ fields: FieldSet) -> Loaded {
    var note = Note(id: file.stem, path: file.path, section: file.section)
    var diagnostics = NoteDecoder.decode(frontMatter, into: &note, fields: fields)
    let body = frontMatter.source.bytes[frontMatter.bodyStart...]
    if fields.contains(.bodyCheck) { diagnostics += BodyDefect.find(in: frontMatter) }
    if fields.contains(.summary) { note.summary = Summary.find(in: body) }
    if fields.contains(.links) { note.links = Document.noteTargets(frontMatter) }
    return Loaded(note: note, diagnostics: diagnostics)
  }
}

extension Array where Element == UInt8 {
  /// The bytes of a span, copied.
  fileprivate init(copying span: Span<UInt8>) {
    self = span.withUnsafeBufferPointer { Array($0) }
  }
}
