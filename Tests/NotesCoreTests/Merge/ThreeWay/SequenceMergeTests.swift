import Foundation
import Testing

@testable import NotesCore

/// The line by line merge, held against `git merge-file`.
struct SequenceMergeTests {
  private func merge(_ base: String, _ ours: String, _ theirs: String, _ kind: ConflictStyle.Kind = .merge)
    -> String
  {
    var style = ConflictStyle()
    style.kind = kind
    let versions = Versions(base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8))
    let pieces = TextMerge(versions, about: .prose, kind).pieces
    return String(decoding: MergedFile(pieces, style).plain, as: UTF8.self)
  }

  @Test func changesApartAreBothTaken() {
    #expect(merge("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n") == "A\nb\nC\n")
    #expect(merge("a\nb\nc\n", "a\nx\nb\nc\n", "a\nb\n") == "a\nx\nb\n")
  }

  @Test func changesThatTouchAreAConflict() {
    #expect(
      merge("a\nb\n", "A\nb\n", "a\nB\n")
        == "<<<<<<< ours\nA\nb\n=======\na\nB\n>>>>>>> theirs\n")
  }

  @Test func theSameChangeIsNone() {
    #expect(merge("a\nb\nc\n", "a\nx\nc\n", "a\nx\nc\nd\n") == "a\nx\nc\nd\n")
  }

  @Test func linesThatBothHaveAtTheEndsOfAConflictStayOutside() {
    #expect(
      merge("a\n", "x\n1\ny\n", "x\n2\ny\n") == "x\n<<<<<<< ours\n1\n=======\n2\n>>>>>>> theirs\ny\n")
  }

  @Test func conflictsOfTwoParagraphsStayApart() {
    let merged = merge("一。\n\n二。\n", "一甲。\n\n二甲。\n", "一乙。\n\n二乙。\n")
    #expect(
      merged
        == "<<<<<<< ours\n一甲。\n=======\n一乙。\n>>>>>>> theirs\n\n<<<<<<< ours\n二甲。\n=======\n二乙。\n>>>>>>> theirs\n"
    )
  }

  @Test func theBaseIsShownWhereItIsWanted() {
    #expect(
      merge("a\n", "x\n1\n", "x\n2\n", .diff3)
        == "<<<<<<< ours\nx\n1\n||||||| base\na\n=======\nx\n2\n>>>>>>> theirs\n")
    #expect(
      merge("a\n", "x\n1\n", "x\n2\n", .zdiff3)
        == "x\n<<<<<<< ours\n1\n||||||| base\na\n=======\n2\n>>>>>>> theirs\n")
  }

  @Test func aTextWithoutALastLineFeedIsAConflictOfWholeLines() {
    #expect(merge("a\n", "b", "c") == "<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n")
  }

  /// Random edits of lines that are all different, so that there is but one shortest list of changes. Git's result is
  /// the same byte for byte, in all three styles.
  @Test(arguments: Seeds.all) func gitMergesTheSame(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var (conflicts, count) = (0, 0)
    for _ in 0..<4 {
      let (base, ours, theirs) = RandomLines.versions(&generator)
      for kind in [ConflictStyle.Kind.merge, .diff3, .zdiff3] {
        let git = try GitTextMerge.run(base, ours, theirs, kind)
        count += 1
        conflicts += git.hasConflict ? 1 : 0
        #expect(merge(base, ours, theirs, kind) == git.text, "seed \(seed), \(kind)")
      }
    }
    #expect(conflicts > 0 && conflicts <= count)
  }
}

/// Texts of lines that are all different, and edits of them.
enum RandomLines {
  static func versions(_ generator: inout SeededGenerator) -> (base: String, ours: String, theirs: String) {
    let base = (0..<Int.random(in: 5...30, using: &generator)).map { "line \($0)" }
    let ours = edited(base, "ours", &generator)
    var theirs = edited(base, "theirs", &generator)
    if Int.random(in: 0..<3, using: &generator) == 0 { theirs = edited(ours, "theirs", &generator) }
    return (text(base), text(ours), text(theirs))
  }

  private static func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

  private static func edited(_ lines: [String], _ name: String, _ generator: inout SeededGenerator)
    -> [String]
  {
    var lines = lines
    for number in 0..<Int.random(in: 1...4, using: &generator) where !lines.isEmpty {
      let place = Int.random(in: 0..<lines.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: lines[place] = "\(name) changed \(number)"
      case 1:
        lines.insert(
          contentsOf: (0...Int.random(in: 0...2, using: &generator)).map { "\(name) new \(number) \($0)" },
          at: place)
      default:
        lines.removeSubrange(place..<min(lines.count, place + Int.random(in: 1...3, using: &generator)))
      }
    }
    return lines
  }
}

/// Git's own merge of three texts.
enum GitTextMerge {
  static func run(
    _ base: String, _ ours: String, _ theirs: String, _ kind: ConflictStyle.Kind
  ) throws -> (text: String, hasConflict: Bool) {
    let folder = TemporaryFolder()
    for (name, text) in [("ours", ours), ("base", base), ("theirs", theirs)] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/" + name))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "merge-file", "-p", "-q", "-L", "ours", "-L", "base", "-L", "theirs"]
      + (kind == .merge ? [] : ["--\(kind.rawValue)"]) + ["ours", "base", "theirs"]
    process.environment = TemporaryRepository.environment
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus != 0)
  }
}
