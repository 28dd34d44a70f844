import Foundation
@testable import NotesCore
import Testing

struct FileReaderTests {
  private let folder = TemporaryFolder()

  private func reader() throws -> FileReader {
    FileReader(try DirectoryListing(of: folder.root))
  }

  @Test(arguments: [0, 1, 16383, 16384, 16385, 40_000, 200_000])
  func readsTheHeadAndAllOfAFile(size: Int) throws {
    let text = String((0..<size).map { Character(Unicode.Scalar(UInt8(0x61 + $0 % 26))) })
    folder.write("notes/a/a.md", text)
    folder.write("notes/b/b.md", "b")
    var reader = try reader()
    for _ in 0..<2 {
      let (head, isWhole) = try reader.readHead(0) { (Array(copying: $0), $1) }
      #expect(head == Array(text.utf8.prefix(16384)) && isWhole == (size <= 16384))
      #expect(try reader.readAll(0) { Array(copying: $0) } == Array(text.utf8))
      #expect(try reader.readAll(1) { Array(copying: $0) } == Array("b".utf8))
    }
  }

  @Test func refusesWhatIsTooLargeForANote() throws {
    folder.write("notes/a.md", String(repeating: "a", count: Source.maximumSize))
    folder.write("notes/b.md", String(repeating: "b", count: Source.maximumSize + 1))
    var reader = try reader()
    #expect(try reader.readAll(0) { $0.count } == Source.maximumSize)
    #expect(throws: FileProblem.tooLarge(Source.maximumSize + 1)) { try reader.readAll(1) { $0.count } }
    #expect(try reader.readHead(1) { $0.count + ($1 ? 1 : 0) } == 16384)
    let message = FileProblem.tooLarge(Source.maximumSize + 1).message
    #expect(message.english.contains("10.1 MiB") && message.english.contains("10 MiB"))
  }

  @Test func readsThroughALinkAndNoticesThatItWasTurned() throws {
    folder.write("shared/a.txt", "text")
    folder.link("notes/a.md", to: "../shared/a.txt")
    var reader = try reader()
    #expect(try reader.readAll(0) { $0.count } == 4)
    unlink(folder.path + "/notes/a.md")
    folder.link("notes/a.md", to: "/etc/passwd")
    #expect(throws: FileProblem.outsideLibrary) { try reader.readAll(0) { $0.count } }
  }

  @Test func aFileThatBecameALinkOrWentIsUnreadable() throws {
    folder.write("notes/a.md", "text")
    var reader = try reader()
    unlink(folder.path + "/notes/a.md")
    folder.link("notes/a.md", to: "/etc/passwd")
    #expect(throws: FileProblem.unreadable(SystemFailure(code: ELOOP))) { try reader.readHead(0) { _, _ in } }
    unlink(folder.path + "/notes/a.md")
    #expect(throws: FileProblem.unreadable(SystemFailure(code: ENOENT))) {
      try reader.readHead(0) { _, _ in }
    }
    folder.makeFolder("notes/a.md")
    #expect(throws: FileProblem.unreadable(SystemFailure(code: EISDIR))) {
      try reader.readHead(0) { _, _ in }
    }
  }

  @Test func aFileOrFolderWithoutPermissionIsUnreadableAndTheOthersAreRead() async {
    folder.write("notes/a.md", "text")
    folder.write("notes/b.md", "text")
    folder.makeFolder("notes/closed")
    folder.giveToOrdinaryUser()
    for name in ["a.md", "closed"] { chmod("\(folder.path)/notes/\(name)", 0) }
    await #expect(processExitsWith: .success) { [root = folder.path as String] in
      becomeOrdinaryUser()
      let listing = try DirectoryListing(of: LibraryRoot(path: root))
      #expect(listing.problems.map(\.path) == ["notes/closed"])
      var reader = FileReader(listing)
      let problem = FileProblem.unreadable(SystemFailure(code: EACCES))
      do {
        try reader.readHead(0) { _, _ in }
        Issue.record("it was read")
      } catch let error as FileProblem {
        #expect(error == problem && error.message.english.contains("Permission denied"))
      }
      #expect(try reader.readAll(1) { $0.count } == 4)
    }
  }

  @Test(arguments: [EACCES, EISDIR, EIO, EMFILE, ENOSPC, EROFS])
  func commonReasonsAreSaidInChinese(code: Int32) {
    let reason = SystemFailure(code: code).reason
    #expect(reason.chinese != reason.english && !reason.english.isEmpty)
  }

  @Test func everyProblemHasItsRule() {
    let failure = SystemFailure(code: EIO)
    let all: [FileProblem] = [
      .folderNamedAsNote, .outsideLibrary, .linkLoop, .danglingLink, .unreadable(failure), .notARegularFile,
      .nameNotUTF8, .tooLarge(1),
    ]
    #expect(all.map(\.rule) == FileProblem.rules)
  }
}

extension Array where Element == UInt8 {
  /// The bytes of a span.
  fileprivate init(copying span: Span<UInt8>) {
    self = span.indices.map { span[$0] }
  }
}
