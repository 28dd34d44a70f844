import Testing

@testable import NotesCore

struct LineTableTests {
  @Test(arguments: Seeds.all) func positionsAreThoseThatCountingGives(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "é", "文", "😀", "\u{FEFF}", "\n", "\r\n", "\r", String(repeating: "文a😀", count: 300)]
    for _ in 0..<20 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let lines = LineTable(bytes)
      for offset in stride(from: 0, through: bytes.count, by: bytes.count < 100 ? 1 : 97) {
        #expect(
          NaivePosition(lines.position(of: offset)) == NaivePosition(of: offset, in: bytes),
          "\(offset) of \(text.debugDescription)")
      }
    }
  }

  @Test(.timeLimit(.minutes(4))) func manyPlacesInOneLongLineAreNoTrouble() {
    let lines = LineTable(Array(repeating: UInt8(ascii: "a"), count: 4_000_000))
    let columns = stride(from: 0, to: 4_000_000, by: 40).map { lines.position(of: $0).column }
    #expect(columns.last == 3_999_961)
  }
}
