#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The standard streams of a child, with the ends of both sides.
///
/// Sockets, not pipes: to write where nobody reads is an error here and no signal, and the end of the input can be
/// said although another child holds a copy.
struct ChildStreams: ~Copyable {
  /// This program's ends of the child's input, output and error stream.
  private(set) var ourEnds: [Int32] = []
  /// The child's ends of them.
  private(set) var theirEnds: [Int32] = []

  /// Three streams, which no other child inherits.
  init() throws(SystemFailure) {
    for _ in 0..<3 {
      let (ours, theirs) = try ChildStreams.pair()
      ourEnds.append(ours)
      theirEnds.append(theirs)
    }
  }

  deinit {
    for end in ourEnds + theirEnds { _ = close(end) }
  }

  /// Closes this program's ends.
  mutating func closeOurEnds() {
    for end in ourEnds { _ = close(end) }
    ourEnds = []
  }

  /// Closes the child's ends, once it has copies of its own.
  mutating func closeTheirEnds() {
    for end in theirEnds { _ = close(end) }
    theirEnds = []
  }

  private static func pair() throws(SystemFailure) -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .last }
    #else
      guard socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else { throw .last }
      var isSet: Int32 = 1
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = setsockopt(end, SOL_SOCKET, SO_NOSIGPIPE, &isSet, socklen_t(MemoryLayout<Int32>.size))
      }
    #endif
    return (aboveStandard(ends[0]), aboveStandard(ends[1]))
  }

  /// The same end under a number that the child's own streams do not have; this program may have closed its own.
  private static func aboveStandard(_ end: Int32) -> Int32 {
    guard end <= 2 else { return end }
    let copy = fcntl(end, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { return end }
    _ = close(end)
    return copy
  }
}
