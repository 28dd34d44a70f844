import Foundation
import NotesCore
import Testing

@testable import notes

struct AnnotationTableViewTests {
  private func table(
    _ files: [String: String], width: Int?, language: Language = .english, hiddenCount: Int = 0
  ) throws -> [String] {
    let library = SmallLibrary()
    for (path, text) in files { library.write(path, text) }
    let files = try LibraryFiles(LibraryRoot(path: library.path), Configuration())
    let found = AnnotationWalk(files, fields: AnnotationList.fields).annotations { _ in true }
    let pipe = Pipe()
    let output = Output(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    let terminal = Terminal(
      isTerminal: width != nil, size: width.map { ($0, 24) }, color: .never, environment: Environment([:]))
    AnnotationTableView(
      list: AnnotationList(found.annotations), terminal: terminal, language: language,
      hiddenCount: hiddenCount
    ).write(to: output)
    try output.flush()
    try pipe.fileHandleForWriting.close()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private static let note = """
    ---
    title: "注意力机制\\e[31m的一篇很长很长的标题，长得一行放不下"
    type: paper
    ---

    ## 批注

    > [!quote] p. 5 · 2024-01-05
    >
    > 注意力机制可以并行计算，
    > 而循环网络不能，这一点很重要，很重要，很重要。

    ^k3v9qd

    值得记住。 #key

    > [!note] §3
    >
    > Mine \u{1B}]0;title\u{7} \u{202E}

    """

  @Test(arguments: [20, 30, 40, 60, 80, 120])
  func noLineIsWiderThanTheTerminalAndNoneActsOnIt(width: Int) throws {
    let lines = try table(["notes/2023/a.md": AnnotationTableViewTests.note], width: width)
    #expect(lines.count == 3)
    for line in lines {
      #expect(line.displayWidth <= width, "\(line)")
      #expect(line.unicodeScalars.allSatisfy { !$0.isControlForTerminals })
    }
  }

  @Test(arguments: [(30, "注意力机制"), (40, "注意力机制可以并"), (60, "注意力机制可以并行计")])
  func theWordsAreShownHoweverNarrowTheTerminalIs(width: Int, words: String) throws {
    let lines = try table(["notes/2023/a.md": AnnotationTableViewTests.note], width: width)
    #expect(lines[1].contains(words), "\(lines[1])")
    #expect(lines[1].contains("p. 5") && lines[1].hasSuffix("^k3v9qd"))
    #expect(lines[2].contains("note: Mi"))
  }

  @Test func whatIsLeftOutIsSaid() throws {
    let files = ["notes/2023/a.md": AnnotationTableViewTests.note]
    #expect(
      try table(files, width: 80, hiddenCount: 1).last
        == "  1 more annotation; --limit says how many are shown")
    #expect(
      try table(files, width: nil, language: .chinese, hiddenCount: 7).last
        == "  另有 7 条批注；用 --limit 指定显示多少条")
  }

  @Test func wordsStandInOneLineWithTheReadersOwnMarked() throws {
    let lines = try table(["notes/2023/a.md": AnnotationTableViewTests.note], width: nil, language: .chinese)
    #expect(lines[1].contains("注意力机制可以并行计算，而循环网络不能"))
    #expect(lines[1].hasSuffix("^k3v9qd"))
    #expect(lines[2] == "  §3                批注：Mine <U+001B>]0;title<U+0007> <U+202E>")
  }
}
