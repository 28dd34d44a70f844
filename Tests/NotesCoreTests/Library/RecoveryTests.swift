import Foundation
@testable import NotesCore
import Testing

/// What a killed command leaves, and what the next one makes of it.
@Suite(.serialized)
struct RecoveryTests {
  private let folder = TemporaryFolder()

  init() { RecoveryTests.fill(folder) }

  private static func fill(_ folder: TemporaryFolder) {
    folder.makeRepository()
    for name in ["a", "b", "c"] { folder.write("notes/\(name).md", "old \(name)") }
  }

  private static let before = [
    "notes": "folder", "notes/a.md": "old a", "notes/b.md": "old b", "notes/c.md": "old c",
  ]
  private static let after = [
    "notes": "folder", "notes/a.md": "new a", "notes/b.md": "new b", "notes/new": "folder",
    "notes/new/n.md": "made",
  ]

  private func recover() throws -> Recovery {
    try WriteTransaction(in: folder.root, stateDirectory: nil).recovery
  }

  /// Leaves the state of a writer killed at its step `moment`: a copy of the folder, taken at that step.
  private func killed(at moment: Int, changes: [FileChange] = sampleChanges) throws -> TemporaryFolder? {
    let source = TemporaryFolder()
    RecoveryTests.fill(source)
    let copy = TemporaryFolder()
    let count = Counter()
    try WriteTransaction(in: source.root, stateDirectory: nil, patience: 0) {
      guard count.next() == moment else { return }
      for name in [".git", "notes"] {
        try? FileManager.default.copyItem(atPath: "\(source.path)/\(name)", toPath: "\(copy.path)/\(name)")
      }
    }.commit(changes)
    return count.value > moment ? copy : nil
  }

