import Foundation
import Testing

/// The README's tour is what the tool prints: every `console` block is run on the repository's own notes.
///
/// `NOTES_RECORD=1 swift test --filter ReadmeTranscriptTests` writes what is printed into the README.
struct ReadmeTranscriptTests {
  private static let readme = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("README.md")

  @Test func theTourShowsWhatTheToolPrints() throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let library = try ScratchLibrary("real")
    defer { library.remove() }
    var actual: [String] = []
    var isInTour = false
    for line in text.components(separatedBy: "\n") {
      if line == "```console" { isInTour = true } else if line == "```" { isInTour = false }
      if isInTour, line.hasPrefix("$ ") {
        let output = try library.run(String(line.dropFirst(2)), environment: [:]).output
        actual +=
          [line] + output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
      } else if !isInTour || line == "```console" {
        actual.append(line)
      }
    }
    let expected = actual.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["NOTES_RECORD"] != nil {
      try expected.write(to: Self.readme, atomically: true, encoding: .utf8)
    } else {
      #expect(text == expected)
    }
  }
}
