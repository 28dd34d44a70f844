import Testing
@testable import notes

struct SmokeTests {
  @Test func theCommandIsNamedNotes() {
    #expect(Notes.configuration.commandName == "notes")
  }
}
