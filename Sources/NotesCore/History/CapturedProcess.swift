#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Another program, started with a list of arguments and no shell between, whose output is taken and not shown.
package struct CapturedProcess {
  /// The program's file.
  package let program: String
  /// What it is called with; the first is its name.
  package let arguments: [String]
  /// All of its environment.
  package let environment: [String: String]
  /// What it reads on its standard input.
  package var input: [UInt8]
  /// When it is stopped; nil lets it run as long as it will.
  package var limits: Limits?

  /// How long a program may run, and how much it may write.
  package struct Limits: Sendable {
    /// The time from its start.
    package let time: Duration
    /// The bytes on its standard output.
    package let output: Int

    /// Limits of time and of output in bytes.
    package init(time: Duration, output: Int) {
      self.time = time
      self.output = output
    }
  }

  /// The limit at which a program was stopped.
  package enum Stop: Sendable {
    case time, output
  }

  /// How a program ended.
  package struct Ending: Equatable {
    /// Its exit code, or 128 and the number of the signal that ended it.
    package let code: Int32
    /// The beginning of what it wrote on its standard error.
    package let errors: [UInt8]
    /// The limit at which it was stopped; nil where it ended by itself.
    package var stop: Stop?
  }

  /// A program to run, which nothing has started yet.
  package init(
    program: String, arguments: [String], environment: [String: String], input: [UInt8] = [],
    limits: Limits? = nil
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.input = input
    self.limits = limits
  }

  /// How much of the standard error is kept, in bytes.
  static let errorLimit = 16 << 10

  /// Runs the program to its end, and hands over its standard output as it comes.
  ///
  /// Input and output of any size may be under way at once, and the program need not read all of its input.
  package func run(_ consume: (UnsafeRawBufferPointer) -> Void) throws(SystemFailure) -> Ending {
    var streams = try ChildStreams()
    let child = try start(streams)
    streams.closeTheirEnds()
    var stop: Stop?
    let errors = transfer(streams, &stop, consume)
    if stop != nil { child.kill() }
    streams.closeOurEnds()
    return Ending(code: try child.wait(), errors: errors, stop: stop)
  }

  /// The file of a program, looked for in the folders of a `PATH`; nil when it is in none.
  ///
  /// Folders that are not absolute are left out: a library from a stranger may hold a file of that name.
  package static func find(_ name: String, path: String?) -> String? {
    (path ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").lazy.filter { $0.hasPrefix("/") }
      .map { "\($0)/\(name)" }
      .first { file in
        guard access(file, X_OK) == 0, let status = try? stat(at: file, followingLinks: true) else {
          return false
        }
        return status.isRegular
      }
  }

  private func start(_ streams: borrowing ChildStreams) throws(SystemFailure) -> SpawnedProcess {
    let variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { variables.forEach { free($0) } }
    return try SpawnedProcess(
      program, arguments: arguments, environment: variables, streams: streams.theirEnds)
  }

  /// Writes the input and reads both outputs, whichever is ready; what came on the standard error.
  private func transfer(
    _ streams: borrowing ChildStreams, _ stop: inout Stop?, _ consume: (UnsafeRawBufferPointer) -> Void
  ) -> [UInt8] {
    let ends = streams.ourEnds
    // How long the program runs, not what day it is: the clock that nobody sets.
    let deadline = limits.map { ContinuousClock.now + $0.time }
    var room = limits?.output ?? .max
    var written = 0
    var errors: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var polled = ends.enumerated().map { number, end in
      pollfd(fd: end, events: Int16(number == 0 ? POLLOUT : POLLIN), revents: 0)
    }
    if input.isEmpty { finish(&polled[0]) }
    while polled[1].fd >= 0 || polled[2].fd >= 0 {
      let wait = CapturedProcess.milliseconds(until: deadline)
      if wait == 0 {
        stop = .time
        return errors
      }
      if poll(&polled, nfds_t(polled.count), wait) < 0 {
        if errno == EINTR { continue }
        return errors
      }
      if polled[0].revents != 0 {
        let count = send(ends[0], input, from: written)
        if let count { written += count }
        if count == nil || written == input.count { finish(&polled[0]) }
      }
      for number in 1...2 where polled[number].revents != 0 {
        let count = recv(ends[number], &buffer, buffer.count, 0)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { polled[number].fd = -1 }
        guard count > 0 else { continue }
        if number == 1 {
          room -= count
          if room < 0 {
            stop = .output
            return errors
          }
          buffer.withUnsafeBytes { consume(.init(rebasing: $0[..<count])) }
        } else {
          errors += buffer[..<min(count, CapturedProcess.errorLimit - errors.count)]
        }
      }
    }
    return errors
  }

  /// How long `poll` may wait, at least 1 before the deadline; -1 for ever.
  private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let left = deadline - .now
    guard left > .zero else { return 0 }
    return Int32(min(left / .milliseconds(1), 1_000_000).rounded(.up))
  }

  /// Ends the program's input, also where another child holds a copy of this end.
  private func finish(_ polled: inout pollfd) {
    _ = shutdown(polled.fd, Int32(SHUT_WR))
    polled.fd = -1
  }

  /// Sends what there is room for; how much that was, or nil when nobody reads any more.
  private func send(_ end: Int32, _ bytes: [UInt8], from start: Int) -> Int? {
    #if canImport(Glibc)
      let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
    #else
      let flags = Int32(MSG_DONTWAIT)
    #endif
    let count = bytes.withUnsafeBytes { systemSend(end, .init(rebasing: $0[start...]), flags) }
    if count >= 0 { return count }
    return errno == EAGAIN || errno == EINTR ? 0 : nil
  }
}

// Within `CapturedProcess` the plain name means its own method.
private func systemSend(_ end: Int32, _ bytes: UnsafeRawBufferPointer, _ flags: Int32) -> Int {
  send(end, bytes.baseAddress, bytes.count, flags)
}
