import Foundation
import Testing

@testable import NotesCore

struct CapturedProcessTests {
  private func run(
    _ script: String, input: [UInt8] = [], environment: [String: String] = ["PATH": "/usr/bin:/bin"]
  ) throws -> (code: Int32, output: [UInt8], errors: String) {
    var output: [UInt8] = []
    let process = CapturedProcess(
      program: "/bin/sh", arguments: ["sh", "-c", script], environment: environment, input: input)
    let ending = try process.run { output += $0 }
    return (ending.code, output, String(decoding: ending.errors, as: UTF8.self))
  }

  @Test func outputErrorsAndExitCodeAreTold() throws {
    let result = try run("printf out; printf err >&2; exit 7")
    #expect(result == (7, Array("out".utf8), "err"))
    #expect(try run("kill -TERM $$").code == 128 + SIGTERM)
  }

  @Test func theEnvironmentIsTheOneGiven() throws {
    #expect(try run("printf %s \"$A$HOME\"", environment: ["A": "中文 =x"]).output == Array("中文 =x".utf8))
  }

  @Test(.timeLimit(.minutes(4))) func inputAndOutputOfAnySizeMayBeUnderWayAtOnce() throws {
    let input = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    #expect(try run("cat", input: input).output == input)
  }

  @Test(.timeLimit(.minutes(4))) func aProgramNeedNotReadItsInput() throws {
    let input = [UInt8](repeating: 0x61, count: 5_000_000)
    #expect(try run("exit 3", input: input).code == 3)
    #expect(try run("exec <&-; printf out", input: input).output == Array("out".utf8))
    #expect(try run("head -c 3", input: input).output == Array("aaa".utf8))
  }

  @Test(
    .timeLimit(.minutes(4)),
    arguments: [
      ("exec sleep 100", CapturedProcess.Stop.time), ("trap '' TERM PIPE; while :; do :; done", .time),
      ("exec yes", .output), ("exec yes >&2", .time),
    ])
  func aProgramIsStoppedAtItsLimits(script: String, stop: CapturedProcess.Stop) throws {
    let process = CapturedProcess(
      program: "/bin/sh", arguments: ["sh", "-c", script], environment: ["PATH": "/usr/bin:/bin"],
      limits: .init(time: .milliseconds(500), output: 100_000))
    var count = 0
    let ending = try process.run { count += $0.count }
    #expect(ending.stop == stop)
    #expect(ending.code == 128 + SIGKILL)
    #expect(count <= 100_000)
  }

  @Test func aProgramWithinItsLimitsEndsByItself() throws {
    let process = CapturedProcess(
      program: "/bin/sh", arguments: ["sh", "-c", "printf 12345"], environment: [:],
      limits: .init(time: .seconds(30), output: 5))
    let ending = try process.run { _ in }
    #expect(ending == .init(code: 0, errors: [], stop: nil))
  }

  @Test(.timeLimit(.minutes(4))) func errorsWithoutEndAreReadAndCut() throws {
    let result = try run("head -c 3000000 /dev/zero >&2; printf out")
    #expect(result.output == Array("out".utf8) && result.errors.utf8.count == CapturedProcess.errorLimit)
  }

  @Test func aProgramWithoutInputSeesItsEnd() throws {
    #expect(try run("cat; printf done").output == Array("done".utf8))
  }

  @Test func manyProgramsRunAtOnce() async throws {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<40 {
        group.addTask {
          let input = [UInt8](repeating: UInt8(number), count: 100_000)
          return try self.run("cat", input: input).output == input
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }

  @Test func aProgramThatIsNotThereIsAFailure() {
    let process = CapturedProcess(program: "/nonexistent/x", arguments: ["x"], environment: [:])
    #expect(throws: SystemFailure(code: ENOENT)) { try process.run { _ in } }
  }

  @Test(arguments: Seeds.all)
  func batchesAreReadHoweverTheyAreCut(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var output: [UInt8] = []
    var expected: [ArraySlice<UInt8>: [UInt8]] = [:]
    for number in 0..<30 {
      let id = Array("\(number)abc".utf8)
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        [0x0A, 0x20, 0x61, 0].randomElement(using: &random) ?? UInt8(0)
      }
      switch Int.random(in: 0..<4, using: &random) {
      case 0: output += id + Array(" missing\n".utf8)
      case 1: output += id + Array(" tree \(bytes.count)\n".utf8) + bytes + [0x0A]
      default:
        output += id + Array(" blob \(bytes.count)\n".utf8) + bytes + [0x0A]
        expected[id[...]] = bytes
      }
    }
    var reader = BlobReader()
    var rest = output[...]
    while !rest.isEmpty {
      let part = rest.prefix(Int.random(in: 1...30, using: &random))
      part.withUnsafeBytes { reader.take($0) }
      rest = rest.dropFirst(part.count)
    }
    #expect(reader.blobs == expected)
  }

  @Test(arguments: Seeds.all)
  func anyOutputIsTakenApartWithoutHarm(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = [
      "\0", " ", "\t", "\n", ":", "100644", "0", "blob", "9", "-1", "99999999999999999999", "\(Int.max)",
      "a blob \(Int.max)\n",
      "a.md", "M", "H",
    ]
    for _ in 0..<200 {
      let text = (0..<20).map { _ in words.randomElement(using: &random) ?? "" }.joined()
      _ = GitDifference.read(Array(text.utf8))
      _ = GitIndexEntry.read(Array(text.utf8))
      var reader = BlobReader()
      Array(text.utf8).withUnsafeBytes { reader.take($0) }
    }
  }
}
