import Testing

@testable import NotesCore

struct AnnotationImportTests {
  private func library() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write(".notes.yml", "")
    folder.write(
      "notes/2023/mamba.md", "---\ntitle: Mamba\ntype: paper\narxiv: \"2312.00752\"\n---\n\n一句话。\n")
    folder.write("notes/2024/other.md", "---\ntitle: Other\ntype: paper\n---\n\n别的。\n")
    return folder
  }

  private func item(_ key: String, work: String, _ words: String) -> String {
    #"{"itemType": "annotation", "key": "\#(key)", "parentItem": "\#(work)", "annotationText": "\#(words)"}"#
  }

  private func work(_ key: String, _ title: String) -> String {
    #"{"itemType": "document", "key": "\#(key)", "title": "\#(title)"}"#
  }

  /// Imports items, writes what changes, and gives the import.
  @discardableResult private func importing(
    _ items: [String], into folder: TemporaryFolder, note: String? = nil
  ) throws -> AnnotationImport {
    let file = try importFile("[\(items.joined(separator: ","))]", from: .zotero)
    let files = try LibraryFiles(folder.root, try ConfigurationReader.read(folder.root))
    let library = Library.load(files, fields: .names)
    let result = try AnnotationImport(
      of: file, into: library.notes, files,
      .init(note: library.notes.first { $0.id == note }, heading: .chinese))
    for change in result.changes {
      folder.write(change.path, String(decoding: change.new ?? [], as: UTF8.self))
    }
    return result
  }

  @Test func eachWorkGoesToItsNote() throws {
    let folder = try library()
    let items = [
      work("W", "mamba"), work("V", "Other"), item("A", work: "W", "x"), item("B", work: "V", "y"),
    ]
    let result = try importing(items, into: folder)
    #expect(result.notes.map(\.note.id) == ["mamba", "other"] && result.unmatched.isEmpty)
    #expect(result.changes.count == 2 && result.count(.new) == 2)
    let again = try importing(items, into: folder)
    #expect(again.changes.isEmpty && again.count(.known) == 2)
  }

  @Test func whatFindsNoNoteIsListed() throws {
    let folder = try library()
    let result = try importing(
      [work("W", "Nothing"), item("A", work: "W", "x"), item("B", work: "W", "y")], into: folder)
    #expect(result.unmatched.map(\.work.label) == ["Nothing"] && result.unmatched[0].count == 2)
    #expect(result.unmatched[0].candidates.isEmpty && result.notes.isEmpty)
  }

  @Test func worksOfOneTitleAreToldApart() throws {
    let known = [#""url": "https://example.org/a""#, #""DOI": "10.1000/b", "url": "https://example.org/b""#]
    let works = zip(["V", "W"], known).map {
      #"{"itemType": "document", "key": "\#($0)", "title": "Twin", \#($1)}"#
    }
    let items = works + ["V", "W"].map { item("IN\($0)", work: $0, "x") } + [work("U", "Twin")]
    let result = try importing(items + [item("INU", work: "U", "x")], into: library())
    #expect(result.unmatched.map(\.work.distinction) == ["https://example.org/a", "10.1000/b", nil])
    let json = result.json.compact
    #expect(
      json.contains(
        #""address":"https://example.org/b","identifiers":["10.1000/b"],"annotations":1,"keys":["zotero:INW"]"#
      ), "\(json)")
    #expect(json.contains(#""address":null,"identifiers":[],"annotations":1,"keys":["zotero:INU"]"#))
  }

  @Test func whatFindsSeveralNotesNamesThem() throws {
    let folder = try library()
    folder.write("notes/2024/again.md", "---\ntitle: other\ntype: paper\n---\n")
    let result = try importing([work("W", "OTHER"), item("A", work: "W", "x")], into: folder)
    #expect(result.unmatched.map(\.candidates) == [["again", "other"]])
  }

  @Test func aWorkOnceSentToANoteFindsItByItself() throws {
    let folder = try library()
    let items = [work("W", "Nothing"), item("A", work: "W", "x")]
    try importing(items, into: folder, note: "other")
    let again = try importing(items + [item("B", work: "W", "y")], into: folder)
    #expect(again.unmatched.isEmpty && again.notes.map(\.note.id) == ["other"])
    #expect(again.count(.known) == 1 && again.count(.new) == 1)
  }

  @Test func oneNoteIsNotForSeveralWorks() throws {
    let folder = try library()
    let before = folder.snapshot()
    let items = [
      work("W", "Nothing"), work("V", "Neither"), item("A", work: "W", "x"), item("B", work: "V", "y"),
    ]
    let error = NotesError.thrown { try importing(items, into: folder, note: "other") }
    #expect(error?.kind == .usage && error?.message.english.contains("Neither") == true)
    #expect(folder.snapshot() == before)
  }

  @Test func whatTheReaderMovedElsewhereIsFoundThere() throws {
    let folder = try library()
    let items = [work("W", "Mamba"), item("A", work: "W", "x")]
    try importing(items, into: folder)
    let text = try #require(folder.read("notes/2023/mamba.md"))
    let document = Document(of: text)
    let annotation = try #require(document.annotations.first)
    let moved = document.source.text(annotation.range)
    folder.write("notes/2023/mamba.md", text.replacing(moved, with: ""))
    folder.write(
      "notes/2024/other.md", try #require(folder.read("notes/2024/other.md")) + "\n## 批注\n\n" + moved + "\n")
    let again = try importing(items, into: folder)
    #expect(again.notes.map(\.note.id) == ["other"] && again.count(.known) == 1)
    let more = try importing(items + [item("B", work: "W", "y")], into: folder)
    #expect(more.notes.first { $0.note.id == "mamba" }?.counts == [.new: 1])
  }

  @Test func twoBranchesThatImportDifferentThingsMergeByKeepingBoth() throws {
    let folder = try library()
    let path = "notes/2023/mamba.md"
    let works = [work("W", "Mamba")]
    try importing(works + [item("M", work: "W", "m")], into: folder)
    let base = try #require(folder.read(path))
    try importing(works + [item("A", work: "W", "a")], into: folder)
    let ours = try #require(folder.read(path))
    folder.write(path, base)
    try importing(works + [item("Z", work: "W", "z")], into: folder)
    let theirs = try #require(folder.read(path))
    // Lines that one side has beside those of both, as a union keeps them.
    let line = try #require(ours.split(separator: "\n").first { $0.hasPrefix("zotero:A ") })
    let quote = try #require(
      Document(of: ours).annotations.map { Document(of: ours).source.text($0.range) }.first {
        $0.contains("zotero:A")
      })
    folder.write(
      path, theirs.replacing("<!-- imported\n", with: "<!-- imported\n\(line)\n") + "\n" + quote + "\n")
    let all = try importing(
      works + ["A", "M", "Z"].map { item($0, work: "W", $0.lowercased()) }, into: folder)
    #expect(all.changes.isEmpty && all.count(.known) == 3)
  }

  @Test func aMergeInOneNoteRefusesAll() throws {
    let folder = try library()
    let path = "notes/2024/other.md"
    folder.write(path, try #require(folder.read(path)) + "\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n")
    let before = folder.snapshot()
    let items = [
      work("W", "Mamba"), work("V", "Other"), item("A", work: "W", "x"), item("B", work: "V", "y"),
    ]
    let error = NotesError.thrown { try importing(items, into: folder) }
    #expect(error?.kind == .refused && error?.message.english.contains(path) == true)
    #expect(folder.snapshot() == before)
  }
}
