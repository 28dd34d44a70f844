import Testing

@testable import NotesCore

struct WrittenQueriesTests {
  @Test func findsQueriesThatNameANoteInPagesAndViews() throws {
    let library = LinkedFolder([
      "notes/a.md": LinkedFolder.note(),
      "README.md": "<!-- notes:begin links-to:Old-Id type:paper -->\n<!-- notes:end -->\n",
      "docs/x.md": "<!-- notes:begin type:paper -->\n<!-- notes:end -->\n",
      "plain.md": "```\n<!-- notes:begin links-to:old-id -->\n```\n",
    ])
    var configuration = Configuration()
    configuration.views = [
      .init(name: "mine", query: "linked-from:old-id"), .init(name: "other", query: "tag:x"),
    ]
    let written = WrittenQueries(in: try LibraryFiles(library.folder.root, configuration), naming: ["old-id"])
    #expect(written.pages == ["README.md", "docs/x.md"])
    #expect(written.mentions.map(\.place) == ["README.md", ".notes.yml, @mine"])
  }
}
