/// All that a note's file says: every field, the body as text, and what is wrong with it.
public struct WholeNote: Sendable {
  /// The note, with every field, its summary and its links; a field that could not be read has nothing.
  public let note: Note
  /// What follows the front matter; the whole file where no front matter could be told from it.
  public let body: String
  /// Whether there is something between two fences that the body follows.
  public let hasFrontMatter: Bool
  /// The links whose targets are shown in place, `![[mamba#^k3v9qd]]`, in order.
  public let embeds: [BodyLink]
  /// What is wrong with the front matter, in the order of the file.
  public let diagnostics: [Diagnostic]

  /// Reads the file of a note again, whole. Throws what keeps it from being read.
  public init(reading note: Note, in root: LibraryRoot) throws(FileProblem) {
    let bytes = try FileReader.contents(of: note.path, in: root)
    let frontMatter = FrontMatter(Source(path: note.path, bytes: bytes))
    let file = NoteFile(path: note.path, section: note.section, stem: note.id)
    let loaded = NoteReader.decode(frontMatter, file, .everything)
    self.note = loaded.note ?? note
    diagnostics = loaded.diagnostics
    hasFrontMatter = frontMatter.fences != nil
    embeds = Document(frontMatter).links.filter(\.isEmbed)
    body = frontMatter.source.text(min(frontMatter.bodyStart, bytes.count)..<bytes.count)
  }
}
