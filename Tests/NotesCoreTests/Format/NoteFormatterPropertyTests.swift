import Testing

@testable import NotesCore

struct NoteFormatterPropertyTests {
  /// Notes of many shapes, with comments and bodies.
  private func note(using generator: inout SeededGenerator) -> [UInt8] {
    var lines = RandomFrontMatter.yaml(using: &generator).split(
      separator: "\n", omittingEmptySubsequences: false)
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let extra = ["# one", "  # two", "", "tags: [b, a, # three\n  c]", "    # four", "urls: {a: b} # five"]
      lines.insert(
        Substring(extra.randomElement(using: &generator) ?? ""),
        at: Int.random(in: 0...lines.count, using: &generator))
    }
    let yaml = lines.joined(separator: "\n")
    let head =
      Int.random(in: 0..<8, using: &generator) == 0
      ? "{" + yaml.split(separator: "\n").joined(separator: ",\n") + "}\n" : yaml
    let body = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
      ["a", "b ", "c  ", "", " ", "```", "    d ", "> e  ", "- f  ", "$$", "<!-- g", "-->", "\t", "中文  "]
        .randomElement(
          using: &generator) ?? ""
    }.joined(separator: "\n")
    let text = "---\n\(head)\(head.hasSuffix("\n") ? "" : "\n")---\n\(body)"
    let isCRLF = Int.random(in: 0..<6, using: &generator) == 0
    return isCRLF ? Array(text.utf8).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } : Array(text.utf8)
  }

  @Test(arguments: Seeds.all)
  func formattingTwiceChangesNothingMoreAndTheNoteSaysTheSame(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var changed = 0
    for _ in 0..<100 {
      let source = Source(path: "notes/a.md", bytes: note(using: &generator))
      let text = String(decoding: source.bytes, as: UTF8.self)
      guard let once = try? NoteFormatter.format(source) else { continue }
      if once.bytes != source.bytes { changed += 1 }
      let twice = try NoteFormatter.format(once)
      #expect(twice.bytes == once.bytes, "\(text)")
      #expect(decoded(once) == decoded(source), "\(text)")
      for comment in ["# one", "# two", "# three", "# four", "# five"] {
        #expect(count(comment, in: once.bytes) == count(comment, in: source.bytes), "\(text)")
      }
    }
    #expect(changed > 20)
  }

  @Test(arguments: Seeds.all)
  func whatCanBeReadCanBeFormatted(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let source = Source(path: "notes/a.md", bytes: note(using: &generator))
      let read = FrontMatter(source)
      guard read.isReadable, read.diagnostics.allSatisfy({ $0.severity < .error }),
        BodyDefect.find(in: read).isEmpty
      else { continue }
      #expect(throws: Never.self, "\(String(decoding: source.bytes, as: UTF8.self))") {
        _ = try NoteFormatter.format(source)
      }
    }
  }

  @Test(arguments: Seeds.all)
  func arbitraryBytesAreFormattedOrRefused(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let source = Source(path: "notes/a.md", bytes: RandomText.bytes(using: &generator))
      guard let once = try? NoteFormatter.format(source) else { continue }
      #expect(try NoteFormatter.format(once).bytes == once.bytes, "\(source.bytes)")
    }
  }

  /// A note as it is decoded, its tags sorted.
  private func decoded(_ source: Source) -> String {
    var note = Note(id: "a", path: source.path, section: "")
    let diagnostics = NoteDecoder.decode(FrontMatter(source), into: &note, fields: .frontMatter)
    note.tags.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return "\(note) \(diagnostics.map { $0.rule + $0.message.english }.sorted())"
  }

  private func count(_ text: String, in bytes: [UInt8]) -> Int {
    let needle = Array(text.utf8)
    return bytes.indices.count { bytes[$0...].starts(with: needle) }
  }
}
