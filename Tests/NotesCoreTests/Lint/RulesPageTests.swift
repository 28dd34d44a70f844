import Foundation
import NotesCore
import Testing

/// Holds the page of rules against the rules.
///
/// `NOTES_RECORD=1 swift test --filter RulesPageTests` writes it anew.
struct RulesPageTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/NotesCore/Lint/Rules/README.md")

  @Test func thePageIsWhatTheRulesSay() throws {
    if ProcessInfo.processInfo.environment["NOTES_RECORD"] != nil {
      try RulesPage.markdown.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    let page = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(
      page.utf8.elementsEqual(RulesPage.markdown.utf8),
      "NOTES_RECORD=1 swift test --filter RulesPageTests writes it anew")
  }
}
