import Testing

@testable import NotesCore

/// Libraries at random, in which any note is moved anywhere.
struct NoteMovePropertyTests {
  private static let ids = ["a", "b", "mamba", "曼巴", "gpt-4.5", "x_y"]
  private static let sections = ["2023", "2024", "工具", "a/b"]

  private struct Sketch {
    var files: [String: String] = [:]
    var paths: [String] = []
  }

  private func sketch(_ random: inout SeededGenerator) -> Sketch {
    var sketch = Sketch()
    let notes = Self.ids.map { "notes/\(Self.sections.randomElement(using: &random)!)/\($0).md" }
    sketch.paths = notes
    for path in notes + ["README.md", "docs/页.md"] {
      let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in link(from: path, to: notes, &random) }
      let body = text.joined(separator: ["，", " ", "\n", "\n\n"].randomElement(using: &random)!) + "\n"
      guard path.hasPrefix("notes/") else {
        sketch.files[path] = body
        continue
      }
      let relations =
        Bool.random(using: &random)
        ? "" : "relations:\n  uses:\n    - \(Self.ids.randomElement(using: &random)!)\n"
      sketch.files[path] = LinkedFolder.note(relations, body)
    }
    return sketch
  }

  private func link(from path: String, to notes: [String], _ random: inout SeededGenerator) -> String {
    let target = notes.randomElement(using: &random)!
    let id = LinkPath.stem(of: target)
    let relative = LinkPath.written(LinkPath.relative(to: target, from: path))
    return [
      "[[\(id)]]", "![[\(id.uppercased())|文]]", "[[\(id)#H]]", "[[\(LinkPath.withoutEnding(target))]]",
      "[t](\(relative))",
      "[t](\(relative)#h \"x\")", "`[[\(id)]]`", "[[none]]", "[x](none.md)", "[d]: \(relative)",
      "<!-- [[\(id)]] -->",
    ].randomElement(using: &random)!
  }

  @Test(arguments: Seeds.all) func everyLinkLeadsToWhatItLedToBefore(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<4 {
      let sketch = sketch(&random)
      let library = LinkedFolder(sketch.files)
      let id = Self.ids.randomElement(using: &random)!
      let new = ["new", "2024/", "新/", "新/new", "a/b/c/new", "."].randomElement(using: &random)!
      let before = try library.destinations()
      let texts = library.folder.snapshot()
      let move = try library.move(id, to: new)
      let after = try library.destinations().map { $0 == "note \(move.moved.id)" ? "note \(id)" : $0 }
      func told(_ all: [String]) -> [String] { all.filter { !$0.hasPrefix("no file") }.sorted() }
      #expect(told(after) == told(before), "seed \(seed): \(id) to \(new)")

      // A line that changes is one with a reference that does; no other byte of another file changes.
      for file in move.rewrites.files {
        let old = texts[file.change.path]?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
        let now = library.read(file.change.path).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(old.count == now.count, "seed \(seed)")
        #expect(zip(old, now).count { $0 != $1 } <= file.count, "seed \(seed)")
      }
      #expect(library.folder.leftovers().isEmpty)
    }
  }
}
