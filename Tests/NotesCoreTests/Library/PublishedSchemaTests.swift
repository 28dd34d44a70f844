import Foundation
import NotesCore
import Testing

/// Holds the schemas that the tool carries against the files of the repository.
///
/// `NOTES_RECORD=1 swift test --filter PublishedSchemaTests` writes `PublishedSchema.swift` anew from those files;
/// build again afterwards.
struct PublishedSchemaTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func schema(_ name: String) throws -> String {
    try String(contentsOf: package.appending(path: "schema/\(name)"), encoding: .utf8)
  }

  @Test func theToolCarriesTheBytesOfTheSchemas() throws {
    let note = try Self.schema("note.schema.json")
    let configuration = try Self.schema("config.schema.json")
    if ProcessInfo.processInfo.environment["NOTES_RECORD"] != nil {
      let file = Self.package.appending(path: "Sources/NotesCore/Library/PublishedSchema.swift")
      try Self.swift(note, configuration).write(to: file, atomically: true, encoding: .utf8)
    } else {
      let advice: Comment = "NOTES_RECORD=1 swift test --filter PublishedSchemaTests writes them anew"
      #expect(PublishedSchema.note.utf8.elementsEqual(note.utf8), advice)
      #expect(PublishedSchema.configuration.utf8.elementsEqual(configuration.utf8), advice)
    }
  }

  private static func swift(_ note: String, _ configuration: String) -> String {
    """
    // Made from schema/*.json by PublishedSchemaTests, which says how to make it anew. Do not edit.
    // swift-format-ignore-file

    /// The schemas of this repository, for libraries that begin elsewhere: the bytes of `schema/`.
    public enum PublishedSchema {
      /// `schema/note.schema.json`: the front matter of a note.
      public static let note = #\"\"\"
    \(note)
    \"\"\"#

      /// `schema/config.schema.json`: the configuration of a library.
      public static let configuration = #\"\"\"
    \(configuration)
    \"\"\"#
    }

    """
  }
}
