import Testing

@testable import NotesCore

struct FileFixTests {
  private let start = "---\ntitle: A\n---\nabcdefgh\n"

  /// The file after fixes that put each letter of the body in capitals, as a linter finds them that takes some
  /// capitals for errors.
  private func fixed(_ text: String, errors: Set<Character>) -> String {
    let fix = FileFix(Source(path: "notes/a.md", bytes: Array(text.utf8)), includingUnsafe: false) { source in
      source.bytes.indices.dropFirst(17).compactMap { index in
        let letter = Character(Unicode.Scalar(source.bytes[index]))
        if errors.contains(letter) {
          return source.diagnostic("test/error", at: index..<index + 1, Message("error", zh: "错误"))
        }
        guard letter.isLowercase else { return nil }
        return source.diagnostic(
          "test/lower-case", .warning, at: index..<index + 1, Message("`\(letter)`", zh: "`\(letter)`"),
          fix: Fix(.safe, index..<index + 1, letter.uppercased()))
      }
    }
    return fix.fixed.text(17..<fix.fixed.bytes.count - 1)
  }

  @Test func aFixThatMakesTheFileWorseKeepsNoOtherFromBeingMade() {
    #expect(fixed(start, errors: []) == "ABCDEFGH")
    #expect(fixed(start, errors: ["D"]) == "ABCdEFGH")
    #expect(fixed(start, errors: ["A", "C", "H"]) == "aBcDEFGh")
    #expect(fixed(start, errors: Set("ABCDEFGH")) == "abcdefgh")
  }

  @Test func frontMatterThatCanBeReadAgainMayShowMoreErrors() {
    let source = Source(path: "notes/a.md", bytes: Array("---\nyear: Foo: x\n---\n".utf8))
    let fix = FileFix(source, includingUnsafe: true) { source in
      guard FrontMatter(source).isReadable else {
        return [
          source.diagnostic(
            "test/syntax", at: 10..<16, Message("one", zh: "一"), fix: Fix(.unsafe, 10..<16, "\"Foo: x\""))
        ]
      }
      return [4, 10].map { source.diagnostic("test/other", at: $0..<$0 + 1, Message("two", zh: "二")) }
    }
    #expect(fix.fixed.text(4..<18) == "year: \"Foo: x\"")
    #expect(fix.count == 1)
  }
}
