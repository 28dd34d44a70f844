import NotesCore
import Testing

struct ParallelTests {
  @Test(arguments: [0, 1, 7, 255, 256, 257, 2_000, 10_001], [1, 2, 3, 64])
  func resultsComeInOrder(count: Int, threads: Int) {
    let results = Parallel.mapInOrder(count, threads: threads, scratch: { 0 }) { index, used in
      used += 1
      return "\(index)"
    }
    #expect(results == (0..<count).map { "\($0)" })
  }

  @Test func eachThreadHasAScratchOfItsOwn() {
    let seen = Parallel.mapInOrder(5_000, scratch: { [Int]() }) { index, scratch in
      scratch.append(index)
      return scratch.count
    }
    #expect(seen.count == 5_000 && seen.max().map { $0 <= 5_000 } == true)
    #expect(seen.filter { $0 == 1 }.count <= Parallel.threadCount)
  }

  @Test(arguments: [-1, 0])
  func nothingToDoGivesNothing(count: Int) {
    #expect(Parallel.mapInOrder(count, scratch: {}) { index, _ in index }.isEmpty)
  }
}
