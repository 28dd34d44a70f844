/// An annotation with the note that it belongs to.
public struct NotedAnnotation: Sendable {
  /// The note.
  public let note: Note
  /// What the annotation says.
  public let content: AnnotationContent
  /// The line of the note's file that it starts on, from 1.
  public let line: Int

  /// An annotation of a note.
  public init(_ content: AnnotationContent, of note: Note, line: Int) {
    self.note = note
    self.content = content
    self.line = line
  }

  /// What a link to it names: `mamba#^k3v9qd`; nil where it has no id.
  public var name: String? { content.id.map { "\(note.id)#^\($0)" } }

  /// The annotations of a note, in the order of its file, which is read anew. Throws what keeps it from being read.
  public static func all(of note: Note, in root: LibraryRoot) throws(FileProblem) -> [NotedAnnotation] {
    let bytes = try FileReader.contents(of: note.path, in: root)
    return Document(FrontMatter(Source(path: note.path, bytes: bytes))).annotations(of: note)
  }
}

extension [NotedAnnotation] {
  /// The first one with an id, in any case, as links find it.
  public func first(withID id: String) -> NotedAnnotation? {
    first { $0.content.id.map { LinkName.isSame($0, id) } ?? false }
  }
}

extension Document {
  /// The annotations with what they say, as those of a note.
  func annotations(of note: Note) -> [NotedAnnotation] {
    if annotations.isEmpty { return [] }
    let lines = LineTable(source.bytes)
    return annotations.map { annotation in
      NotedAnnotation(content(of: annotation), of: note, line: lines.line(of: annotation.range.lowerBound))
    }
  }
}
