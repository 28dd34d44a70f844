import Foundation
import NotesCore
import Testing

@testable import notes

struct OutputTests {
  /// What a body writes to a pipe.
  private func written(_ body: (Output) throws -> Void) rethrows -> String {
    let pipe = Pipe()
    let output = Output(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    try body(output)
    try? output.flush()
    try? pipe.fileHandleForWriting.close()
    return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }

  @Test func writesWhatItIsGiven() {
    let text = written { output in
      output.write("a")
      output.line("未读")
      output.line()
    }
    #expect(text == "a未读\n\n")
  }

  @Test func aReaderWhoLeavesEndsTheProgramQuietly() throws {
    Output.ignoreBrokenPipes()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    var ended = 0
    let output = Output(
      descriptor: pipe.fileHandleForWriting.fileDescriptor, capacity: 0, onBrokenPipe: { ended += 1 })
    output.write("a")
    output.write("b")
    #expect(ended == 1)
    #expect(throws: Never.self) { try output.flush() }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskIsAnError() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let output = Output(descriptor: full.fileDescriptor)
    output.write("a")
    #expect(throws: NotesError.self) { try output.flush() }
  }

  @Test(arguments: [
    (["PAGER": "cat"], nil), (["PAGER": ""], nil), (["PAGER": " "], nil),
    (["PAGER": "less -S", "LESS": "R"], "less -S"),
    (["PAGER": "most"], "export LESS=FRX LESSCHARSET=utf-8; most"),
  ])
  func choosesThePager(values: [String: String], command: String?) {
    #expect(pager(values).command == command)
  }

  private func pager(_ values: [String: String], isTerminal: Bool = true) -> Pager {
    let environment = Environment(values.merging(["LINES": "5"]) { mine, _ in mine })
    return Pager(
      terminal: Terminal(isTerminal: isTerminal, environment: environment), environment: environment)
  }

  private let page = String(repeating: "line\n", count: 200_000)

  @Test func showsAShortPageOrOneForAFilePlainly() {
    #expect(written { pager(["PAGER": "false"]).show("a\nb\n", on: $0) } == "a\nb\n")
    #expect(
      written { pager(["PAGER": "false"], isTerminal: false).show("a\n\n\n\n\n\n", on: $0) }
        == "a\n\n\n\n\n\n")
  }

  @Test func showsThePagePlainlyWhereThePagerIsMissing() {
    let page = "1\n2\n3\n4\n5\n6\n"
    #expect(written { pager(["PAGER": "notes-no-such-pager 2>/dev/null"]).show(page, on: $0) } == page)
  }

  @Test func handsALongPageToThePager() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "notes-pager-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let text = written { pager(["PAGER": "cat > '\(file.path)'"]).show(page, on: $0) }
    #expect(text.isEmpty)
    #expect(try String(contentsOf: file, encoding: .utf8) == page)
  }

  @Test func thePagerMayLeaveEarly() {
    Output.ignoreBrokenPipes()
    #expect(written { pager(["PAGER": "true"]).show(page, on: $0) }.isEmpty)
  }
}
