import Foundation
import Testing

@testable import NotesCore

/// Lines between two comments in a file of somebody else's.
struct MarkedBlockTests {
  private static let lines = [Array("one = 1".utf8), Array("二 = 2".utf8)]

  private static let files: [String?] = [
    nil, "", "\n", "text\n", "text", "a\n\nb", "a\r\nb\r\n", "# notes\n", "#!/bin/sh\necho x\n", "#!/bin/sh",
  ]

  private func put(
    _ text: String?, _ position: MarkedBlock.Position = .atTheEnd, header: String = ""
  ) throws -> [UInt8] {
    try MarkedBlock.put(
      Self.lines, into: text.map { Array($0.utf8) }, header: Array(header.utf8), at: position)
  }

  @Test(arguments: files)
  func putAndRemovedTheFileIsAsItWas(_ text: String?) throws {
    for position in [MarkedBlock.Position.atTheEnd, .belowTheFirstLine] {
      let bytes = try put(text, position, header: "#!/bin/sh\n")
      let block = try #require(try MarkedBlock.find(in: bytes))
      #expect(block.lines == Self.lines)
      #expect(block.removed(from: bytes, header: Array("#!/bin/sh\n".utf8)) == text.map { Array($0.utf8) })
    }
  }

  @Test(arguments: files)
  func puttingTwiceChangesNothing(_ text: String?) throws {
    let once = try put(text)
    #expect(try MarkedBlock.put(Self.lines, into: once) == once)
  }

  @Test(arguments: files)
  func otherLinesTakeThePlaceOfTheBlock(_ text: String?) throws {
    let other = try MarkedBlock.put([Array("three = 3".utf8)], into: try put(text))
    let block = try #require(try MarkedBlock.find(in: other))
    #expect(block.lines == [Array("three = 3".utf8)])
    #expect(block.removed(from: other) == text.map { Array($0.utf8) })
  }

  @Test func whatOthersWriteAroundItStays() throws {
    let bytes = Array("above\n".utf8) + (try put(nil)) + Array("below\n".utf8)
    let block = try #require(try MarkedBlock.find(in: bytes))
    #expect(block.removed(from: bytes) == Array("above\nbelow\n".utf8))
    let ended = try put("no end") + Array("below\n".utf8)
    let other = try #require(try MarkedBlock.find(in: ended))
    #expect(other.removed(from: ended) == Array("no end\nbelow\n".utf8))
  }

  @Test func inAHookItStandsBelowTheFirstLine() throws {
    let text = String(decoding: try put("#!/bin/sh\nexit 0\n", .belowTheFirstLine), as: UTF8.self)
    #expect(text.hasPrefix("#!/bin/sh\n# notes: begin") && text.hasSuffix("# notes: end\nexit 0\n"))
  }

  @Test(arguments: [
    ("# notes: begin\nx\n", 1), ("x\n# notes: end\n", 2),
    ("# notes: begin\n# notes: begin\n# notes: end\n", 2),
    ("# notes: begin\n# notes: end\n# notes: begin\n# notes: end\n", 3),
  ])
  func commentsThatDoNotBelongTogetherAreNotTouched(_ text: String, _ line: Int) {
    #expect { _ = try put(text) } throws: { ($0 as? MarkedBlock.Damage)?.line == line }
  }
}
