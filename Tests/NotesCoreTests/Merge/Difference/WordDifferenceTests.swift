import Testing

@testable import NotesCore

/// What came into a text and went from it, by the word.
struct WordDifferenceTests {
  @Test(arguments: [
    ("a b c", "a x c", "a [-b-]{+x+} c"),
    ("the first of two", "the last of all", "the [-first-]{+last+} of [-two-]{+all+}"),
    ("a b c d e", "a x y d e", "a [-b c-]{+x y+} d e"), ("", "a", "{+a+}"), ("a", "", "[-a-]"),
    ("a", "a", "a"),
    ("一二三四五", "一二六四五", "一二[-三-]{+六+}四五"), ("naïve café", "naïve cafe", "naïve [-café-]{+cafe+}"),
    ("Größe 12", "Größe 13", "Größe [-12-]{+13+}"),
    ("See [[long-context]].", "See [[ut-explained]].", "See [[[-long-context-]{+ut-explained+}]]."),
    ("用 BERT 做", "用 GPT 做", "用 [-BERT-]{+GPT+} 做"),
    ("甲乙丙丁明戊己庚辛", "甲乙天地明玄黄庚辛", "甲乙[-丙丁明戊己-]{+天地明玄黄+}庚辛"), ("快 👩‍👩‍👧 慢", "快 👩‍👩‍👦 慢", "快 [-👩‍👩‍👧-]{+👩‍👩‍👦+} 慢"),
  ])
  func wordsAndCharactersAreCompared(old: String, new: String, line: String) {
    #expect(WordDifference(old, new).line == line)
  }

  @Test func textsWithLittleInCommonAreNotTakenApart() {
    #expect(
      WordDifference("one the two three four", "five six the seven eight").line
        == "[-one the two three four-]{+five six the seven eight+}")
  }

  @Test(arguments: Seeds.all) func thePiecesMakeBothTexts(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = ["a", "b", " ", "中", "文", "，", "é", "e\u{301}", "\n", "👨‍👩‍👧", "_", "[", "9", "ab", "\u{FE0F}"]
    func text() -> String {
      (0..<Int.random(in: 0...30, using: &generator)).map { _ in parts.randomElement(using: &generator) ?? ""
      }.joined()
    }
    for _ in 0..<200 {
      let (old, new) = (text(), text())
      let pieces = WordDifference(old, new).pieces
      #expect(Array(pieces.filter { $0.kind != .added }.map(\.text).joined().utf8) == Array(old.utf8))
      #expect(Array(pieces.filter { $0.kind != .removed }.map(\.text).joined().utf8) == Array(new.utf8))
    }
  }

  @Test func anExcerptKeepsWhatStandsAroundChanges() {
    let long = (1...60).map { "word\($0)" }.joined(separator: " ")
    let found = WordDifference(long + " old " + long, long + " new " + long)
    #expect(
      WordDifference.line(found.excerpt(context: 16, limit: 100))
        == "… word59 word60 [-old-]{+new+} word1 word2 …")
    let chinese = String(repeating: "汉", count: 60)
    let edited = WordDifference(chinese + "旧" + chinese, chinese + "新" + chinese)
    #expect(
      WordDifference.line(edited.excerpt(context: 6, limit: 100)) == "…汉汉汉[-旧-]{+新+}汉汉汉…")
  }

  @Test func aLongStretchThatCameIsCut() {
    let text = (1...60).map { "word\($0)" }.joined(separator: " ")
    #expect(
      WordDifference.line(WordDifference("", text).excerpt(context: 10, limit: 14)) == "{+word1 word2 +}…")
  }
}
