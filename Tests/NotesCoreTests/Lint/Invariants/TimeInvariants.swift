@testable import NotesCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Nothing that a file says makes lint slow.
enum TimeInvariants {
  /// How many seconds of one processor a long file may take: three or more times what any does.
  private static let limit = 5.0

  /// What takes too long with a file that holds two NULs, when what stands between them is repeated up to a length.
  static func violations(of bytes: [UInt8], length: Int) throws -> [String] {
    let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[1].isEmpty else { return [] }
    let long = Array(parts[0] + repeatElement(parts[1], count: length / parts[1].count).joined() + parts[2])
    let size = "of \(length) bytes"
    return try [
      violation("a note \(size)") { _ = try CheckedFile(long) },
      violation("a page \(size)") { _ = try CheckedFile(page: long) },
      violation("the layout \(size)") {
        _ = try? NoteFormatter.format(Source(path: "notes/a.md", bytes: long))
      },
    ].compactMap { $0 }
  }

  private static func violation(_ name: String, _ body: () throws -> Void) rethrows -> String? {
    let start = processorTime
    try body()
    let time = processorTime - start
    return time > limit ? "a long file takes a moment: \(name) took \(time) s" : nil
  }

  /// The seconds that this thread has had of a processor, whatever else the machine does.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
