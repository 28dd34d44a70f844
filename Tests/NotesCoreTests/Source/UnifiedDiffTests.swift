import Foundation
import Testing

@testable import NotesCore

struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, path: String = "a.md") -> String {
    String(decoding: UnifiedDiff(of: path, from: Array(old.utf8), to: Array(new.utf8)).bytes, as: UTF8.self)
  }

  @Test func showsThreeLinesAroundAChange() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nfive\n6\n7\n8\n") == """
        --- a/a.md
        +++ b/a.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test func saysWhereALineFeedIsMissing() {
    #expect(
      diff("a\nb", "a\nb\n") == """
        --- a/a.md
        +++ b/a.md
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +b

        """)
  }

  @Test func countsLinesOfEmptyFiles() {
    #expect(diff("", "a\n").contains("@@ -0,0 +1 @@\n+a\n"))
    #expect(diff("a\n", "").contains("@@ -1 +0,0 @@\n-a\n"))
    #expect(diff("a\n", "a\n") == "")
  }

  @Test(arguments: [
    ("a b.md", "--- a/a b.md\t\n"), ("a\n.md", "--- \"a/a\\012.md\"\n"), ("a\".md", "--- \"a/a\\\".md\"\n"),
    ("中.md", "--- a/中.md\n"),
  ])
  func namesAreWrittenAsGitDoes(path: String, line: String) {
    #expect(diff("a\n", "b\n", path: path).hasPrefix(line))
  }

  @Test(arguments: Seeds.all)
  func patchMakesTheNewFileOfTheOld(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = TemporaryFolder()
    func text() -> String {
      let lines = ["a", "b", "c", "d\r", "", "中文", "-- x", "\\ No"]
      return (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        lines.randomElement(using: &generator) ?? ""
      }.joined(separator: "\n") + (Bool.random(using: &generator) ? "\n" : "")
    }
    for round in 0..<10 {
      let (old, new) = (text(), text())
      if old.utf8.elementsEqual(new.utf8) || old.isEmpty || new.isEmpty { continue }
      folder.write("a b.md", old)
      folder.write("x.diff", diff(old, new, path: "a b.md"))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["git", "apply", "--whitespace=nowarn", "x.diff"]
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      process.environment = ["PATH": "/usr/bin:/bin", "GIT_CEILING_DIRECTORIES": "/"]
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "round \(round): \(diff(old, new))")
      #expect(folder.read("a b.md").map { Array($0.utf8) } == Array(new.utf8), "\(old) -> \(new)")
    }
  }

  @Test func takesLittleTimeForFilesWithNothingInCommon() {
    let old = (0..<200_000).map { "a\($0)\n" }.joined()
    let new = (0..<200_000).map { "b\($0 % 7)\n" }.joined()
    let clock = ContinuousClock()
    let time = clock.measure { #expect(diff(old, new).utf8.count > 1_000_000) }
    #expect(time < .seconds(60))
  }
}