  @Test func aChangeStoppedAtAnyStepIsMadeOrUndoneAsAWhole() throws {
    var outcomes: Set<Recovery.Outcome> = []
    var moment = 0
    while let copy = try killed(at: moment) {
      let recovery = try WriteTransaction(in: copy.root, stateDirectory: nil).recovery
      outcomes.insert(recovery.outcome)
      let found = copy.snapshot()
      #expect(found == RecoveryTests.before || found == RecoveryTests.after, "step \(moment)")
      #expect(recovery.outcome != .completed || found == RecoveryTests.after, "step \(moment)")
      #expect(copy.leftovers() == [], "step \(moment)")
      moment += 1
    }
    #expect(moment > 12 && outcomes == [.none, .cleared, .completed])
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func aJournalOfAnotherUserIsSetAsideAndNothingElseChanges() throws {
    var rejected = 0
    var moment = 0
    while let copy = try killed(at: moment) {
      moment += 1
      let journal = copy.path + "/.git/notes/journal"
      guard FileManager.default.fileExists(atPath: journal) else { continue }
      chown(journal, 65534, 65534)
      let before = copy.snapshot()
      guard case .rejected = try WriteTransaction(in: copy.root, stateDirectory: nil).recovery.outcome else {
        Issue.record("step \(moment) was taken for ours")
        continue
      }
      #expect(copy.snapshot() == before, "step \(moment)")
      rejected += 1
    }
    #expect(rejected > 0)
  }

  @Test func aChangeOfOneFileStoppedAtAnyStepLeavesOldOrNew() throws {
    var moment = 0
    while let copy = try killed(at: moment, changes: [sampleChanges[0]]) {
      _ = try WriteTransaction(in: copy.root, stateDirectory: nil)
      #expect(["old a", "new a"].contains(copy.read("notes/a.md")), "step \(moment)")
      #expect(copy.leftovers() == [] && copy.snapshot().count == 4, "step \(moment)")
      moment += 1
    }
    #expect(moment > 4)
  }

  @Test func aRecoveryStoppedAtAnyStepCanBeDoneAgain() throws {
    for moment in 0..<20 {
      guard let copy = try killed(at: moment) else { break }
      for stop in 0..<12 {
        let again = TemporaryFolder()
        let count = Counter()
        let trial = TemporaryFolder()
        for name in [".git", "notes"] {
          try FileManager.default.copyItem(atPath: "\(copy.path)/\(name)", toPath: "\(trial.path)/\(name)")
        }
        _ = try WriteTransaction(in: trial.root, stateDirectory: nil, patience: 0) {
          guard count.next() == stop else { return }
          for name in [".git", "notes"] {
            try? FileManager.default.copyItem(
              atPath: "\(trial.path)/\(name)", toPath: "\(again.path)/\(name)")
          }
        }
        if count.value <= stop { break }
        _ = try WriteTransaction(in: again.root, stateDirectory: nil)
        let found = again.snapshot()
        #expect(found == RecoveryTests.before || found == RecoveryTests.after, "steps \(moment), \(stop)")
        #expect(again.leftovers() == [], "steps \(moment), \(stop)")
      }
    }
  }

  @Test(arguments: ["notes/a.md", "notes/b.md", "notes/c.md", "notes/new/n.md"])
  func aFileThatTheUserChangedAfterTheCrashIsLeftAloneAndSaid(path: String) throws {
    var moment = 0
    while let copy = try killed(at: moment) {
      copy.write(path, "user")
      let recovery = try WriteTransaction(in: copy.root, stateDirectory: nil).recovery
      #expect(copy.read(path) == "user", "step \(moment)")
      if recovery.outcome == .rolledBack {
        #expect(recovery.leftAlone == [path] && recovery.messages.count == 2, "step \(moment)")
        var expected = RecoveryTests.before
        expected[path] = "user"
        if path.contains("new") { expected["notes/new"] = "folder" }
        #expect(copy.snapshot() == expected, "step \(moment)")
      }
      #expect(copy.leftovers() == [], "step \(moment)")
      moment += 1
    }
  }

  @Test func aLostTemporaryFileMeansUndoing() throws {
    var undone = 0
    var moment = 0
    while let copy = try killed(at: moment) {
      for name in copy.leftovers() where name.hasSuffix(".tmp") { unlink(copy.path + "/" + name) }
      undone +=
        try WriteTransaction(in: copy.root, stateDirectory: nil).recovery.outcome == .rolledBack ? 1 : 0
      let found = copy.snapshot()
      #expect(found == RecoveryTests.before || found == RecoveryTests.after, "step \(moment)")
      moment += 1
    }
    #expect(undone > 1)
  }

  @Test(arguments: [
    "../victim.md", "/etc/hostname", ".git/hooks/post-commit", "linked/victim.md", "notes/../../victim.md",
  ])
  func aPlantedJournalIsNotFollowedOutOfTheLibrary(path: String) throws {
    let outside = TemporaryFolder()
    outside.write("victim.md", "theirs")
    folder.link("linked", to: outside.path)
    var journal = Journal(
      entries: [
        .init(
          path: "notes/a.md", temporary: ".notes-00000000.tmp", old: bytes("x"),
          new: SHA256(bytes("old a")).text, mode: 0o644),
        .init(
          path: path, temporary: ".notes-00000000.tmp", old: nil, new: SHA256(bytes("theirs")).text, mode: 0),
      ], folders: [])
    journal.isPrepared = true
    try plant(journal.encoded)
    let before = folder.snapshot()
    let recovery = try recover()
    guard case .rejected(let aside) = recovery.outcome else {
      Issue.record("followed: \(recovery)")
      return
    }
    #expect(folder.snapshot() == before && outside.snapshot() == ["victim.md": "theirs"])
    #expect(FileManager.default.contents(atPath: aside).map(Array.init) == journal.encoded)
    #expect(try recover().outcome == .none)
  }

  @Test(arguments: ["notes/a.md", "../../etc/passwd", ".notes-../a.md.tmp"])
  func aPlantedTemporaryNameIsRefused(name: String) throws {
    var journal = Journal(
      entries: [.init(path: "notes/b.md", temporary: name, old: bytes("old b"), new: nil, mode: 0)],
      folders: [])
    journal.isPrepared = true
    try plant(journal.encoded)
    #expect(try recover().outcome != .completed)
    #expect(folder.snapshot() == RecoveryTests.before)
  }

  @Test func hashesThatDoNotFitTouchNothing() throws {
    var journal = Journal(
      entries: ["a", "b"].map {
        .init(
          path: "notes/\($0).md", temporary: ".notes-0000000\($0).tmp", old: bytes("other"),
          new: SHA256(bytes("more")).text, mode: 0)
      }, folders: [])
    journal.isPrepared = true
    try plant(journal.encoded)
    let recovery = try recover()
    #expect(recovery.leftAlone == ["notes/a.md", "notes/b.md"] && folder.snapshot() == RecoveryTests.before)
  }

  @Test func aDamagedJournalIsNeverBelieved() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededGenerator(seed: seed)
    var journal = Journal(
      entries: [
        .init(
          path: "notes/a b%\n.md", temporary: ".notes-00000000.tmp", old: bytes("old\nend "), new: nil,
          mode: 7)
      ], folders: ["notes/新 x"])
    journal.isPrepared = true
    let whole = journal.encoded
    #expect(Journal(whole) == journal)
    for _ in 0..<2_000 {
      var damaged = whole
      let index = Int.random(in: 0..<damaged.count, using: &random)
      if Bool.random(using: &random) {
        damaged[index] ^= UInt8.random(in: 1...255, using: &random)
      } else {
        damaged.removeSubrange(index...)
      }
      let read = Journal(damaged)
      #expect(read == nil || read?.isPrepared == false, "seed \(seed)")
    }
    try plant(Array(whole.prefix(40)))
    if case .rejected = try recover().outcome {} else { Issue.record("believed") }
  }

  @Test(arguments: ["", "link", "folder"])
  func aJournalThatIsNoFileOrEmptyIsNoObstacle(kind: String) throws {
    folder.makeFolder(".git/notes")
    switch kind {
    case "link": folder.link(".git/notes/journal", to: "/etc/passwd")
    case "folder": folder.makeFolder(".git/notes/journal")
    default: folder.write(".git/notes/journal")
    }
    _ = try recover()
    #expect(try recover().outcome == .none && folder.snapshot() == RecoveryTests.before)
  }

  private func plant(_ bytes: [UInt8]) throws {
    folder.makeFolder(".git/notes")
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/.git/notes/journal"))
  }
}
