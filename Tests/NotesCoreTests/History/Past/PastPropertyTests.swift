import Foundation
import Testing

@testable import NotesCore

struct PastPropertyTests {
  private static let today = CivilDate(daysSinceEpoch: 20_700)

  private func past(seed: UInt64, commits: Int) throws -> (RandomHistory, LibraryPast) {
    let history = RandomHistory(seed: seed, commits: commits)
    let repository = try TemporaryRepository()
    try history.make(in: repository)
    let past = try repository.repository().past(of: Configuration(), today: PastPropertyTests.today).past
    return (history, past)
  }

  @Test(arguments: Seeds.all)
  func whatHoldsAtEachCommitOfTheLineIsWhatItsTreeHas(seed: UInt64) throws {
    let (history, past) = try past(seed: seed, commits: 60)
    for (place, commit) in history.mainline.enumerated() {
      var held: [String: NoteStep] = [:]
      for track in past.tracks {
        guard let step = track.steps.last(where: { $0.arrival <= place }), let note = step.note else {
          continue
        }
        #expect(held.updateValue(step, forKey: note.path) == nil, "seed \(seed): two notes at \(note.path)")
      }
      let tree = history.trees[commit].filter { $0.key.hasPrefix("notes/") }
      #expect(Set(held.keys) == Set(tree.keys), "seed \(seed), place \(place)")
      for (path, text) in tree {
        let note = BlobNotes.decode(Array(text.utf8), NoteFile(path: path, below: "notes"))
        #expect(held[path]?.isUnreadable == note.isUnreadable, "seed \(seed), \(path)")
        if !note.isUnreadable { #expect(held[path]?.note == note.note, "seed \(seed), \(path)") }
      }
    }
  }

  @Test(arguments: Seeds.all)
  func theLastStepsHoldTheObjectsOfThePresentTree(seed: UInt64) throws {
    let history = RandomHistory(seed: seed, commits: 40)
    let repository = try TemporaryRepository()
    try history.make(in: repository)
    let past = try repository.repository().past(of: Configuration(), today: PastPropertyTests.today).past
    let held = past.tracks.compactMap { track in
      track.note.map { "\(String(decoding: track.last.blob ?? [], as: UTF8.self))\t\($0.path)" }
    }
    let listed = try repository.git("ls-tree", "-r", "HEAD", "notes").split(separator: "\n").map {
      String($0.dropFirst("100644 blob ".count))
    }
    #expect(held.sorted { $0.suffix(20) < $1.suffix(20) } == listed.sorted { $0.suffix(20) < $1.suffix(20) })
  }

  @Test(arguments: Seeds.all)
  func daysAndArrivalsNeverGoBack(seed: UInt64) throws {
    let (_, past) = try past(seed: seed, commits: 60)
    #expect(past.tracks.contains { $0.steps.count > 2 }, "seed \(seed)")
    for steps in past.tracks.map(\.steps) {
      for (step, next) in zip(steps, steps.dropFirst()) {
        #expect(step.day <= next.day && step.arrival <= next.arrival, "seed \(seed)")
        let isSame = step.blob == next.blob && step.note?.path == next.note?.path
        #expect(!isSame, "seed \(seed): a step that changes nothing")
      }
    }
  }
}
