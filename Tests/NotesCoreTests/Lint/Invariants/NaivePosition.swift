@testable import NotesCore

/// A place in a file, counted byte by byte from its beginning.
struct NaivePosition: Equatable {
  private(set) var line = 1
  private(set) var column = 1
  private(set) var utf8Column = 1
  private(set) var utf16Column = 1

  /// The place of an offset.
  init(of offset: Int, in bytes: [UInt8]) {
    for index in 0..<offset {
      let isBreak = bytes[index] == 0x0A || bytes[index] == 0x0D && !NaivePosition.hasFeed(index + 1, bytes)
      if isBreak {
        (line, column, utf8Column, utf16Column) = (line + 1, 1, 1, 1)
        continue
      }
      utf8Column += 1
      if bytes[index] & 0xC0 == 0x80 { continue }
      column += 1
      utf16Column += bytes[index] >= 0xF0 ? 2 : 1
    }
    // A byte order mark is not seen.
    if line == 1, offset >= 3, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      column -= 1
      utf16Column -= 1
    }
  }

  /// The place that a diagnostic says.
  init(_ position: Position) {
    line = position.line
    column = position.column
    utf8Column = position.utf8Column
    utf16Column = position.utf16Column
  }

  private static func hasFeed(_ index: Int, _ bytes: [UInt8]) -> Bool {
    index < bytes.count && bytes[index] == 0x0A
  }
}
