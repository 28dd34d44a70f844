import Foundation
import Testing

/// `mv` killed at any moment leaves every file as it was or as it was to be, once another command has written.
///
/// `NOTES_KILLS=200 NOTES_KILL_NOTES=10000` is the long run: 10,000 notes with 20,000 links, killed 200 times.
struct KilledMoveTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let kills = environment["NOTES_KILLS"].flatMap { Int($0) } ?? 20
  private static let notes = environment["NOTES_KILL_NOTES"].flatMap { Int($0) } ?? 300

  /// Notes that each lead to one twice: by a relation and by a link.
  private func library() throws -> ScratchLibrary {
    let library = try ScratchLibrary("empty")
    let folder = library.folder.appendingPathComponent("notes/2023")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for place in 0..<Self.notes {
      let text = """
        ---
        title: N\(place)
        status: unread
        type: paper
        relations:
          cites:
            - hub-old
        ---

        见 [[hub-old|它]]。

        """
      try text.write(to: folder.appendingPathComponent("n\(place).md"), atomically: false, encoding: .utf8)
    }
    try "---\ntitle: Hub\ntype: paper\n---\n".write(
      to: folder.appendingPathComponent("hub-old.md"), atomically: false, encoding: .utf8)
    _ = try library.run("git init -q", environment: [:])
    return library
  }

  /// How many lines name the note by either id, and which of its files are there.
  private static let state = """
    echo $(cat notes/2023/n*.md | grep -c hub-old) $(cat notes/2023/n*.md | grep -c hub-new) $(ls notes/2023 | grep hub)
    """

  @Test func leavesAllOldOrAllNew() throws {
    let library = try library()
    defer { library.remove() }
    let seed: UInt64 = 11
    var generator = SeededGenerator(seed: seed)
    let start = ContinuousClock.now
    #expect(try library.run("notes mv hub-old hub-new --no-alias", environment: [:]).exitCode == 0)
    let whole = start.duration(to: .now) / .milliseconds(1)
    var limit = 1.5 * whole
    var isNew = true
    var moves = 0
    for run in 0..<Self.kills {
      let move = isNew ? "notes mv hub-new hub-old" : "notes mv hub-old hub-new"
      let seconds = Double.random(in: 0...limit, using: &generator) / 1000
      _ = try library.run(
        "(\(move) --no-alias >/dev/null 2>&1 & sleep \(seconds); kill -9 $!; wait) 2>/dev/null; true",
        environment: [:])
      let next = try library.run(
        "notes mark n0 \(run.isMultiple(of: 2) ? "reading" : "unread")", environment: [:])
      #expect(next.exitCode == 0, "seed \(seed), run \(run): \(next.output)")
      let state = try library.run(Self.state, environment: [:]).output
      let (old, new) = ("\(2 * Self.notes) 0 hub-old.md\n", "0 \(2 * Self.notes) hub-new.md\n")
      #expect(state == old || state == new, "seed \(seed), run \(run): \(state)")
      // A machine may be slower now than it was: about every other move is to be made.
      let isMoved = isNew != (state == new)
      limit *= isMoved ? 0.8 : 1.25
      if isMoved { moves += 1 }
      isNew = state == new
      let left = try library.run("find . -name '.notes-*' -o -name 'journal*'", environment: [:]).output
      #expect(left.isEmpty, "seed \(seed), run \(run): \(left)")
    }
    #expect((1..<Self.kills).contains(moves), "\(moves) of \(Self.kills) moves were made")
  }
}
