#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

import Synchronization

/// Work on many items at once.
///
/// Plain threads: Dispatch costs a tenth more, and tasks may not block on files.
public enum Parallel {
  /// How many items make a second thread worth its start.
  public static let threshold = 2_000

  /// As many threads as the machine has cores, four at most: more only queue for the file system.
  public static var threadCount: Int { min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 4) }

  /// The results for the items 0 to `count` - 1, in their order, worked out on several threads when they are many.
  ///
  /// Each thread makes a scratch value of its own and hands it to all its items. Which thread gets which item is not
  /// fixed.
  public static func mapInOrder<Scratch: ~Copyable, Result: Sendable>(
    _ count: Int, threads: Int? = nil, scratch: @Sendable () -> Scratch,
    _ body: @Sendable (Int, inout Scratch) -> Result
  ) -> [Result] {
    guard count > 0 else { return [] }
    let threads = threads ?? (count < threshold ? 1 : threadCount)
    return [Result](unsafeUninitializedCapacity: count) { slots, initialized in
      fill(slots, threads: min(max(threads, 1), count), scratch: scratch, body)
      initialized = count
    }
  }

  /// Initializes every slot, each once.
  private static func fill<Scratch: ~Copyable, Result: Sendable>(
    _ slots: UnsafeMutableBufferPointer<Result>, threads: Int, scratch: @Sendable () -> Scratch,
    _ body: @Sendable (Int, inout Scratch) -> Result
  ) {
    guard let first = slots.baseAddress else { return }
    let count = slots.count
    // Safe: the counter gives each index to one thread only, and all threads are joined before this returns.
    nonisolated(unsafe) let base = first
    let chunk = max(1, min(256, count / (threads * 8)))
    let handedOut = Atomic(0)
    runOnThreads(threads) {
      var scratch = scratch()
      while true {
        let start = handedOut.wrappingAdd(chunk, ordering: .relaxed).oldValue
        guard start < count else { return }
        for index in start..<min(start + chunk, count) {
          (base + index).initialize(to: body(index, &scratch))
        }
      }
    }
  }
}
