@testable import NotesCore

/// A file of another program, read from a text.
func importFile(
  _ text: String, from source: ImportSource, path: String = "export"
) throws -> ImportFile {
  try ImportFile(Source(path: path, bytes: Array(text.utf8)), from: source)
}

extension ImportFile {
  /// What is written of all annotations, work by work.
  var drafts: [AnnotationDraft] { works.flatMap { $0.annotations.map(\.draft) } }
}

extension NotesError {
  /// The error that a closure throws; nil for none.
  static func thrown(by body: () throws -> Void) -> NotesError? {
    do {
      try body()
      return nil
    } catch {
      return error as? NotesError
    }
  }
}
