import Foundation
import Testing

@testable import NotesCore

struct NoteWriterTests {
  @Test func writesTheFieldsInTheirOrder() throws {
    var note = Note(id: "ut", path: "notes/2019/ut.md", section: "2019")
    note.title = "Universal: Transformers"
    note.status = .unfinished
    note.progress = .counted(done: 12, total: 36)
    note.started = CivilDate("2023-12-11")
    note.left = "ACT 机制"
    note.kind = .paper
    note.authors = ["Mostafa Dehghani", "others"]
    note.year = 2019
    note.arxiv = "1807.03819"
    note.urls = [NamedAddress(name: "paper", address: "https://openreview.net/forum?id=HyzdRiR9Y7")]
    note.tags = ["no", "rag"]
    note.relations = [RelationTargets(.improves, ["transformer-xl"])]
    note.order = ListOrder("11")
    let text = try NoteWriter.source(of: note, body: "Body.").text(0..<4096)
    #expect(
      text == """
        ---
        title: "Universal: Transformers"
        status: unfinished
        progress: 12/36
        started: 2023-12-11
        left: ACT 机制
        type: paper
        authors:
          - Mostafa Dehghani
          - others
        year: 2019
        arxiv: "1807.03819"
        urls:
          paper: https://openreview.net/forum?id=HyzdRiR9Y7
        tags:
          - "no"
          - rag
        relations:
          improves:
            - transformer-xl
        order: "11"
        ---

        Body.

        """)
  }

  @Test func refusesWhatWouldNotBeReadTheSame() {
    var note = Note(id: "a", path: "notes/a.md", section: "")
    note.title = "a"
    #expect(throws: NotesError.self) { try NoteWriter.source(of: note) }
    note.kind = .paper
    #expect(throws: Never.self) { try NoteWriter.source(of: note) }
    note.urls = [.init(name: "code", address: "https://a.b"), .init(name: "code", address: "https://c.d")]
    #expect(throws: NotesError.self) { try NoteWriter.source(of: note) }
    note.urls = []
    note.short = ""
    #expect(throws: NotesError.self) { try NoteWriter.source(of: note) }
  }

  @Test(arguments: Seeds.all)
  func whatIsWrittenIsReadBackTheSame(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let note = RandomNote.note(using: &generator)
      let source = try NoteWriter.source(of: note, body: "A body.")
      var read = Note(id: note.id, path: note.path, section: note.section)
      let diagnostics = NoteDecoder.decode(FrontMatter(source), into: &read, fields: .frontMatter)
      #expect(read == note && diagnostics.isEmpty, "\(source.text(0..<source.bytes.count))")
    }
  }

  @Test(
    .enabled(if: PyYAML.isInstalled, "python3 has no yaml module: install python3-yaml"),
    arguments: Seeds.all.prefix(4))
  func pyYAMLReadsTheSameStrings(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let notes = (0..<60).map { _ in RandomNote.note(using: &generator) }
    let yaml = try notes.map { note in
      let text = String(decoding: try NoteWriter.source(of: note).bytes, as: UTF8.self)
      let lines = text.dropFirst(4).dropLast(4).split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast()
      return lines.enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element + "\n" }.joined()
    }.joined()
    let read = try #require(try PyYAML.load(yaml) as? [[String: Any]])
    #expect(read.count == notes.count)
    for (note, fields) in zip(notes, read) {
      for field in [Field.title, .left, .short, .venue, .arxiv, .order] {
        let expected = note.texts(of: field).first.map { Array($0.utf8) }
        #expect((fields[field.key] as? String).map { Array($0.utf8) } == expected, "\(field) of \(note)")
      }
      #expect(
        (fields["authors"] as? [String])?.map { Array($0.utf8) } ?? [] == note.authors.map { Array($0.utf8) })
      #expect(fields["year"] as? Int == note.year)
    }
  }
}

/// Notes with hard texts in random fields.
private enum RandomNote {
  static func note(using generator: inout SeededGenerator) -> Note {
    var note = Note(id: "n", path: "notes/n.md", section: "")
    note.title = text(&generator)
    note.kind = Kind.allCases.randomElement(using: &generator)
    note.status = Status.allCases.randomElement(using: &generator)
    note.progress = maybe(&generator) { _ in .percent(40) }
    note.started = maybe(&generator) { CivilDate(daysSinceEpoch: Int.random(in: 0...20_000, using: &$0)) }
    note.left = maybe(&generator) { text(&$0) }
    note.short = maybe(&generator) { text(&$0) }
    note.venue = maybe(&generator) { text(&$0) }
    note.authors = texts(&generator)
    note.tags = texts(&generator)
    note.year = maybe(&generator) { Int.random(in: 1000...9999, using: &$0) }
    note.arxiv = maybe(&generator) { _ in "2101.00010" }
    note.urls = (maybe(&generator) { text(&$0) }).map { [.init(name: "code", address: $0)] } ?? []
    note.order = maybe(&generator) { _ in ListOrder("1.10") } ?? nil
    let targets = texts(&generator)
    note.relations = targets.isEmpty ? [] : [RelationTargets(.uses, targets)]
    return note
  }

  private static func maybe<Value>(
    _ generator: inout SeededGenerator, _ make: (inout SeededGenerator) -> Value
  ) -> Value? {
    Bool.random(using: &generator) ? make(&generator) : nil
  }

  private static func texts(_ generator: inout SeededGenerator) -> [String] {
    (0..<Int.random(in: 0...3, using: &generator)).map { _ in text(&generator) }
  }

  /// Never empty: a note does not hold an empty text.
  private static func text(_ generator: inout SeededGenerator) -> String {
    let text = RandomText.text(using: &generator)
    return text.isEmpty ? "x" : text
  }
}
