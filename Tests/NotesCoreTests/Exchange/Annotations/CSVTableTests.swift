import Testing

@testable import NotesCore

struct CSVTableTests {
  private func table(_ text: String) throws -> CSVTable {
    try CSVTable(Source(path: "a.csv", bytes: Array(text.utf8)))
  }

  @Test(arguments: [
    ("A,B\n1,2\n", ["1|2"]), ("a,b\r\n\"x, y\",\"q\"\"q\"", ["x, y|q\"q"]), ("a,b\n\n1\n", ["1|"]),
    ("a,b\n\"1\n2\",", ["1\n2|"]), ("a,b\nx\"y,z\"", ["x\"y|z\""]), ("a,b\n\"\",\"\"\"\"", ["|\""]),
    ("a,b\r1,2\r", ["1|2"]), ("b,a\n2,1,3", ["1|2"]), ("", []), ("a,b", []),
  ])
  func fieldsAreWhatTheirWriterMeant(text: String, rows: [String]) throws {
    #expect(try table(text).rows.map { "\($0["a"])|\($0["b"])" } == rows)
  }

  @Test func aQuoteThatNothingClosesIsShown() {
    let error = NotesError.thrown { _ = try table("a,b\n1,\"2\n") }
    #expect(error?.diagnostics.first?.start.line == 2 && error?.diagnostics.first?.start.column == 3)
  }

  @Test func whatIsNotUTF8IsShown() {
    let bytes: [UInt8] = Array("a,b\n".utf8) + [0xB9, 0xFE]
    let error = NotesError.thrown { _ = try CSVTable(Source(path: "a.csv", bytes: bytes)) }
    #expect(error?.diagnostics.first?.start.line == 2)
  }

  @Test(arguments: [("a,b\n1,2\n3", 3), ("a,b\n\"1\n\n2\"\n3,4\n", 2), ("a,b,c\n\n1,2\n", 3)])
  func aRowThatIsCutOffIsShown(text: String, line: Int) {
    let error = NotesError.thrown { try table(text).checkRows() }
    #expect(error?.kind == .inputOutput && error?.diagnostics.first?.start.line == line)
  }

  @Test(arguments: ["", "a,b", "a,b\n1,2,3\n\n  \n1,\n"]) func wholeRowsAreNoMistake(text: String) throws {
    try table(text).checkRows()
  }
}
