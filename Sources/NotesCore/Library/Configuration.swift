/// What a library's `.notes.yml` says. No key names a program, so a stranger's file cannot run one.
public struct Configuration: Sendable, Hashable {
  /// A query with a name: `@rag`.
  public struct View: Sendable, Hashable {
    /// The name, without `@`.
    public let name: String
    /// The query as written.
    public let query: String
  }

  /// The keys of `.notes.yml`.
  public static let keys = ["notes", "include", "exclude", "language", "schema", "open", "lint", "views"]

  /// The folder of the notes, relative to the root.
  public var notesFolder = "notes"
  /// Patterns of the files that are notes; all Markdown files below the notes folder where there are none.
  public var include: [String] = []
  /// Patterns of the files that are not.
  public var exclude: [String] = []
  /// The language of what the tool prints; the locale decides where it is nil.
  public var language: Language?
  /// The library's own schema, relative to the root.
  public var schema: String?
  /// The names of `urls` that `open` tries, in order.
  public var openOrder = ["pdf", "paper", "post", "project", "code", "model", "data", "product"]
  /// What lint checks.
  public var lint = LintConfiguration()
  /// Queries by name, in the order of the file.
  public var views: [View] = []

  /// The configuration of a library that has no `.notes.yml`.
  public init() {}

  /// The library's own schema where the configuration does not name one, relative to the root.
  public static let usualSchema = "schema/note.schema.json"

  /// Whether a file says what notes have to be like: the configuration itself, or the schema.
  public func isAbout(_ path: String) -> Bool {
    path.utf8.elementsEqual(LibraryRoot.configurationName.utf8)
      || path.utf8.elementsEqual((schema ?? Configuration.usualSchema).utf8)
  }

  /// The queries by name.
  public var viewQueries: [String: String] {
    Dictionary(views.map { ($0.name, $0.query) }, uniquingKeysWith: { first, _ in first })
  }
}
