import Foundation
import NotesCore
import Testing

@testable import notes

struct WorkTargetTests {
  /// What would be opened for a note with some fields, in a library of its own that holds `papers/a.pdf`.
  private func target(_ fields: String, kind: String? = nil, page: Int? = nil) throws -> String {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    let folder = base.appending(path: "notes-open-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "notes/a.md": "---\ntitle: A & b\n\(fields)---\n", "papers/a.pdf": "%PDF-1.7\n",
      "papers/b.pdf": "#!/bin/sh\n", ".notes.yml": "open:\n  - pdf\n  - code\n",
    ]
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let surroundings = Surroundings(arguments: ["-C", folder.path], environment: Environment([:]))
    let context = Context(try GlobalOptions.parse([]), surroundings)
    let library = try context.load(FieldSet.candidates.union(WorkPlaces.fields))
    let note = try context.note(named: "a", in: library)
    return try WorkTarget(of: note, kind: kind, page: page, in: library, context).text
      .replacing(folder.path, with: "ROOT")
  }

  @Test(
    arguments: [
      ("type: paper\nurls:\n  paper: https://e.org/p\n  code: https://e.org/c\n", nil, "https://e.org/c"),
      ("type: paper\nurls:\n  paper: https://e.org/p\n  pdf: papers/a.pdf\n", nil, "ROOT/papers/a.pdf"),
      ("type: paper\nurls:\n  paper: https://e.org/p\n  pdf: papers/b.pdf\n", nil, "https://e.org/p"),
      ("type: paper\nurls:\n  paper: https://e.org/p\n  pdf: /etc/passwd\n", nil, "https://e.org/p"),
      ("type: paper\narxiv: \"2312.00752\"\n", nil, "https://arxiv.org/abs/2312.00752"),
      ("type: paper\narxiv: \"2312.00752\"\nurls:\n  x: https://e.org\n", "x", "https://e.org"),
    ] as [(String, String?, String)])
  func isWhatAPersonExpects(fields: String, kind: String?, expected: String) throws {
    #expect(try target(fields, kind: kind) == expected)
  }

  @Test(
    arguments: [
      ("  pdf: papers/a.pdf\n  code: https://e.org/c\n", nil, "ROOT/papers/a.pdf"),
      ("  code: https://e.org/c\n  pdf: https://e.org/a.PDF?x=1\n", nil, "https://e.org/a.PDF?x=1#page=5"),
      ("  code: https://e.org/c\n  pdf: https://e.org/a.pdf\n", "code", "https://e.org/c"),
      ("  paper: https://openreview.net/pdf?id=a\n", nil, "https://openreview.net/pdf?id=a#page=5"),
      ("  paper: https://e.org/a.pdf#page=2\n", nil, "https://e.org/a.pdf#page=2"),
      ("  paper: https://e.org/pdfs\n", nil, "https://e.org/pdfs"),
      ("  paper: https://arxiv.org/abs/2312.00752\n", nil, "https://arxiv.org/pdf/2312.00752#page=5"),
    ] as [(String, String?, String)])
  func aPageIsOpenedWhereAPDFHasIt(urls: String, kind: String?, expected: String) throws {
    #expect(try target("type: paper\nurls:\n" + urls, kind: kind, page: 5) == expected)
  }

  @Test(
    arguments: [
      ("type: paper\n", nil, NotesError.Kind.notFound, "scholar.google.com/scholar?q=A%20%26%20b"),
      ("type: topic\n", nil, .notFound, "notes show a"),
      ("type: paper\nurls:\n  paper: javascript:x\n", nil, .notFound, "q=A%20%26%20b"),
      ("type: paper\nurls:\n  paper: https://e.org\n", "pdf", .usage, "it has: paper"),
      ("type: paper\nurls:\n  paper: https://e.org\n  pdf: papers/b.pdf\n", "pdf", .refused, ""),
    ] as [(String, String?, NotesError.Kind, String)])
  func saysWhatToDoWhereThereIsNothingToOpen(
    fields: String, kind: String?, error kindOfError: NotesError.Kind, hint: String
  ) throws {
    let error = try #require(throws: NotesError.self) { try target(fields, kind: kind) }
    #expect(error.kind == kindOfError)
    let hints = error.hints.map(\.english).joined(separator: "\n")
    #expect(hint.isEmpty || hints.contains(hint), "\(hints)")
  }
}
