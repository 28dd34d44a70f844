/// What a note says: its front matter, typed, and what its body says that lists need.
public struct NoteContent: Sendable, Hashable {
  /// The file's stem; unique in the library.
  public var id: String
  /// The file, relative to the library's root.
  public var path: String
  /// The folder below the notes folder, such as `2023`; empty at its top.
  public var section: String

  /// The work's own title.
  public var title = ""
  /// How far the reading has come; nil for what is collected and not to be read.
  public var status: Status?
  /// How much of it is read.
  public var progress: Progress?
  /// The day on which the reading began.
  public var started: CivilDate?
  /// The day on which the reading ended.
  public var finished: CivilDate?
  /// What is left to read, in a few words.
  public var left: String?
  /// What sort of work it is: the field `type`.
  public var kind: Kind?
  /// What people call it.
  public var short: String?
  /// Other names that find it.
  public var aliases: [String] = []
  /// The authors as printed; a last one `others` stands for the rest.
  public var authors: [String] = []
  /// The organizations as printed.
  public var organizations: [String] = []
  /// The year of publication.
  public var year: Int?
  /// Where it was published, in short.
  public var venue: String?
  /// The arXiv id, bare.
  public var arxiv: String?
  /// The DOI, bare.
  public var doi: String?
  /// The id in the ACL Anthology, bare.
  public var acl: String?
  /// The ISBN.
  public var isbn: String?
  /// Where it can be found, in the order of the file.
  public var urls: [NamedAddress] = []
  /// How soon it wants reading.
  public var priority: Priority?
  /// How good it was, from 1 to 5.
  public var rating: Int?
  /// The day on which the note was made.
  public var added: CivilDate?
  /// The tags.
  public var tags: [String] = []
  /// How it stands to other notes, in the order of the file.
  public var relations: [RelationTargets] = []
  /// Its place in its section's list.
  public var order: ListOrder?

  /// The first paragraph of the body, as plain text in one line.
  public var summary: String?
  /// Where the body's links point, in the order of the body.
  public var links: [LinkTarget] = []

  init(id: String, path: String, section: String) {
    self.id = id
    self.path = path
    self.section = section
  }
}
