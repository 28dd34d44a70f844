import Foundation

@testable import NotesCore

/// A repository of notes whose commits have days and authors that a test chooses.
struct PastRepository {
  let repository: TemporaryRepository
  var folder: TemporaryFolder { repository.folder }

  init() throws {
    repository = try TemporaryRepository()
  }

  static let today = CivilDate("2026-11-29") ?? CivilDate(daysSinceEpoch: 0)

  /// Writes a note with a status.
  func write(
    _ name: String, _ status: String?, progress: String? = nil, extra: String = "", body: String = ""
  ) {
    let title = (name as NSString).lastPathComponent.filter(\.isLetter)
    let lines = [status.map { "status: \($0)" }, progress.map { "progress: \($0)" }].compactMap { $0 }
    folder.write(
      "notes/\(name).md",
      (["---", "title: About \(title)"] + lines + ["type: paper", extra, "---", "", body])
        .filter { !$0.isEmpty }.joined(separator: "\n") + "\n")
  }

  func remove(_ name: String) {
    try? FileManager.default.removeItem(atPath: "\(folder.path)/notes/\(name).md")
  }

  func move(_ old: String, _ new: String) {
    folder.write("notes/\(new).md", folder.read("notes/\(old).md") ?? "")
    remove(old)
  }

  /// Commits everything on a day: `2026-11-02`, or `2026-11-02T23:30:00 -0700`.
  func commit(_ day: String, by author: String = "Ann", committed: String? = nil) throws {
    try repository.git("add", "--all")
    try repository.git(
      "commit", "--quiet", "--allow-empty", "--message", "Change", environment: dates(day, author, committed))
  }

  /// Merges branches on a day; where that fails, the files are to be put right and committed by the test.
  func merge(_ branches: [String], _ day: String, by author: String = "Maintainer") throws {
    let arguments = ["merge", "--quiet", "--no-ff", "--message", "Merge"] + branches
    try git(arguments, dates(day, author, nil))
  }

  func git(_ arguments: [String], _ environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org"] + arguments
    process.environment = TemporaryRepository.environment.merging(environment) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw TemporaryRepository.Failure(arguments: arguments) }
  }

  func branch(_ name: String) throws { try git(["checkout", "--quiet", "-b", name]) }

  func checkout(_ name: String) throws { try git(["checkout", "--quiet", name]) }

  private func dates(_ day: String, _ author: String, _ committed: String?) -> [String: String] {
    func time(_ day: String) -> String { day.contains("T") ? day : day + "T12:00:00 +0000" }
    return [
      "GIT_AUTHOR_NAME": author, "GIT_AUTHOR_EMAIL": "\(author.lowercased())@example.org",
      "GIT_AUTHOR_DATE": time(day), "GIT_COMMITTER_DATE": time(committed ?? day),
    ]
  }

  func recorded(at place: String? = nil) throws -> RecordedPast {
    try repository.repository(at: place).past(of: Configuration(), today: PastRepository.today)
  }

  /// The moves of every note as lines: `a 2026-11-02 Ann: unread -> read`.
  func moves(at place: String? = nil) throws -> [String] {
    try recorded(at: place).past.tracks.flatMap { track in
      track.moves.map { move in
        let name = (move.step.note ?? move.previous)?.path.dropFirst("notes/".count).dropLast(3) ?? "?"
        return "\(name) \(move.step.day.text) \(move.step.commit?.author ?? "-"): \(move.text)"
      }
    }
  }
}

extension PastMove {
  fileprivate var text: String {
    func state(_ note: Note?) -> String {
      let parts = [note?.status?.rawValue, note?.progress?.text].compactMap { $0 }
      return parts.isEmpty ? "none" : parts.joined(separator: " ")
    }
    switch kind {
    case .added, .known, .returned: return "\(kind) \(state(step.note))"
    case .removed: return "removed"
    case .changed:
      let moved = changesPath ? "from \(previous?.path.dropFirst("notes/".count).dropLast(3) ?? "?") " : ""
      let unreadable = step.isUnreadable ? ", unreadable" : ""
      return moved + "\(state(previous)) -> \(state(step.note))" + unreadable
    }
  }
}
