import Foundation
import Testing

/// The picture of a graph, by the tool itself and Graphviz.
struct GraphTests {
  private static let hasGraphviz = ["/usr/bin/dot", "/bin/dot"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: hasGraphviz, "Graphviz is not installed: .ci/install --tests"))
  func drawsASmallLibrary() throws {
    let library = try ScratchLibrary("small")
    defer { library.remove() }
    let run = try ToolRun(["graph", "--format", "svg", "--lang", "zh"], in: library.folder.path)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("<svg ") && run.output.hasSuffix("</svg>\n"))
    for words in [">通义千问</text>", ">UT</text>", ">改进</text>", "<title>UT 改进 Transformer-XL</title>"] {
      #expect(run.output.contains(words), "\(words)")
    }
    // Five notes, and a legend of five colours.
    #expect(run.output.components(separatedBy: "<rect ").count == 1 + 10)
  }

  @Test(.enabled(if: hasGraphviz, "Graphviz is not installed: .ci/install --tests"))
  func aHostileNameIsTextInThePicture() throws {
    let library = try ScratchLibrary("small")
    defer { library.remove() }
    let run = try ToolRun(["graph", "id:hostile", "--all", "--format", "svg"], in: library.folder.path)
    #expect(run.output.contains(">$(touch pwned)</text>"))
    #expect(run.output.contains("<title>Clear &lt;U+001B&gt;[2J"))
  }

  @Test func aPictureOfTooManyNotesIsRefusedBeforeGraphvizIsLookedFor() throws {
    let library = try ScratchLibrary("empty")
    defer { library.remove() }
    let notes = library.folder.appendingPathComponent("notes")
    try FileManager.default.createDirectory(at: notes, withIntermediateDirectories: true)
    try "".write(to: library.folder.appendingPathComponent(".notes.yml"), atomically: false, encoding: .utf8)
    for index in 0...1_000 {
      try "---\ntitle: a\ntype: paper\n---\n\n[[n\(index / 2)]] [[n0]]\n".write(
        to: notes.appendingPathComponent("n\(index).md"), atomically: false, encoding: .utf8)
    }
    let run = try ToolRun(["graph", "--format", "svg"], in: library.folder.path)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("notes: 1001 notes are too many for a picture: 1000 is the most\n"))
    let dot = try ToolRun(["graph"], in: library.folder.path)
    #expect(dot.status == 0 && dot.output.hasPrefix("digraph"))
    let part = try ToolRun(["graph", "--around", "n700", "--format", "json"], in: library.folder.path)
    #expect(part.output.contains("\"id\":\"n700\""))
  }
}
