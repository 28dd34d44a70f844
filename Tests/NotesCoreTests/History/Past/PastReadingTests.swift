import Foundation
import Testing

@testable import NotesCore

struct PastReadingTests {
  private let past: PastRepository

  init() throws {
    past = try PastRepository()
  }

  @Test func eachCommitOfALineIsAStep() throws {
    past.write("a", "unread")
    try past.commit("2026-11-02")
    past.write("a", "reading", progress: "3/10")
    past.write("b", "unread")
    try past.commit("2026-11-03", by: "Bob")
    past.folder.write("notes/README.md", "no note")
    try past.commit("2026-11-04")
    past.write("a", "read", progress: "10/10")
    try past.commit("2026-11-05")
    #expect(
      try past.moves() == [
        "a 2026-11-02 Ann: added unread", "a 2026-11-03 Bob: unread -> reading 3/10",
        "a 2026-11-05 Ann: reading 3/10 -> read 10/10", "b 2026-11-03 Bob: added unread",
      ])
  }

  @Test func whatABranchDidHasItsOwnDaysAndAuthorsAndCountsOnce() throws {
    past.write("a", "unread")
    past.write("b", "unread")
    try past.commit("2026-11-01")
    try past.branch("topic")
    past.write("a", "reading")
    try past.commit("2026-11-03", by: "Bob")
    past.write("a", "read")
    try past.commit("2026-11-05", by: "Bob")
    try past.checkout("main")
    past.write("b", "dropped")
    try past.commit("2026-11-04")
    try past.merge(["topic"], "2026-11-10")
    #expect(
      try past.moves() == [
        "a 2026-11-01 Ann: added unread", "a 2026-11-03 Bob: unread -> reading",
        "a 2026-11-05 Bob: reading -> read", "b 2026-11-01 Ann: added unread",
        "b 2026-11-04 Ann: unread -> dropped",
      ])
  }

  @Test func whereBothSidesChangedANoteTheStateOfReadingTellsWhoseStepsCount() throws {
    past.write("a", "unread")
    try past.commit("2026-11-01")
    try past.branch("topic")
    past.write("a", "read")
    try past.commit("2026-11-05", by: "Bob")
    try past.checkout("main")
    past.write("a", "unread", extra: "year: 2019", body: "A line.\n")
    try past.commit("2026-11-04")
    try? past.merge(["topic"], "2026-11-10")
    past.write("a", "read", extra: "year: 2019", body: "A line.\n")
    try past.commit("2026-11-10", by: "Maintainer")
    #expect(
      try past.moves() == ["a 2026-11-01 Ann: added unread", "a 2026-11-05 Bob: unread -> read"])
  }

  @Test func whatAMergeMakesByItselfIsItsOwn() throws {
    past.write("a", "unread")
    try past.commit("2026-11-01")
    try past.branch("topic")
    past.write("a", "reading", progress: "2/9")
    try past.commit("2026-11-03", by: "Bob")
    try past.checkout("main")
    past.write("a", "reading", progress: "3/9")
    try past.commit("2026-11-04")
    try? past.merge(["topic"], "2026-11-10")
    past.write("a", "reading", progress: "5/9")
    try past.commit("2026-11-10", by: "Maintainer")
    #expect(
      try past.moves() == [
        "a 2026-11-01 Ann: added unread", "a 2026-11-04 Ann: unread -> reading 3/9",
        "a 2026-11-10 Maintainer: reading 3/9 -> reading 5/9",
      ])
  }

  @Test func anOctopusBringsInEachBranchOnce() throws {
    for name in ["a", "b", "c"] { past.write(name, "unread") }
    try past.commit("2026-11-01")
    for (name, author) in [("a", "Ann"), ("b", "Bob"), ("c", "Cid")] {
      try past.checkout("main")
      try past.branch("topic-\(name)")
      past.write(name, "read")
      try past.commit("2026-11-05", by: author)
    }
    try past.checkout("main")
    try past.merge(["topic-a", "topic-b", "topic-c"], "2026-11-10")
    #expect(
      try past.moves().filter { $0.contains("->") } == [
        "a 2026-11-05 Ann: unread -> read", "b 2026-11-05 Bob: unread -> read",
        "c 2026-11-05 Cid: unread -> read",
      ])
  }

  @Test func whatABranchTookOverFromTheLineIsNotCountedAgain() throws {
    past.write("a", "unread")
    past.write("b", "unread")
    try past.commit("2026-11-01")
    try past.branch("topic")
    past.write("b", "reading")
    try past.commit("2026-11-02", by: "Bob")
    try past.checkout("main")
    past.write("a", "reading")
    try past.commit("2026-11-03")
    try past.checkout("topic")
    try past.merge(["main"], "2026-11-04", by: "Bob")
    past.write("a", "unfinished")
    try past.commit("2026-11-05", by: "Bob")
    try past.checkout("main")
    try past.merge(["topic~2"], "2026-11-06")
    past.write("c", "unread")
    try past.commit("2026-11-07")
    try past.merge(["topic"], "2026-11-08")
    #expect(
      try past.moves() == [
        "a 2026-11-01 Ann: added unread", "a 2026-11-03 Ann: unread -> reading",
        "a 2026-11-05 Bob: reading -> unfinished", "b 2026-11-01 Ann: added unread",
        "b 2026-11-02 Bob: unread -> reading", "c 2026-11-07 Ann: added unread",
      ])
  }

  @Test func whatABranchTookOverAndTheLineLeftBehindDoesNotComeBack() throws {
    past.write("a", "unread")
    past.write("b", "unread")
    try past.commit("2026-11-01")
    try past.branch("topic")
    past.write("b", "reading")
    try past.commit("2026-11-02", by: "Bob")
    try past.checkout("main")
    past.write("a", "reading")
    try past.commit("2026-11-03")
    try past.checkout("topic")
    try past.merge(["main"], "2026-11-04", by: "Bob")
    past.write("a", "unfinished")
    try past.commit("2026-11-06", by: "Bob")
    try past.checkout("main")
    past.write("a", "dropped")
    try past.commit("2026-11-05")
    try? past.merge(["topic"], "2026-11-08")
    past.write("a", "unfinished")
    try past.commit("2026-11-08")
    #expect(
      try past.moves().filter { $0.hasPrefix("a") } == [
        "a 2026-11-01 Ann: added unread", "a 2026-11-03 Ann: unread -> reading",
        "a 2026-11-05 Ann: reading -> dropped", "a 2026-11-06 Bob: dropped -> unfinished",
      ])
  }

  @Test func aMergeWithinABranchIsFollowedToWhereItBegan() throws {
    past.write("a", "unread")
    try past.commit("2026-11-01")
    try past.branch("develop")
    past.write("z", "unread")
    try past.commit("2026-11-02", by: "Dora")
    try past.branch("feature")
    past.write("a", "read")
    try past.commit("2026-11-03", by: "Finn")
    try past.checkout("develop")
    try past.merge(["feature"], "2026-11-04", by: "Dora")
    try past.checkout("main")
    try past.merge(["develop"], "2026-11-10")
    #expect(try past.moves().contains("a 2026-11-03 Finn: unread -> read"))
    #expect(try past.moves().count == 3)
  }

  @Test func aNoteIsFollowedUnderOtherNames() throws {
    past.write("a", "unread", body: "One.\nTwo.\nThree.\n")
    try past.commit("2026-11-01")
    past.move("a", "2019/b")
    try past.commit("2026-11-02")
    past.remove("2019/b")
    past.folder.write(
      "notes/c.md", "---\ntitle: About a\nstatus: read\ntype: paper\n---\n\nOne.\nTwo.\nThree!\n")
    try past.commit("2026-11-03")
    #expect(
      try past.moves() == [
        "a 2026-11-01 Ann: added unread", "2019/b 2026-11-02 Ann: from a unread -> unread",
        "c 2026-11-03 Ann: from 2019/b unread -> read",
      ])
  }

  @Test func aRenameOnABranchIsFollowedThroughItsMerge() throws {
    past.write("a", "unread")
    try past.commit("2026-11-01")
    try past.branch("topic")
    past.move("a", "b")
    try past.commit("2026-11-02", by: "Bob")
    past.folder.write("notes/b.md", "---\ntitle: Something else\nstatus: read\ntype: post\n---\n\nAll new.\n")
    try past.commit("2026-11-03", by: "Bob")
    try past.checkout("main")
    try past.commit("2026-11-04")
    try past.merge(["topic"], "2026-11-10")
    #expect(
      try past.moves() == [
        "a 2026-11-01 Ann: added unread", "b 2026-11-02 Bob: from a unread -> unread",
        "b 2026-11-03 Bob: unread -> read",
      ])
  }

  @Test func whatABranchChangedUnderAnOldNameIsItsOwn() throws {
    past.write("a", "unread", body: "One.\nTwo.\nThree.\nFour.\nFive.\n")
    try past.commit("2026-11-01")
    try past.branch("topic")
    past.write("a", "read", body: "One.\nTwo.\nThree.\nFour.\nFive.\n")
    try past.commit("2026-11-03", by: "Bob")
    try past.checkout("main")
    past.move("a", "b")
    try past.commit("2026-11-02")
    try past.merge(["topic"], "2026-11-10")
    #expect(
      try past.moves() == [
        "a 2026-11-01 Ann: added unread", "b 2026-11-02 Ann: from a unread -> unread",
        "b 2026-11-03 Bob: unread -> read",
      ])
  }

  @Test func aNoteThatComesBackIsTheSame() throws {
    past.write("a", "unread")
    try past.commit("2026-11-01")
    past.remove("a")
    try past.commit("2026-11-02")
    past.write("2019/a", "read")
    try past.commit("2026-11-03")
    #expect(
      try past.moves() == [
        "a 2026-11-01 Ann: added unread", "a 2026-11-02 Ann: removed",
        "2019/a 2026-11-03 Ann: returned read",
      ])
  }

  @Test func aNoteThatCannotBeReadKeepsWhatItSaidBefore() throws {
    past.write("a", "unfinished", progress: "3/9")
    try past.commit("2026-11-01")
    past.folder.write("notes/a.md", "<<<<<<< HEAD\n---\nstatus: read\n=======\n---\n>>>>>>> topic\n")
    try past.commit("2026-11-02")
    past.write("a", "raed")
    try past.commit("2026-11-03")
    past.write("a", "read")
    try past.commit("2026-11-04")
    #expect(
      try past.moves() == [
        "a 2026-11-01 Ann: added unfinished 3/9",
        "a 2026-11-02 Ann: unfinished 3/9 -> unfinished 3/9, unreadable",
        "a 2026-11-03 Ann: unfinished 3/9 -> unfinished 3/9, unreadable",
        "a 2026-11-04 Ann: unfinished 3/9 -> read",
      ])
    let found = try past.recorded().past
    #expect(found.unreadable.count == 2 && found.unreadable.ids == ["a"])
    let json = try #require(found.tracks.first).json.compact
    #expect(json.split(separator: #""unreadable":true"#, omittingEmptySubsequences: false).count == 3)
  }

  @Test func aVersionThatCannotBeReadMovesNothing() throws {
    past.write("a", "unfinished", progress: "3/9")
    try past.commit("2026-11-01")
    past.write("a", "raed")
    try past.commit("2026-11-12")
    #expect(try past.recorded().past.tracks.map(\.unmovedSince.day.text) == ["2026-11-01"])
  }

  @Test func aNoteIsFoundByTheIDsAndPathsThatItHad() throws {
    for name in ["s1", "s2", "s3", "s30"] { past.write(name, "unread", body: "The text of \(name).\n") }
    try past.commit("2026-11-01")
    past.remove("s3")
    past.move("s1", "2020/other")
    try past.commit("2026-11-02")
    past.move("s2", "s1")
    try past.commit("2026-11-03")
    past.move("s1", "z")
    let found = try past.recorded().past
    func path(_ name: String) -> String? { found.track(onceNamed: name)?.latestNote?.path }
    #expect(path("s3") == "notes/s3.md" && found.track(onceNamed: "s3")?.note == nil)
    #expect(path("notes/s3.md") == "notes/s3.md" && path("s2") == "notes/z.md")
    #expect(path("s1") == "notes/z.md", "The note that had the name last.")
    #expect(path("2020/other") == "notes/2020/other.md" && path("s") == nil && path("S3") == nil)
  }

  @Test func aDayIsThatOfTheAuthorsZone() throws {
    past.write("a", "unread")
    try past.commit("2026-11-02T23:30:00 -0800")
    past.write("b", "unread")
    try past.commit("2026-11-03T00:30:00 +0900")
    #expect(
      try past.moves() == ["a 2026-11-02 Ann: added unread", "b 2026-11-03 Ann: added unread"])
  }

  @Test func daysInDisorderAreBroughtIntoOrder() throws {
    past.write("a", "unread")
    try past.commit("2026-11-10")
    past.write("a", "reading")
    try past.commit("2026-11-05")
    past.write("a", "read")
    try past.commit("2031-01-01")
    past.write("b", "unread")
    try past.commit("2026-11-20", committed: "2026-11-12")
    past.write("c", "unread")
    try past.commit("2026-11-13", committed: "2026-11-25")
    #expect(
      try past.moves() == [
        "a 2026-11-10 Ann: added unread", "a 2026-11-10 Ann: unread -> reading",
        "a 2026-11-29 Ann: reading -> read", "b 2026-11-12 Ann: added unread",
        "c 2026-11-13 Ann: added unread",
      ])
  }

  @Test func whatIsNotCommittedIsTheLastStep() throws {
    past.write("a", "unread")
    past.write("b", "unread", body: "Long enough to be known again.\n")
    past.write("c", "unread")
    try past.commit("2026-11-01")
    past.write("a", "read")
    past.remove("c")
    past.move("b", "d")
    past.write("e", "unread")
    #expect(
      try past.moves() == [
        "a 2026-11-01 Ann: added unread", "a 2026-11-29 -: unread -> read",
        "b 2026-11-01 Ann: added unread", "d 2026-11-29 -: from b unread -> unread",
        "c 2026-11-01 Ann: added unread", "c 2026-11-29 -: removed", "e 2026-11-29 -: added unread",
      ])
  }

  @Test func aShallowCloneKnowsThatItsBeginningIsMissing() throws {
    past.write("a", "unread")
    try past.commit("2026-11-01")
    past.write("a", "reading")
    try past.commit("2026-11-02")
    past.write("a", "read")
    past.write("b", "unread")
    try past.commit("2026-11-03")
    let clone = TemporaryFolder()
    try past.git(["clone", "--quiet", "--depth", "2", "file://" + past.folder.path, clone.path + "/clone"])
    let place = clone.path + "/clone"
    #expect(
      try past.moves(at: place) == [
        "a 2026-11-02 Ann: known reading", "a 2026-11-03 Ann: reading -> read",
        "b 2026-11-03 Ann: added unread",
      ])
    #expect(try past.recorded(at: place).past.isShallow)
    #expect(try !past.recorded().past.isShallow)
  }

  @Test func aLibraryInAFolderOfTheRepositoryAWorktreeAndADetachedHeadHaveTheirPast() throws {
    past.folder.write("papers/.notes.yml", "notes: notes\n")
    past.folder.write("papers/notes/p.md", "---\ntitle: P\nstatus: unread\ntype: paper\n---\n")
    past.write("a", "unread")
    try past.commit("2026-11-01")
    #expect(try past.moves(at: past.folder.path + "/papers") == ["p 2026-11-01 Ann: added unread"])
    let other = TemporaryFolder()
    try past.git(["worktree", "add", "--quiet", "--detach", other.path + "/tree"])
    #expect(try past.moves(at: other.path + "/tree") == ["a 2026-11-01 Ann: added unread"])
  }

  @Test func configurationAndHostileNamesChangeNothing() throws {
    try past.git(["config", "log.showSignature", "true"])
    try past.git(["config", "log.showRoot", "false"])
    try past.git(["config", "diff.renames", "copies"])
    try past.git(["config", "color.ui", "always"])
    try past.git(["config", "log.date", "relative"])
    past.write("\u{1}:a\nb", "unread")
    try past.commit("2026-11-01", by: "Eve\u{1B}[31m \u{1F}x")
    let moves = try past.moves()
    #expect(moves == ["\u{1}:a\nb 2026-11-01 Eve\u{1B}[31m \u{1F}x: added unread"])
  }

  @Test func withoutARepositoryOrACommitAnErrorSaysSo() throws {
    let error = #expect(throws: NotesError.self) { try past.recorded() }
    #expect(error?.message.english == "there is no commit yet")
    let folder = TemporaryFolder()
    let outside = #expect(throws: NotesError.self) { try past.recorded(at: folder.path) }
    #expect(outside?.message.english == "this library is not in a git repository")
  }
}
