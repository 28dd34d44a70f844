import Testing

@testable import NotesCore

/// Notes at random that are joined: nothing of either is gone but what is named.
struct NoteJoinPropertyTests {
  private static let values: [(String, [String])] = [
    ("status", ["unread", "reading", "read", "unfinished", "dropped"]), ("progress", ["1/9", "4/9", "40%"]),
    ("started", ["2024-01-01", "2023-05-06"]), ("finished", ["2024-03-01", "2024-05-06"]),
    ("left", ["附录", "\"x: y\""]),
    ("short", ["T", "t", "短"]), ("aliases", ["\n  - 甲\n  - b", "[乙, b]"]),
    ("authors", ["\n  - A\n  - B", "[A]", "\n  - A\n  - others"]), ("organizations", ["[X]", "\n  - Y"]),
    ("year", ["2018", "2019"]), ("venue", ["ACL 2018", "ICLR"]),
    ("arxiv", ["\"1810.04805\"", "\"1810.04806\""]),
    ("urls", ["\n  paper: https://a.org", "{paper: \"https://b.org\", code: \"https://c.org\"}"]),
    ("priority", ["high", "low"]),
    ("rating", ["3", "5"]), ("added", ["2022-01-01", "2023-01-01"]), ("tags", ["\n  - a\n  - c", "[b, c]"]),
    ("relations", ["\n  uses:\n    - x\n    - keep", "{uses: [y, gone], cites: [x]}"]),
    ("order", ["\"1\"", "\"2a\""]),
    ("shelf", ["A", "12", "[p, q]", "{a: 1}"]),
  ]
  private static let bodies = [
    "", "段落 [[gone]]。 ^b\n", "## H\n\n文[^1]\n\n[^1]: 注\n", "- 表\n- [x](#h)\n",
    "## 批注\n\n> [!quote] p. 1\n>\n> 字\n\n^cccccc\n",
    "    code\n", "[d]\n\n[d]: https://a.org\n",
  ]

  private func note(_ title: String, _ random: inout SeededGenerator) -> String {
    let fields = Self.values.filter { _ in Bool.random(using: &random) }.map { key, values in
      let value = values.randomElement(using: &random)!
      return value.hasPrefix("\n") ? "\(key):\(value)\n" : "\(key): \(value)\n"
    }
    let body = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      Self.bodies.randomElement(using: &random)!
    }
    return "---\ntitle: \(title)\ntype: paper\n" + fields.joined() + "---\n\n" + body.joined(separator: "\n")
  }

  private func decoded(_ text: String) -> Note {
    var note = Note(id: "", path: "", section: "")
    _ = NoteDecoder.decode(
      FrontMatter(Source(path: "a.md", bytes: Array(text.utf8))), into: &note, fields: .frontMatter)
    return note
  }

  /// Every value of a note, as `key: value`.
  private func values(_ text: String) -> [String] {
    let frontMatter = FrontMatter(Source(path: "a.md", bytes: Array(text.utf8)))
    func flat(_ key: String, _ value: YAMLValue) -> [String] {
      switch value {
      case .missing: return []
      case .text(let text): return ["\(key): \(text)"]
      case .sequence(let items): return items.flatMap { flat(key, $0) }
      case .mapping(let pairs):
        return pairs.flatMap { pair -> [String] in
          guard case .text(let name) = pair.key else { return [] }
          return flat(key == "urls" ? key : "\(key).\(name)", pair.value)
        }
      }
    }
    return frontMatter.entries.flatMap {
      flat($0.key, frontMatter.tree.value($0.valueNode, in: frontMatter.source.bytes))
    }
  }

  @Test(arguments: Seeds.all) func everyValueIsThereOrNamed(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var joins = 0
    for _ in 0..<15 {
      let (kept, gone) = (note("T", &random), note(Bool.random(using: &random) ? "T" : "Another", &random))
      let library = LinkedFolder([
        "notes/keep.md": kept, "notes/gone.md": gone,
        "notes/x.md": LinkedFolder.note("", "[[gone]] [k](keep.md)\n"),
        "notes/y.md": LinkedFolder.note(),
      ])
      let join: NoteJoin
      do { join = try library.join("keep", "gone") } catch { continue }
      joins += 1
      let result = library.read("notes/keep.md")
      let there = Set(values(result))
      let names = Set(decoded(result).aliases + [decoded(result).title, decoded(result).short ?? ""])
      for (id, text) in [("keep", kept), ("gone", gone)] {
        for value in values(text) {
          let text = String(value.drop { $0 != ":" }.dropFirst(2))
          let isNamed = join.superseded.contains {
            $0.id == id && (value.hasPrefix($0.field) && $0.value.contains(text))
          }
          let isName =
            ["title", "short", "aliases"].contains { value.hasPrefix($0 + ":") } && names.contains(text)
          #expect(
            there.contains(value) || isNamed || isName,
            "seed \(seed): \(value) of \(id)\n\(kept)\n\(gone)\n\(result)")
        }
      }
      let lines = Set(result.split(separator: "\n").map(String.init))
      for text in [kept, gone] {
        let body = text.split(separator: "---\n", maxSplits: 1).last?.split(separator: "\n") ?? []
        for line in body
        where !line.contains("[") && !line.hasPrefix("^") && !line.contains(":") && !line.hasPrefix(" ") {
          let isThere = lines.contains(String(line)) || line.contains("^b") || line.hasPrefix("---")
          #expect(isThere, "seed \(seed): \(line)\n\(result)")
        }
      }
      #expect(try !library.destinations().contains { $0.hasPrefix("no note g") }, "seed \(seed)")
      #expect(library.read("notes/x.md") == LinkedFolder.note("", "[[keep]] [k](keep.md)\n"), "seed \(seed)")
      #expect(NoteDecoder.mistakes(in: result).isEmpty, "seed \(seed)\n\(result)")
    }
    #expect(joins > 0, "seed \(seed): no pair could be joined")
  }
}

extension NoteDecoder {
  fileprivate static func mistakes(in text: String) -> [Diagnostic] {
    var note = Note(id: "", path: "", section: "")
    return decode(
      FrontMatter(Source(path: "a.md", bytes: Array(text.utf8))), into: &note, fields: .frontMatter
    )
    .filter { $0.severity == .error }
  }
}
