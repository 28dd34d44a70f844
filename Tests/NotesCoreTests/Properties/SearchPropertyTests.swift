import Testing

@testable import NotesCore

/// What holds for all texts that are searched for.
struct SearchPropertyTests {
  private static let pieces = [
    "a", "b", "A", "Ａ", "ｂ", "é", "e\u{301}", "E\u{301}", "É", "e", "注", "意", "が", "か\u{3099}", "か", "k", "K",
    "\u{212A}", "각", "\u{1100}\u{1161}\u{11A8}", " ", "  ", "-", "–", "\u{3000}", "\n", "\n> ", "\n\n",
    "\u{AD}",
    "\u{200B}", "，", "1", "１", ".", "ab", "注意", "ω", "Ω", "ж", "Ж", "\u{F90A}", "金",
  ]

  private static let foldedPieces = ["機", "机", "習", "\u{FB01}", "\u{FB03}", "f", "i", "\u{301}"]

  private static let markup = [
    "a", "注意", "注\n意", " ", "\n", "\n\n", "\n# ", "\n\n## Annotations\n\n", "\n## 批注\n\n", "\n---\n",
    "\n===\n",
    "\n> [!quote] p. 3 a\n> ", "\n> [!note] a\n>\n> ", "\n^a\n", "\n- ", "\n```\n", "\n> ", "\n> # ", "<!-- ",
    " -->",
    "\n    ", "a\r\n", "\n1. # ",
  ]

  private static func text(
    _ length: ClosedRange<Int>, of pieces: [String] = SearchPropertyTests.pieces,
    _ generator: inout SeededGenerator
  ) -> String {
    (0..<Int.random(in: length, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
      .joined()
  }

  @Test(arguments: Seeds.all) func aTextIsFoundWhereReadingLetterByLetterFindsIt(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let text = Self.text(1...3, &generator)
      let other = Self.text(0...30, &generator)
      guard let matcher = TextMatcher(text) else {
        #expect(!NaiveSearch.units(of: text).contains { !$0.isBlank })
        continue
      }
      let found = Array(other.utf8).withUnsafeBufferPointer { bytes in
        matcher.places(in: bytes, 0..<bytes.count, isUnusual: UnusualText.isIn(bytes, marks: false))
      }
      #expect(
        found == NaiveSearch.places(of: text, in: other),
        "\(text.debugDescription) in \(other.debugDescription)")
    }
  }

  @Test(arguments: Seeds.all) func theFastWayPassesOverNothing(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let marks = Bool.random(using: &generator)
      let pieces = Self.pieces + Self.foldedPieces
      guard let matcher = TextMatcher(Self.text(1...3, of: pieces, &generator), dropsMarks: marks)
      else { continue }
      Array(Self.text(0...60, of: pieces, &generator).utf8).withUnsafeBufferPointer { bytes in
        var unusual = UnusualFlag(bytes, marks: marks)
        let all = matcher.places(in: bytes, 0..<bytes.count, isUnusual: true)
        #expect(matcher.places(in: bytes, 0..<bytes.count, isUnusual: unusual.value) == all)
        #expect(all.isEmpty || matcher.mayStand(in: bytes, &unusual))
      }
    }
  }

  @Test(arguments: Seeds.all) func countingHitsAloneCountsThoseThatAreShown(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let text = "---\ntitle: a\n---\n" + Self.text(0...20, of: Self.markup, &generator)
      let matchers = [["a"], ["注意"], ["a", "注意"]].randomElement(using: &generator) ?? []
      var request = SearchRequest(texts: matchers.compactMap { TextMatcher($0) })
      let outcomes = Array(text.utf8).withUnsafeBufferPointer { bytes in
        [SearchRequest.Extent.lines, .nothing].map { extent in
          request.extent = extent
          return NoteSearch(request, in: QueryContext(today: CivilDate(daysSinceEpoch: 0)))
            .search(bytes) { NoteFile(path: "notes/a.md", section: "", stem: "a") }.found
        }
      }
      #expect(outcomes[0]?.count == outcomes[1]?.count, "\(text.debugDescription)")
      #expect(outcomes[0]?.place.rank == outcomes[1]?.place.rank, "\(text.debugDescription)")
    }
  }

  @Test(arguments: Seeds.all) func anyBytesAreSearchedWithoutATrap(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let bytes = RandomText.bytes(using: &generator)
      guard let matcher = TextMatcher(Self.text(1...2, &generator)) else { continue }
      var request = SearchRequest(texts: [matcher])
      for extent in [SearchRequest.Extent.lines, .excerpts(3, reach: 5)] {
        request.extent = extent
        let search = NoteSearch(request, in: QueryContext(today: CivilDate(daysSinceEpoch: 0)))
        let outcome = bytes.withUnsafeBufferPointer { bytes in
          search.search(bytes) { NoteFile(path: "notes/a.md", section: "", stem: "a") }
        }
        guard let found = outcome.found else { continue }
        #expect(found.count >= 1)
        for line in found.lines {
          #expect(!line.hits.isEmpty && (line.hits.last?.upperBound ?? 0) <= line.text.utf8.count)
          #expect(line.columns.count == line.hits.count)
        }
      }
    }
  }
}

