import Foundation
import Testing

@testable import notes

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("未读", 4), ("\u{FF0C}。", 4), ("ＡＢ", 4), ("ｱｲ", 2), ("한글", 4),
    ("e\u{301}", 1), ("\u{1112}\u{1161}\u{11AB}", 2), ("👩‍👩‍👧‍👦", 2), ("🇨🇳", 2), ("🇨🇳🇫🇷", 4), ("👍🏽", 2),
    ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("🦙", 2), ("…", 1), ("·", 1), ("⣿⣀", 2), ("\u{200B}", 0), ("\u{7F}", 0),
    ("a\u{FE0F}", 1), ("สวัสดี", 4), ("नि", 2), ("\u{AD}", 1), ("\u{1F1E8}", 1),
  ])
  func measuresWhatATerminalDraws(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdefg", 6, "abcd.."), ("未读的论文", 10, "未读的论文"), ("未读的论文", 9, "未读的.."),
    ("未读的论文", 8, "未读的.."), ("未读的论文", 7, "未读.."), ("abc", 2, "ab"), ("abc", 0, ""), ("未读", 1, ""), ("", 0, ""),
    ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 6, "👩‍👩‍👧‍👦👩‍👩‍👧‍👦.."), ("abcde", -3, ""),
  ])
  func cutsNoCharacterInHalf(text: String, width: Int, cut: String) {
    #expect(text.truncated(to: width) == cut)
    #expect(StyledText(text).truncated(to: width).plain == cut)
  }

  @Test func padsToAWidth() {
    #expect("未读".padded(to: 6) == "未读  ")
    #expect("12".paddedLeft(to: 4) == "  12")
    #expect("未读".padded(to: 3) == "未读")
  }

  @Test func theTablesAreInOrder() {
    for table in [DisplayWidthTable.wide, DisplayWidthTable.zero] {
      #expect(table.count.isMultiple(of: 2))
      #expect(
        zip(table, table.dropFirst()).enumerated().allSatisfy { $0 % 2 == 0 ? $1.0 <= $1.1 : $1.0 < $1.1 })
    }
  }

  /// Holds where the Unicode data of the table's version are installed (Debian's `unicode-data`), and nowhere else.
  @Test func theTablesAreWhatTheirGeneratorWrites() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/notes/Terminal").standardized
    let written = try String(contentsOf: folder.appending(path: "DisplayWidthTable.swift"), encoding: .utf8)
    let data = URL(filePath: "/usr/share/unicode/EastAsianWidth.txt")
    guard let source = try? String(contentsOf: data, encoding: .utf8),
      let version = source.split(separator: "\n").first?.drop(while: { "# ".contains($0) }),
      written.hasPrefix("// Generated from \(version) ")
    else { return }

    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", folder.appending(path: "generate-display-width.py").path]
    process.standardOutput = output
    try process.run()
    let generated = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // Without Python there is nothing to compare with.
    if process.terminationStatus != 127 { #expect(String(decoding: generated, as: UTF8.self) == written) }
  }
}
