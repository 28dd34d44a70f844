/// What a word of the command line stands for, and so what can complete it.
enum ValueKind: Hashable {
  /// Something that nobody can guess: a number, a date, a new title.
  case nothing
  /// A note's name, one of several words perhaps.
  case name
  /// The same, or the name of an annotation of a note.
  case place
  /// Names of notes, then a status or a progress.
  case mark
  /// Words of a query for notes, or for annotations.
  case query, annotationQuery
  case status, type, tag, section
  /// The id of an annotation of the note that is named before it, or of any.
  case annotation
  /// A tag that an annotation has.
  case annotationTag
  /// One of some words.
  case list([String])
  case files, folders

  /// The query that a command takes.
  static func query(of command: String) -> ValueKind {
    command == Annotations.name ? .annotationQuery : .query
  }

  /// What the words of a command stand for, where neither the parser nor the name of the value in help says it.
  static func operand(of command: String) -> ValueKind? { operands[command] }

  /// The table of such commands: a new one of this sort is one line here.
  private static let operands: [String: ValueKind] = [
    "show": .place,
    "open": .place,
    "edit": .place,
    "mark": .mark,
    "annotate": .name,
    "links": .place,
    "mv": .name,
    "rm": .name,
    "join": .name,
    "diff": .files,
    "lint": .files,
    "fmt": .files,
    "init": .folders,
    "merge-driver": .files,
  ]

  /// What the value of an option of a command stands for, where its name in help does not say it.
  static func value(of option: String, in command: String) -> ValueKind? { values[command]?[option] }

  private static let values: [String: [String: ValueKind]] = [
    "annotate": ["--edit": .annotation, "--delete": .annotation, "--tag": .annotationTag],
    "annotations": ["--tag": .annotationTag],
  ]

  /// What the name that help gives to a value says of it; nil where it says nothing.
  init?(valueName: String) {
    switch valueName {
    case "name": self = .name
    case "query": self = .query
    case "status": self = .status
    case "type": self = .type
    case "tag": self = .tag
    case "section": self = .section
    case "file", "path": self = .files
    case "dir", "folder": self = .folders
    default: return nil
    }
  }
}
