import NotesCore
import Testing

/// Making a fix from its lines and columns, as a reader of a report does, gives the very bytes of its byte offsets.
struct SuggestedEditTests {
  private static let pieces = ["a", "é", "曼", "😀", "\n", "\r\n", "\r", "e\u{301}", "\u{2028}", "  "]

  @Test(arguments: Seeds.all) func columnsOfEveryUnitLeadToTheSameBytes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let mark = Bool.random(using: &generator) ? "\u{FEFF}" : ""
      let count = Int.random(in: 0...12, using: &generator)
      let text = mark + (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      let source = Source(path: "a.md", bytes: Array(text.utf8))
      let starts = Self.scalarStarts(text).filter { $0 >= mark.utf8.count }
      let ends = (0..<2).map { _ in starts.randomElement(using: &generator) ?? 0 }.sorted()
      let fix = Fix(.safe, ends[0]..<ends[1], "曼")
      let diagnostic = source.diagnostic("a/b", at: ends[0]..<ends[1], Message(verbatim: "x"), fix: fix)
      let wanted = String(decoding: fix.edits.applied(to: source.bytes), as: UTF8.self)
      let findings = SampleFindings.findings([diagnostic])

      let rdjson = try JSONNode(#require(LintFormat.rdjson.text(of: findings)))["diagnostics"][0]
      let range = rdjson["suggestions"][0]["range"]
      let byBytes = try Self.replacing(
        text, Self.place(range["start"], "line", "column"), Self.place(range["end"], "line", "column"),
        unit: \.bytes)
      #expect(byBytes.utf8.elementsEqual(wanted.utf8), "\(text.debugDescription)")

      let sarif = try JSONNode(#require(LintFormat.sarif.text(of: findings)))["runs"][0]["results"][0]
      let region = sarif["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"]
      let withoutMark = String(text.unicodeScalars.dropFirst(mark.isEmpty ? 0 : 1))
      let byUnits = try Self.replacing(
        withoutMark, Self.place(region, "startLine", "startColumn"),
        Self.place(region, "endLine", "endColumn"),
        unit: \.units)
      #expect((mark + byUnits).utf8.elementsEqual(wanted.utf8), "\(text.debugDescription)")
    }
  }

  private static func scalarStarts(_ text: String) -> [Int] {
    text.unicodeScalars.reduce(into: [0]) { $0.append(($0.last ?? 0) + String($1).utf8.count) }
  }

  private static func place(_ node: JSONNode, _ line: String, _ column: String) throws -> (Int, Int) {
    (try #require(node[line].int), try #require(node[column].int))
  }

  /// The text with 曼 in place of what stands between two lines and columns.
  private static func replacing(
    _ text: String, _ start: (Int, Int), _ end: (Int, Int), unit: KeyPath<Unicode.Scalar, Int>
  ) throws -> String {
    let scalars = Array(text.unicodeScalars)
    let from = try #require(index(of: start, in: scalars, unit))
    let to = try #require(index(of: end, in: scalars, unit))
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[..<from] + ["曼"] + scalars[to...])
    return String(result)
  }

  private static func index(
    of place: (Int, Int), in scalars: [Unicode.Scalar], _ unit: KeyPath<Unicode.Scalar, Int>
  ) -> Int? {
    var (line, column) = (1, 1)
    for (index, scalar) in scalars.enumerated() {
      if (line, column) == place { return index }
      let isBreak = scalar == "\n" || (scalar == "\r" && scalars.dropFirst(index + 1).first != "\n")
      (line, column) = isBreak ? (line + 1, 1) : (line, column + scalar[keyPath: unit])
    }
    return (line, column) == place ? scalars.count : nil
  }
}

extension Unicode.Scalar {
  fileprivate var bytes: Int { String(self).utf8.count }
  fileprivate var units: Int { String(self).utf16.count }
}
