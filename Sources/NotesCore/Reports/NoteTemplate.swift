/// A line for each note, with columns in braces: `{id}\t{year}`.
public struct NoteTemplate: Sendable, Hashable {
  private enum Piece: Sendable, Hashable {
    case text(String)
    case column(NoteColumn)
  }

  private let pieces: [Piece]

  /// The template that a text says. `\t`, `\n` and `\\` are what they are in C, `{{` is a brace.
  ///
  /// Throws a usage error for a column that does not exist, or a brace that is not closed.
  public init(_ text: String) throws(NotesError) {
    var pieces: [Piece] = []
    var literal = ""
    var rest = Substring(text)
    while let character = rest.popFirst() {
      switch character {
      case "\\": literal += NoteTemplate.escape(&rest)
      case "{" where rest.first == "{", "}" where rest.first == "}":
        literal.append(character)
        rest.removeFirst()
      case "{":
        if !literal.isEmpty { pieces.append(.text(literal)) }
        literal = ""
        pieces.append(.column(try NoteTemplate.column(&rest)))
      default: literal.append(character)
      }
    }
    if !literal.isEmpty { pieces.append(.text(literal)) }
    self.pieces = pieces
  }

  /// What has to be decoded for it.
  public var fields: FieldSet {
    pieces.reduce(into: []) { fields, piece in
      if case .column(let column) = piece { fields.formUnion(column.fields) }
    }
  }

  /// The text for a note; controls in values are made visible, so that a line stays one line.
  public func text(of note: Note) -> String {
    var line = ""
    for piece in pieces {
      switch piece {
      case .text(let text): line += text
      case .column(let column): line += column.text(of: note).visible
      }
    }
    return line
  }

  private static func escape(_ rest: inout Substring) -> String {
    guard let next = rest.popFirst() else { return "\\" }
    switch next {
    case "t": return "\t"
    case "n": return "\n"
    case "\\": return "\\"
    default: return "\\" + String(next)
    }
  }

  private static func column(_ rest: inout Substring) throws(NotesError) -> NoteColumn {
    guard let end = rest.firstIndex(of: "}") else {
      throw NotesError(
        .usage, Message("the template has a `{` without a `}`", zh: "模板里有 `{` 没有配 `}`"),
        hints: [Message("write `{{` for the sign itself", zh: "要写花括号本身，用 `{{`")])
    }
    let name = String(rest[..<end])
    rest = rest[rest.index(after: end)...]
    guard let column = NoteColumn(named: name) else { throw NoteColumn.unknown(name) }
    return column
  }
}
