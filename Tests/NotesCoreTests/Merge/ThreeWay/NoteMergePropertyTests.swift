import Foundation
import Testing

@testable import NotesCore

/// What holds for the merge of any two sets of edits of a note.
///
/// `NOTES_MERGE_PAIRS=100000` tries so many pairs of edits instead of the usual few.
struct NoteMergePropertyTests {
  private static let pairs =
    ProcessInfo.processInfo.environment["NOTES_MERGE_PAIRS"].flatMap { Int($0) } ?? 600
  private static let isLong = pairs > 10_000
  private static let seeds: [UInt64] = Seeds.all

  private func bytes(_ note: EditedNote) -> [UInt8] { Array(note.text.utf8) }

  @Test(arguments: seeds) func whatOneSideAloneChangedIsTakenToTheByte(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let base = EditedNote.make(&generator)
      let (old, new) = (bytes(base), bytes(base.edited("x", &generator)))
      for versions in [
        Versions(base: old, ours: new, theirs: old), Versions(base: old, ours: old, theirs: new),
        Versions(base: old, ours: new, theirs: new),
      ] {
        let merge = try NoteMerge(versions)
        #expect(merge.bytes == new && merge.conflicts.isEmpty, "seed \(seed)")
      }
    }
  }

  /// The merge of both as if no side were the other's equal: the parts that one side alone has changed go byte for
  /// byte through the merge of notes, too.
  @Test(arguments: seeds) func aChangeGoesThroughWhateverElseTheOtherSideDid(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      var base = EditedNote.make(&generator)
      (base.isCRLF, base.isEnded, base.hasMark) = (false, true, false)
      var changed = base.edited("x", &generator)
      (changed.isCRLF, changed.isEnded, changed.hasMark) = (false, true, false)
      var (marked, both) = (base, changed)
      marked["zzz"] = .init(key: "zzz", value: .scalar("new", isQuoted: false))
      both["zzz"] = .init(key: "zzz", value: .scalar("new", isQuoted: false))
      let versions = Versions(base: bytes(base), ours: bytes(changed), theirs: bytes(marked))
      let merge = try NoteMerge(versions)
      #expect(merge.conflicts.isEmpty, "seed \(seed)")
      let facts = try #require(MergeOracle.Facts(String(decoding: merge.bytes, as: UTF8.self)))
      let wanted = try #require(MergeOracle.Facts(both.text))
      #expect(facts.things == wanted.things && facts.scalars == wanted.scalars, "seed \(seed)")
    }
  }

  /// Nothing is lost in silence, nothing that one side deleted comes back, and the merge with the sides exchanged says
  /// the same: it differs in the order of what both have added at one place, in which way of writing one value stays,
  /// and in the heading of a section that both have made.
  @Test(arguments: seeds) func nothingIsLostInSilence(seed: UInt64) {
    var tally = Tally()
    let count = max(1, Self.pairs / Self.seeds.count)
    for number in 0..<count {
      var generator = SeededGenerator(seed: seed << 32 | UInt64(number))
      let base = EditedNote.make(&generator)
      let ours = base.edited("o", &generator)
      let theirs = base.edited("t", &generator)
      let oracle = MergeOracle(base: .init(base), ours: .init(ours), theirs: .init(theirs))
      let versions = Versions(base: bytes(base), ours: bytes(ours), theirs: bytes(theirs))
      let merged = Merged(versions)
      let name: Comment = "seed \(seed), pair \(number)"
      tally.add(merged, versions, name.rawValue)
      guard let text = merged.text else { continue }
      if let complaint = merged.isClean
        ? oracle.complaint(about: text) : oracle.complaint(aboutConflicts: text)
      {
        let sides = [base, ours, theirs].map(\.text).joined(separator: "\n~~~\n")
        Issue.record("\(name.rawValue): \(complaint)\n\(text)\nof base, ours and theirs:\n\(sides)")
      }
      // Half of the time of a long run.
      if Self.isLong, number % 5 != 0 { continue }
      let mirrored = Merged(Versions(base: versions.base, ours: versions.theirs, theirs: versions.ours))
      #expect(mirrored.conflicts.count == merged.conflicts.count && mirrored.doubt == merged.doubt, name)
      if merged.isClean, let facts = MergeOracle.Facts(text),
        let other = MergeOracle.Facts(mirrored.text ?? "")
      {
        #expect(facts.things == other.things && facts.scalars == other.scalars, name)
      }
    }
    #expect(tally.doubts.count * 100 <= count, "seed \(seed): \(tally)")
    #expect(tally.clean * 2 > count, "seed \(seed): \(tally)")
    if Self.isLong { print("seed \(seed): \(tally)") }
  }

  /// How the merges ended.
  private struct Tally: CustomStringConvertible {
    var (clean, conflicts, cleanAsText) = (0, 0, 0)
    var doubts: [String] = []

    mutating func add(_ merged: Merged, _ versions: Versions<[UInt8]>, _ name: String) {
      if let doubt = merged.doubt {
        doubts.append("\(name): \(doubt)")
      } else if merged.isClean {
        clean += 1
      } else {
        conflicts += 1
      }
      if !TextMerge(versions, about: .prose, .merge).pieces.hasConflict { cleanAsText += 1 }
    }

    var description: String {
      "\(clean) clean, \(conflicts) with conflicts, \(doubts.count) left to git \(doubts.prefix(5)); as text \(cleanAsText) clean"
    }
  }

  /// Every conflict is named by lint in the line of its first marker.
  @Test func lintNamesTheLineOfEachConflict() throws {
    let folder = TemporaryFolder()
    var expected: [String] = []
    var (files, number) = (0, UInt64(0))
    while files < 200 {
      number += 1
      var generator = SeededGenerator(seed: number)
      let base = EditedNote.make(&generator)
      let (ours, theirs) = (base.edited("o", &generator), base.edited("t", &generator))
      guard
        let merge = try? NoteMerge(Versions(base: bytes(base), ours: bytes(ours), theirs: bytes(theirs))),
        !merge.conflicts.isEmpty
      else { continue }
      files += 1
      folder.write("notes/n\(number).md", String(decoding: merge.bytes, as: UTF8.self))
      expected += merge.conflicts.map { "notes/n\(number).md:\($0.line)" }
    }
    let library = try LibraryFiles(LibraryRoot(path: folder.path), Configuration())
    let linter = try Linter(library, RuleSelection(LintConfiguration()), today: ExampleLibrary.today)
    let found = linter.report().diagnostics.filter {
      $0.rule == "body/conflict-markers" && $0.excerpt.hasPrefix("<") || $0.excerpt.hasPrefix("\u{FEFF}<")
    }
    #expect(Set(found.map { "\($0.path):\($0.start.line)" }) == Set(expected))
    #expect(found.count == expected.count)
  }
}
