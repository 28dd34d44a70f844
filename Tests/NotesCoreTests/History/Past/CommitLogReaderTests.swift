import Testing

@testable import NotesCore

struct CommitLogReaderTests {
  private static let output = Array(
    ("\u{1}aa\u{1F}\u{1F}1700000000 +0800\u{1F}1700000100 +0000\u{1F}Ann\0"
      + "\n:000000 100644 0000 b1 A\0notes/a.md\0:000000 120000 0000 b2 A\0notes/link.md\0"
      + ":000000 100644 0000 b3 A\0\u{1}odd.md\0:000000 160000 0000 b4 A\0notes/module.md\0\0"
      + "\u{1}bb\u{1F}aa\u{1F}x\u{1F}\u{1F}\u{1F}Bob\0"
      + "\u{1}cc\u{1F}aa bb zz\u{1F}1700600000 -0100\u{1F}1700500000 -0100\u{1F}\0"
      + "\n:100644 120000 b1 b5 T\0notes/a.md\0").utf8)

  private func log(chunk: Int) -> CommitLog {
    var reader = CommitLogReader(NoteSelection(Configuration()))
    var rest = CommitLogReaderTests.output[...]
    while !rest.isEmpty {
      Array(rest.prefix(chunk)).withUnsafeBytes { reader.take($0) }
      rest = rest.dropFirst(chunk)
    }
    return reader.log
  }

  @Test(arguments: [1, 2, 7, 100_000]) func commitsAreReadHoweverTheyAreCutUp(chunk: Int) {
    let log = log(chunk: chunk)
    #expect(log.commits.map(\.named.id) == ["aa", "bb", "cc"])
    #expect(log.commits.map(\.parents) == [[], [0], [0, 1]])
    #expect(log.commits.map(\.changes.count) == [1, 0, 1])
    #expect(log.paths.map(\.text) == ["notes/a.md"] && log.blobs.map { Array($0) } == [Array("b1".utf8)])
    // A link is no note, so that what becomes one is gone.
    #expect(log.commits[2].changes[0].old == 0 && log.commits[2].changes[0].new == nil)
  }

  @Test func theEarlierOfTheDatesIsTheDayAndWhatHasNoneIsAsOldAsTheOneBefore() {
    let commits = log(chunk: 100_000).commits
    #expect(commits.map(\.named.day.text) == ["2023-11-15", "2023-11-14", "2023-11-20"])
    #expect(commits.map(\.committed.text) == ["2023-11-14", "2023-11-14", "2023-11-20"])
  }

  @Test func aDayIsThatOfItsZone() {
    func day(_ text: String) -> String? { CommitDate(Array(text.utf8)[...])?.day.text }
    #expect(day("0 +0000") == "1970-01-01" && day("-1 +0000") == "1969-12-31")
    #expect(day("0 -0001") == "1969-12-31" && day("86399 +0001") == "1970-01-02")
    #expect(day("0 +9999") == "1970-01-01" && day("0 +1400") == "1970-01-01")
    #expect(day("-62135510400 -2359") == "0001-01-01")
    for text in ["", "0", "x +0000", "99999999999999 +0000", "9223372036854775807 +0000"] {
      #expect(day(text) == nil, "\(text)")
    }
  }
}
