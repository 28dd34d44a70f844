import Foundation
import Testing

/// `mark` killed at any moment leaves the old file or the new one, whole, and nothing beside it.
struct KilledMarkTests {
  /// More with `NOTES_KILLS`; the seed of the moments is printed by a failure.
  private static let runs = ProcessInfo.processInfo.environment["NOTES_KILLS"].flatMap { Int($0) } ?? 60

  @Test(arguments: [1, 2])
  func leavesTheOldFileOrTheNewOne(seed: UInt64) throws {
    let library = try ScratchLibrary("real")
    defer { library.remove() }
    let file = library.folder.appendingPathComponent("notes/2023/mamba.md")
    _ = try library.run("notes mark mamba reading 0/1000", environment: [:])
    var generator = SeededGenerator(seed: seed)
    var last = try String(contentsOf: file, encoding: .utf8)
    var written = 0
    for page in 1...Self.runs {
      let microseconds = Int.random(in: 0...12_000, using: &generator)
      let command =
        "notes mark mamba \(page) >/dev/null 2>&1 & sleep \(Double(microseconds) / 1e6); kill -9 $!; wait"
      _ = try library.run(command + " 2>/dev/null; true", environment: [:])
      let now = try String(contentsOf: file, encoding: .utf8)
      let new = last.replacingOccurrences(
        of: "progress: \\d+/1000", with: "progress: \(page)/1000", options: .regularExpression)
      #expect(now == last || now == new, "seed \(seed), run \(page)")
      if now == new { written += 1 }
      last = now
    }
    // What was cut short is dealt with by the next command that writes.
    #expect(try library.run("notes mark mamba 999", environment: [:]).exitCode == 0)
    let left = try library.run(
      "git status --porcelain; find . -name '.notes-*' -o -name 'journal*'", environment: [:])
    #expect(left.output == " M notes/2023/mamba.md\n")
    #expect(written < Self.runs, "no run was killed in time")
  }

  @Test func severalNotesChangeAllOrNone() throws {
    let library = try ScratchLibrary("real")
    defer { library.remove() }
    let seed: UInt64 = 3
    var generator = SeededGenerator(seed: seed)
    let states = "grep -h '^status:' notes/2018/bert.md notes/2018/elmo.md notes/2018/ulmfit.md | sort -u"
    for run in 0..<Self.runs / 2 {
      let status = run.isMultiple(of: 2) ? "dropped" : "read"
      let microseconds = Int.random(in: 0...15_000, using: &generator)
      let command =
        "notes mark bert elmo ulmfit \(status) >/dev/null 2>&1 & sleep \(Double(microseconds) / 1e6); kill -9 $!; wait"
      _ = try library.run(command + " 2>/dev/null; true", environment: [:])
      // The next command that writes completes the change, or takes it back.
      _ = try library.run(
        "notes mark mamba \(run.isMultiple(of: 2) ? "unread" : "reading")", environment: [:])
      if run > 0 {
        #expect(
          try library.run(states, environment: [:]).output.split(separator: "\n").count == 1,
          "seed \(seed), run \(run)")
      } else {
        _ = try library.run("notes mark bert elmo ulmfit dropped", environment: [:])
      }
    }
  }
}
