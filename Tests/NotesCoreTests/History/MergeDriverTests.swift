import Foundation
import Testing

@testable import NotesCore

/// The merge driver where git is not to be had.
struct MergeDriverTests {
  /// Merges three files in a folder; what became of ours.
  private func merge(
    _ base: String, _ ours: String, _ theirs: String, path: String = "/nonexistent", markerSize: Int = 7
  ) throws -> (driver: MergeDriver, ours: String?) {
    let folder = TemporaryFolder()
    for (name, text) in [("base", base), ("ours", ours), ("theirs", theirs)] { folder.write(name, text) }
    let request = MergeDriver.Request(
      base: "\(folder.path)/base", ours: "\(folder.path)/ours", theirs: "\(folder.path)/theirs",
      path: "notes/a.md", markerSize: markerSize, labels: ConflictLabels())
    let driver = try MergeDriver(request, environment: ["PATH": path])
    return (driver, folder.read("ours"))
  }

  private let note = "---\ntitle: A\nstatus: unread\ntype: paper\n---\n\nText.\n"

  @Test func notesAreMergedWithoutGit() throws {
    let merge = try merge(
      note, note.replacing("unread", with: "read"), note.replacing("title: A", with: "title: B"))
    #expect(merge.driver.isClean && merge.driver.messages.isEmpty)
    #expect(merge.ours == note.replacing("unread", with: "read").replacing("title: A", with: "title: B"))
  }

  @Test(arguments: ["/nonexistent", "/usr/bin:/bin"]) func whatIsNoNoteIsMergedAsText(path: String) throws {
    let broken = note.replacing("title: A", with: "title: [A")
    let clean = try merge(broken, broken, note.replacing("Text", with: "Words"), path: path)
    #expect(clean.driver.isClean && clean.ours == note.replacing("Text", with: "Words"))
    let conflict = try merge(
      note, broken, note.replacing("title: A", with: "title: B").replacing("Text", with: "Words"), path: path)
    #expect(!conflict.driver.isClean)
    #expect(
      conflict.driver.messages.map(\.english) == [
        "notes/a.md: merged as plain text: the front matter of ours cannot be read"
      ])
    #expect(
      conflict.ours
        == note.replacing(
          "title: A\n", with: "<<<<<<< ours\ntitle: [A\n=======\ntitle: B\n>>>>>>> theirs\n"
        ).replacing("Text", with: "Words"))
  }

  /// Git asks for the merge of what the sides come from with longer markers.
  @Test(arguments: [("title: B", "title: C"), ("title: [B", "title: C"), ("title: A\0", "title: A\0\0")])
  func ofAMergeWithinAMergeNothingIsSaid(_ ours: String, _ theirs: String) throws {
    let versions = [ours, theirs].map { note.replacing("title: A", with: $0) }
    let outer = try merge(note, versions[0], versions[1])
    let inner = try merge(note, versions[0], versions[1], markerSize: 9)
    #expect(!outer.driver.isClean && outer.driver.messages.count == 1)
    #expect(!inner.driver.isClean && inner.driver.messages.isEmpty)
  }

  @Test func aFileThatIsNotThereIsAnError() throws {
    #expect(throws: NotesError.self) {
      try MergeDriver(
        MergeDriver.Request(
          base: "/nonexistent/O", ours: "/nonexistent/A", theirs: "/nonexistent/B", path: "a.md",
          markerSize: 7, labels: ConflictLabels()), environment: [:])
    }
  }
}