/// A search that is slow and plain: what the fast one is held against.
enum NaiveSearch {
  /// A letter with its marks, or a blank, or a line break.
  struct Unit {
    var text: String
    let start: Int
    var end: Int
    var isDash = false

    var isBlank: Bool { text == " " || isBreak }
    var isBreak: Bool { text == "\n" }
    var isWord: Bool {
      guard let scalar = text.unicodeScalars.first else { return false }
      return scalar.properties.isAlphabetic && scalar.properties.numericType == nil && scalar.value < 0x3000
        && !(0x1100...0x11FF).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
    }
  }

  static func units(of text: String) -> [Unit] {
    var units: [Unit] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let start = offset
      offset += UTF8.width(scalar)
      if scalar.properties.generalCategory == .format { continue }
      let isMark =
        scalar.properties.generalCategory == .nonspacingMark || (0x1160...0x11FF).contains(scalar.value)
      if isMark, let last = units.indices.last {
        units[last].text.unicodeScalars.append(scalar)
        units[last].end = offset
        continue
      }
      units.append(Unit(text: folded(scalar), start: start, end: offset, isDash: scalar == "-"))
    }
    return units
  }

  private static func folded(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\n" { return "\n" }
    if scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation { return " " }
    return String(scalar).halfWidth.lowercased()
  }

  static func places(of text: String, in other: String) -> [Range<Int>] {
    var needle = units(of: text).map { $0.isBlank ? " " : $0.text }
    while needle.first == " " { needle.removeFirst() }
    while needle.last == " " { needle.removeLast() }
    needle = needle.indices.filter { $0 == 0 || needle[$0] != " " || needle[$0 - 1] != " " }.map {
      needle[$0]
    }
    let units = units(of: other)
    var places: [Range<Int>] = []
    var index = 0
    while index < units.count {
      if let next = end(of: needle, at: index, in: units) {
        places.append(units[index].start..<units[next - 1].end)
        index = next
      } else {
        index += 1
      }
    }
    return places
  }

  private static func end(of needle: [String], at start: Int, in units: [Unit]) -> Int? {
    var index = start
    for (place, letter) in needle.enumerated() {
      if place > 0, mayBreak(needle[place - 1], letter), let next = endOfBreak(at: index, in: units) {
        index = next
      }
      if letter == " " {
        guard let next = endOfBlanks(at: index, in: units) else { return nil }
        index = next
      } else {
        guard index < units.count, !units[index].isBlank, units[index].text == letter else { return nil }
        index += 1
      }
    }
    if units[start].isWord, start > 0, units[start - 1].isWord { return nil }
    if units[index - 1].isWord, index < units.count, units[index].isWord { return nil }
    return index
  }

  /// Whether a line may end between two letters: where one of them is Chinese or kana.
  private static func mayBreak(_ left: String, _ right: String) -> Bool {
    func isSolid(_ text: String) -> Bool {
      text.unicodeScalars.first.map { (0x3040...0x9FFF).contains($0.value) } ?? false
    }
    return left != " " && right != " " && (isSolid(left) || isSolid(right))
  }

  private static func endOfBreak(at start: Int, in units: [Unit]) -> Int? {
    var index = start
    while index < units.count, !units[index].isBreak {
      guard units[index].text == " ", isASCIIBlank(units[index]), !units[index].isDash else { return nil }
      index += 1
    }
    guard index < units.count else { return nil }
    index += 1
    while index < units.count,
      units[index].text == ">"
        || units[index].text == " " && isASCIIBlank(units[index])
          && !units[index].isDash
    {
      index += 1
    }
    return index
  }

  private static func endOfBlanks(at start: Int, in units: [Unit]) -> Int? {
    var index = start
    var breaks = 0
    while index < units.count {
      if units[index].isBreak {
        breaks += 1
        if breaks > 1 { return nil }
        index += 1
        while index < units.count,
          units[index].text == ">" || units[index].text == " " && isASCIIBlank(units[index])
        {
          index += 1
        }
      } else if units[index].isBlank {
        index += 1
      } else {
        break
      }
    }
    return index > start ? index : nil
  }

  private static func isASCIIBlank(_ unit: Unit) -> Bool { unit.end - unit.start == 1 }
}
