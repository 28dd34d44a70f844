import Testing

@testable import NotesCore

/// The difference for programs.
struct DifferenceJSONTests {
  @Test func aNoteHasTheKeysOfItsFrontMatterWithBothValues() {
    let old = note("status: unread\nyear: 2018\ntags: [a]\nown: 1", "Words.")
    let new = note(
      "status: read\nyear: 2019\ntags: [a, b]",
      "Words more.\n\n## Annotations\n\n> [!quote] p. 5 · 2024-01-02\n>\n> Q\n\n^k3v9qd")
    #expect(
      noteDifference(old, new)?.json.compact
        == #"{"change":"changed","id":"a","path":"notes/2023/a.md","title":"The A","fields":{"#
        + #""status":{"old":"unread","new":"read"},"year":{"old":2018,"new":2019},"#
        + #""tags":{"old":["a"],"new":["a","b"]},"own":{"old":"1"}},"#
        + #""annotations":[{"change":"added","id":"k3v9qd","new":{"kind":"quote","locator":"p. 5","#
        + #""date":"2024-01-02","words":"Q"}}],"#
        + #""text":[{"change":"edited","old":"Words.","new":"Words more."}]}"#)
  }

  @Test func aRenamedNoteHasItsOldNames() {
    let found = difference([
      ("notes/2022/a.md", note("", "A text."), nil), ("notes/2023/b.md", nil, note("", "A text.")),
    ])
    #expect(
      found.notes.first?.json.compact
        == #"{"change":"renamed","id":"b","path":"notes/2023/b.md","title":"The A","#
        + #""oldId":"a","oldPath":"notes/2022/a.md"}"#)
  }

  @Test func totalsAreThereForWhatThereIsNoneOf() {
    #expect(
      difference([]).json.compact
        == #"{"totals":{"unmerged":0,"changed":0,"added":0,"removed":0,"renamed":0,"moved":0,"followed":0,"#
        + #""written":0,"unreadable":0,"status":{"unread":0,"reading":0,"unfinished":0,"read":0,"dropped":0},"#
        + #""statusOfAdded":{"unread":0,"reading":0,"unfinished":0,"read":0,"dropped":0},"#
        + #""annotations":{"added":0,"edited":0,"removed":0},"links":{"added":0,"removed":0}},"#
        + #""notes":[],"otherFiles":0}"#)
  }
}
