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
      // How long long files take is for the fuzzer to see: no test waits for a clock.
      let violations = try LintInvariants.violations(of: bytes, length: 2_000)
      #expect(violations.isEmpty, "Tests/Fuzz/corpus/\(name)")
    }
  }
}
