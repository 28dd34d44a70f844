import Testing

@testable import NotesCore

struct LinkScannerTests {
  private func found(_ text: String, from start: Int = 0) -> [String] {
    let bytes = Array(text.utf8)
    return LinkScanner.locatedLinks(in: bytes[start...]).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  private static let texts: [(String, [String])] = [
    ("[[a]]", ["a"]), ("x ![[a|b]] [[ b c #d]]", ["a", "b c"]),
    ("读 [[文]]\r\n   [[b]]\r\n\r\n[[c]]", ["文", "b", "c"]),
    ("# [[a]]\n- [[b]]\n  [[c]]", ["a", "b", "c"]), ("> [[a]]\n> [[b]]", ["a", "b"]),
    ("[x](../a%20b.md#c) [y](https://a.b/c.md)", ["../a%20b.md"]),
    ("`[[a]]` $[[b]]$ <!-- [[c]] --> [[d]]", ["d"]),
    ("```\n[[a]]\n```\n[[b]]", ["b"]), ("[[a\nb]]", []), ("[[]] [[ ]] [[|x]] [[", []),
  ]

  @Test(arguments: texts)
  func rangesAreThoseOfTheNames(text: String, names: [String]) {
    #expect(found(text) == names)
  }

  @Test func rangesAreThoseOfTheWholeFile() {
    #expect(found("---\nt: x\n---\n[[a]]\n  [[b]]", from: 13) == ["a", "b"])
  }

  @Test(arguments: Seeds.all) func everyRangeIsInBounds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "[[", "]]", "[", "](", ")", ".md", "|", "#", "`", "$", "\\", "\n", "\r\n", "  ", "<!--", "-->", "文",
      "a",
    ]
    let text = (0..<200).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let bytes = Array(text.utf8)
    for link in LinkScanner.locatedLinks(in: bytes[...]) {
      #expect(
        bytes.indices.contains(link.range.lowerBound) && link.range.upperBound <= bytes.count, "seed \(seed)")
      if case .wiki(let name) = link.target {
        #expect(name.utf8.elementsEqual(bytes[link.range]), "seed \(seed)")
      }
    }
  }
}
