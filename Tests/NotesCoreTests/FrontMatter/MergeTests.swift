import Foundation
import Testing

@testable import NotesCore

/// Plain `git merge-file` of what `mark` does against every other kind of edit of one note.
///
/// Left out are edits of `title` and `type`: they stand next to the reading state, and git takes changes of
/// neighbouring lines for a conflict.
struct MergeTests {
  private static let full = """
    ---
    title: "Universal Transformers"
    status: unfinished
    progress: 12/36
    started: 2023-12-11
    left: ACT 机制
    type: paper
    short: UT
    aliases:
      - 通用 Transformer
    authors:
      - Mostafa Dehghani
    organizations:
      - Google
    year: 2019
    venue: ICLR 2019
    arxiv: "1807.03819"
    doi: 10.1/x
    acl: P17-1001
    isbn: 978-0-306-40615-7
    urls:
      code: https://example.org/code
    priority: high
    rating: 4
    added: 2023-12-10
    tags:
      - architecture
    relations:
      improves:
        - transformer-xl
    order: "11"
    ---

    层数可自适应。

    """

  private static let small = "---\ntitle: A\nstatus: unread\ntype: paper\n---\n"

  private static let marks: [(name: String, changes: [FieldChange])] = [
    ("progress", [.set(key: "progress", .plain("17/36"))]),
    ("reading", [.set(key: "status", .plain("reading")), .set(key: "started", .plain("2026-11-24"))]),
    (
      "read",
      [
        .set(key: "status", .plain("read")), .set(key: "progress", .plain("36/36")),
        .set(key: "finished", .plain("2026-11-24")), .remove(key: "left"),
      ]
    ),
    ("left", [.set(key: "left", .text("附录"))]),
  ]

  private static let others: [FieldChange] = [
    .set(key: "short", .text("U-T")), .set(key: "aliases", .texts(["通用 Transformer", "Universal"])),
    .set(key: "authors", .texts(["Mostafa Dehghani", "others"])), .set(key: "organizations", .texts(["谷歌"])),
    .set(key: "year", .plain("2018")), .set(key: "venue", .text("ICLR")),
    .set(key: "arxiv", .quoted("1807.03820")),
    .set(key: "doi", .text("10.1/y")), .set(key: "acl", .text("P17-1002")),
    .set(key: "isbn", .text("0-306-40615-2")),
    .set(key: "urls", .mapping([.init("paper", .text("https://example.org"))])),
    .set(key: "priority", .plain("low")),
    .set(key: "rating", .plain("5")), .set(key: "added", .plain("2023-12-09")),
    .set(key: "tags", .texts(["a", "b"])),
    .set(key: "relations", .mapping([.init("cites", .texts(["bert"]))])), .set(key: "order", .quoted("12")),
    .remove(key: "short"), .remove(key: "aliases"), .remove(key: "priority"), .remove(key: "tags"),
    .remove(key: "order"), .set(key: "mine", .text("x")),
  ]

  @Test(arguments: marks.indices, [full, small])
  func markMergesWithEveryOtherEdit(mark: Int, note: String) throws {
    let base = Source(path: "a.md", bytes: Array(note.utf8))
    let ours = try FrontMatterEditor.apply(Self.marks[mark].changes, to: base)
    for other in Self.others {
      let theirs = try FrontMatterEditor.apply([other], to: base)
      let merged = try GitMerge.merge(ours, base, theirs)
      let expected = try FrontMatterEditor.apply([other], to: ours)
      #expect(merged.bytes == expected.bytes, "\(Self.marks[mark].name) against \(other)")
    }
    let body = Source(path: "a.md", bytes: base.bytes + Array("\n## Annotations\n\n> [!quote] p. 5\n".utf8))
    #expect(!(try GitMerge.merge(ours, base, body).hasConflict))
  }

  @Test func twoMarksOfOneFieldConflict() throws {
    let base = Source(path: "a.md", bytes: Array(Self.full.utf8))
    let ours = try FrontMatterEditor.apply([.set(key: "progress", .plain("17/36"))], to: base)
    let theirs = try FrontMatterEditor.apply([.set(key: "progress", .plain("20/36"))], to: base)
    #expect(try GitMerge.merge(ours, base, theirs).hasConflict)
  }
}

/// Git's own merge of three files.
enum GitMerge {
  struct Result {
    let bytes: [UInt8]
    let hasConflict: Bool
  }

  static func merge(_ ours: Source, _ base: Source, _ theirs: Source) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("merge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, source) in [("ours", ours), ("base", base), ("theirs", theirs)] {
      try Data(source.bytes).write(to: folder.appendingPathComponent(name))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "merge-file", "-p", "ours", "base", "theirs"]
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(bytes: Array(data), hasConflict: process.terminationStatus != 0)
  }
}
