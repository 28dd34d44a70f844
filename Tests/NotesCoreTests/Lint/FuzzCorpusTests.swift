import Foundation
import Testing

@testable import NotesCore

/// Looks at the inputs that the fuzzer found worth keeping, as `Tests/Fuzz/run` does.
struct FuzzCorpusTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fuzz/corpus")

  @Test func theInvariantsHoldOfEveryInputThatIsKept() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    #expect(names.count > 100)
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
      // A build for debugging is many times slower than the fuzzer's.
      let violations = try LintInvariants.violations(of: bytes, length: 20_000)
      #expect(violations.isEmpty, "Tests/Fuzz/corpus/\(name)")
    }
  }
}
