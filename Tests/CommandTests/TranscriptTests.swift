import Foundation
import Testing

/// Runs the real binary as transcripts say, and compares what it prints.
///
/// A transcript is a text file: `library: real` or `library: small` says which notes are there (or `library: empty`),
/// other lines before the first command set environment variables (`LANG: zh_CN.UTF-8`). Then come commands after
/// `$ `, what each prints on both outputs, and its exit code as `[0]`. Commands run in bash, in a copy of the library
/// that is a git repository. `NOTES_RECORD=1 swift test --filter TranscriptTests` writes what is printed into the
/// files, to be read in the diff.
struct TranscriptTests {
  @Test(arguments: Transcript.names)
  func printsWhatTheTranscriptSays(name: String) throws {
    let transcript = try Transcript(named: name)
    let library = try ScratchLibrary(transcript.library)
    defer { library.remove() }
    var actual = transcript.head
    for command in transcript.commands {
      let run = try library.run(command, environment: transcript.environment)
      actual += "$ \(command)\n\(run.output)[\(run.exitCode)]\n"
    }
    if ProcessInfo.processInfo.environment["NOTES_RECORD"] != nil {
      try actual.write(to: transcript.url, atomically: true, encoding: .utf8)
    } else {
      #expect(actual == transcript.text)
    }
  }

  @Test func thereAreTranscripts() {
    #expect(Transcript.names.count >= 1)
  }
}

/// A transcript file, taken apart.
struct Transcript {
  let url: URL
  let text: String
  /// Everything before the first command.
  let head: String
  let library: String
  let environment: [String: String]
  let commands: [String]

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Transcripts")

  static var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      .filter { $0.hasSuffix(".transcript") }.sorted()
  }

  init(named name: String) throws {
    url = Transcript.folder.appendingPathComponent(name)
    text = try String(contentsOf: url, encoding: .utf8)
    let lines = text.components(separatedBy: "\n")
    let headLines = lines.prefix { !$0.hasPrefix("$ ") }
    head = headLines.map { $0 + "\n" }.joined()
    var settings: [String: String] = [:]
    for line in headLines where !line.hasPrefix("#") {
      let parts = line.components(separatedBy: ": ")
      if parts.count == 2 { settings[parts[0]] = parts[1] }
    }
    library = settings.removeValue(forKey: "library") ?? "empty"
    environment = settings
    commands = lines.filter { $0.hasPrefix("$ ") }.map { String($0.dropFirst(2)) }
  }
}

/// A library in a temporary folder that the real binary can be let loose on.
struct ScratchLibrary {
  let folder: URL
  private let home: URL

  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the binary that this run of the tests was built with, or `NOTES_TEST_BINARIES`: an absolute path,
  /// for long runs of a release build.
  static let binaryFolder: String = {
    if let folder = ProcessInfo.processInfo.environment["NOTES_TEST_BINARIES"] { return folder }
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
    if let bundle,
      let end = bundle.range(
        of: "/", options: .backwards,
        range: bundle.startIndex..<(bundle.range(of: ".xctest")?.lowerBound ?? bundle.endIndex))
    {
      let folder = String(bundle[..<end.lowerBound])
      if FileManager.default.isExecutableFile(atPath: folder + "/notes") { return folder }
    }
    return package.appendingPathComponent(".build/debug").path
  }()

  /// A copy of the repository's own notes (`real`), of the small fixture (`small`), or nothing (`empty`).
  init(_ kind: String) throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("notes-\(UUID().uuidString)")
    folder = root.appendingPathComponent("library")
    home = root.appendingPathComponent("home")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    switch kind {
    case "real":
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for name in ["notes", "schema"] {
        try FileManager.default.copyItem(
          at: ScratchLibrary.package.appendingPathComponent(name), to: folder.appendingPathComponent(name))
      }
    case "empty": try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    default:
      let fixture = ScratchLibrary.package.appendingPathComponent("Tests/CommandTests/Libraries/\(kind)")
      try FileManager.default.copyItem(at: fixture, to: folder)
    }
    guard kind != "empty" else { return }
    _ = try run("git init -q && git add -A && git commit -qm start", environment: [:])
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder.deletingLastPathComponent())
  }

  /// Runs a command line that has to succeed; what it printed.
  @discardableResult
  func command(_ text: String) throws -> String {
    let run = try run(text, environment: [:])
    if run.exitCode != 0 { throw Failure(command: text, output: run.output) }
    return run.output
  }

  /// A command line failed that had to succeed.
  struct Failure: Error {
    let command: String
    let output: String
  }

  /// Runs a command line in bash, with a clean environment, and gives what it printed on both outputs.
  func run(_ command: String, environment: [String: String]) throws -> (output: String, exitCode: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": ScratchLibrary.binaryFolder + ":"
        + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"),
      "HOME": home.path, "LANG": "en_US.UTF-8", "NOTES_TODAY": "2026-11-24", "COLUMNS": "80", "LINES": "24",
      "GIT_AUTHOR_NAME": "A Reader", "GIT_AUTHOR_EMAIL": "reader@example.org",
      "GIT_COMMITTER_NAME": "A Reader",
      "GIT_COMMITTER_EMAIL": "reader@example.org", "GIT_CONFIG_NOSYSTEM": "1", "GIT_PAGER": "cat",
    ].merging(environment) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var output = String(decoding: data, as: UTF8.self)
      .replacingOccurrences(of: folder.path, with: "LIBRARY")
    if !output.isEmpty, !output.hasSuffix("\n") { output += "\n(no line feed at the end)\n" }
    return (output, process.terminationStatus)
  }
}
