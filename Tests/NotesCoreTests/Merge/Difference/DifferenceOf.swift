@testable import NotesCore

/// The difference of two versions of the note `notes/2023/a.md`; nil for one that is not there.
func noteDifference(_ old: String?, _ new: String?) -> NoteDifference? {
  difference([("notes/2023/a.md", old, new)]).notes.first
}

/// The difference of some files in two states.
func difference(_ files: [(path: String, old: String?, new: String?)]) -> LibraryDifference {
  func contents(_ text: String?) -> ComparedFile.Contents { text.map { .bytes(Array($0.utf8)) } ?? .nothing }
  return LibraryDifference(
    files.map { ComparedFile(path: $0.path, old: contents($0.old), new: contents($0.new)) },
    notesFolder: "notes")
}

/// A note with more keys and a body.
func note(_ lines: String = "", _ body: String = "") -> String {
  "---\ntitle: The A\n\(lines)\(lines.isEmpty ? "" : "\n")type: paper\n---\n"
    + (body.isEmpty ? "" : "\n\(body)\n")
}

extension WordDifference {
  /// The pieces in one line: `[-gone-]{+come+}`.
  var line: String { WordDifference.line(pieces) }

  /// Pieces in one line.
  static func line(_ pieces: [Piece]) -> String {
    pieces.map { piece in
      switch piece.kind {
      case .same: piece.text
      case .removed: "[-\(piece.text)-]"
      case .added: "{+\(piece.text)+}"
      case .gap: "…"
      }
    }.joined()
  }
}

extension NoteDifference {
  /// The fields in lines: `tags +a -b`, `status unread > read`.
  var fieldLines: [String] {
    fields.flatMap { field in
      field.parts.map { part in
        let name = [field.key, part.name].compactMap { $0 }.joined(separator: ".")
        switch part.change {
        case .order: return "\(name) order"
        case .value(let old, let new): return "\(name) \(old ?? "") > \(new ?? "")"
        case .items(let removed, let added, let isReordered):
          let items = [name] + added.map { "+\($0)" } + removed.map { "-\($0)" }
          return (items + (isReordered ? ["order"] : [])).joined(separator: " ")
        }
      }
    }
  }

  /// The prose in lines.
  var proseLines: [String] { prose.map { "\($0.kind.rawValue) \($0.words.line)" } }

  /// The annotations in lines: `+k3v9qd`, `-k3v9qd`, `~k3v9qd words comment`.
  var annotationLines: [String] {
    annotations.map { annotation in
      let id = annotation.content?.id ?? annotation.content?.words ?? ""
      if !annotation.isEdited { return (annotation.new == nil ? "-" : "+") + id }
      return (["~" + id] + annotation.parts.map(\.rawValue)).joined(separator: " ")
    }
  }
}
