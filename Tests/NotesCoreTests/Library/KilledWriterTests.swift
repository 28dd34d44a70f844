import Foundation
@testable import NotesCore
import Testing

/// A process that writes over and over, killed at a random moment.
@Suite(.serialized)
struct KilledWriterTests {
  private static let names = (0..<4).map { "notes/\($0).md" }

  @Test func killedAtAnyMomentAllFilesAreOfOneGeneration() async throws {
    let folder = TemporaryFolder()
    folder.makeRepository()
    for name in KilledWriterTests.names { folder.write(name, "0") }
    let path = folder.path
    for run in 0..<50 {
      let delay = UInt32.random(in: 1_000...30_000)
      await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, delay = delay as UInt32] in
        KilledWriterTests.kill(after: delay)
        try KilledWriterTests.writeForever(LibraryRoot(path: path))
      }
      _ = try WriteTransaction(in: folder.root, stateDirectory: nil)
      let contents = Set(KilledWriterTests.names.map { folder.read($0) })
      #expect(contents.count == 1 && contents.first != .some(nil), "run \(run), \(delay) us")
      #expect(folder.leftovers() == [], "run \(run), \(delay) us")
    }
    #expect(folder.read("notes/0.md") != "0")
  }

  private static func kill(after delay: UInt32) {
    Thread.detachNewThread {
      usleep(delay)
      _ = Foundation.kill(getpid(), SIGKILL)
    }
  }

  private static func writeForever(_ root: LibraryRoot) throws {
    while true {
      let transaction = try WriteTransaction(in: root, stateDirectory: nil)
      let changes = try names.map { name in
        let old = try FileReader.contents(of: name, in: root)
        let number = Int(String(decoding: old, as: UTF8.self)) ?? 0
        return FileChange.replacing(name, old, with: Array("\(number + 1)".utf8))
      }
      try transaction.commit(changes)
    }
  }
}
