@testable import NotesCore

/// A file is laid out once and for all, or not at all.
enum FormatInvariants {
  static func violations(of file: CheckedFile) -> [String] {
    guard file.noteFile != nil, let once = try? NoteFormatter.format(file.source) else { return [] }
    guard let twice = try? NoteFormatter.format(once) else { return ["what was formatted can be formatted"] }
    if twice.bytes != once.bytes { return ["formatting twice changes nothing more"] }
    let (before, after) = (decoded(file.source), decoded(once))
    return before == after ? [] : ["a formatted note says the same: \(before) | \(after)"]
  }

  private static func decoded(_ source: Source) -> String {
    var note = Note(id: "any", path: source.path, section: "")
    let diagnostics = NoteDecoder.decode(FrontMatter(source), into: &note, fields: .frontMatter)
    let mistakes = diagnostics.filter { $0.severity == .error }
    note.tags.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return "\(note) \(mistakes.map { $0.rule + $0.message.english }.sorted())"
  }
}
