import NotesCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Another program, started with a list of arguments and no shell between.
///
/// It has this program's environment, folder and standard streams; the signals that this program ignores are its
/// own again.
struct ChildProcess {
  /// The program, looked for in `PATH` unless it is a path, and its arguments.
  let arguments: [String]
  /// What it reads on its standard input; nil for this program's own.
  var input: String?

  /// The code by which a shell says that there is no such program.
  static let notFound: Int32 = 127

  /// Runs the program to its end; its exit code, or 128 and the number of the signal that ended it.
  ///
  /// An interrupt at the keyboard is for the program alone, which need not read all of its input. Throws when it
  /// could not be started, because there is none of that name for example.
  func run() throws(SystemFailure) -> Int32 {
    let interrupt = signal(SIGINT, SIG_IGN)
    let quit = signal(SIGQUIT, SIG_IGN)
    defer {
      _ = signal(SIGINT, interrupt)
      _ = signal(SIGQUIT, quit)
    }
    guard let input else { return ChildProcess.wait(for: try start(reading: nil)) }
    return try feed(input)
  }

  private func feed(_ input: String) throws(SystemFailure) -> Int32 {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemFailure(code: errno) }
    // Else the program would hold its own input open, and never see the end of it.
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    let child: pid_t
    do {
      child = try start(reading: ends[0])
    } catch {
      close(ends[0])
      close(ends[1])
      throw error
    }
    close(ends[0])
    _ = Output.writeAll(Array(input.utf8), to: ends[1])
    close(ends[1])
    return ChildProcess.wait(for: child)
  }

  private func start(reading input: Int32?) throws(SystemFailure) -> pid_t {
    guard let program = arguments.first, !program.isEmpty else { throw SystemFailure(code: ENOENT) }
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, 0) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = ChildProcess.restoredSignals
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    // A thread of a pool blocks signals, and the program would inherit that.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    let copies: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { copies.forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, program, &actions, &attributes, copies, Environment.variables)
    guard code == 0 else { throw SystemFailure(code: code) }
    return child
  }

  private static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 {
      if errno != EINTR { return 0 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// What this program may ignore and its children must not.
  private static var restoredSignals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGPIPE, SIGINT, SIGQUIT] { sigaddset(&signals, signal) }
    return signals
  }
}
