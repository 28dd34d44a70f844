/// Notes as comma-separated values (RFC 4180), with a header.
public enum CSVWriter {
  /// The columns that the file has: all but the computed `name`.
  public static let columns = NoteColumn.all.filter { $0 != .name }

  /// The header line.
  public static var header: String { columns.map(\.title).joined(separator: ",") }

  /// The line of one note.
  public static func line(of note: Note) -> String {
    line(columns.map { $0.text(of: note) })
  }

  /// A line of cells; controls in them are made visible.
  public static func line(_ cells: [String]) -> String {
    cells.map { quoted($0.visible) }.joined(separator: ",")
  }

  /// A spreadsheet takes a value that begins with one of these for a formula; a blank in front keeps it text.
  private static let formulaStarts = Set("=+-@")

  private static func quoted(_ text: String) -> String {
    let isFormula = text.first.map(formulaStarts.contains) ?? false
    let safe = isFormula ? " " + text : text
    guard isFormula || safe.contains(where: { ",\"".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
