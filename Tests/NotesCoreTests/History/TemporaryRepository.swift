import Foundation

@testable import NotesCore

/// A git repository of a test's own, which no configuration of the machine reaches.
final class TemporaryRepository: Sendable {
  let folder = TemporaryFolder()

  static let environment = [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    "HOME": "/nonexistent", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
  ]

  init() throws {
    folder.makeFolder("notes")
    try git("init", "--quiet", "--initial-branch=main")
  }

  var path: String { folder.path }

  /// Runs git in a folder; what it printed. A test that needs it to succeed fails where it does not.
  @discardableResult
  func git(
    _ arguments: String..., in place: String? = nil, environment: [String: String] = [:]
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"]
      + arguments
    process.environment = TemporaryRepository.environment.merging(environment) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: place ?? path)
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw Failure(arguments: arguments) }
    return String(decoding: data, as: UTF8.self)
  }

  struct Failure: Error {
    let arguments: [String]
  }

  func commit(_ message: String = "Change") throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--allow-empty", "--message", message)
  }

  /// The repository as the tool sees it, from a folder of it.
  func repository(
    at place: String? = nil, environment: [String: String] = [:]
  ) throws -> GitRepository {
    try GitRepository(
      of: LibraryRoot(path: place ?? path),
      environment: TemporaryRepository.environment.merging(environment) { $1 })
  }
}

extension LibraryChanges {
  /// The changes as lines: `modified notes/a.md`.
  var lines: [String] { changes.map { "\($0.kind) \($0.path)" } }

  /// What the overlay has for a file, as text.
  func staged(_ path: String) -> String? {
    overlay.bytes(of: path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What a file held before, as text.
  func base(_ path: String) -> String? {
    baseContents[path].map { String(decoding: $0, as: UTF8.self) }
  }
}
