#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Another program that runs beside this one, started with a list of arguments and no shell between.
package struct SpawnedProcess: Sendable {
  /// The environment as C keeps it: `NAME=value` each, and a null pointer at the end.
  package typealias Environment = UnsafePointer<UnsafeMutablePointer<CChar>?>

  private let id: pid_t

  /// Starts a program, which is a path, or a name to look for in this program's `PATH`.
  ///
  /// Its streams 0, 1, … are copies of those in `streams`; the rest are this program's. The signals that this
  /// program ignores or blocks are its own again. Throws when it cannot be started, because there is none of that
  /// name for example.
  package init(
    _ program: String, arguments: [String], environment: Environment?, streams: [Int32] = []
  ) throws(SystemFailure) {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
    }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = SpawnedProcess.set(of: [SIGPIPE, SIGINT, SIGQUIT, SIGCHLD])
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    // A thread of a pool blocks signals, and the program would inherit that.
    var blocked = SpawnedProcess.set(of: [])
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    let words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, program, &actions, &attributes, words, environment)
    guard code == 0 else { throw SystemFailure(code: code) }
    id = child
  }

  /// Waits for the program to end; its exit code, or 128 and the number of the signal that ended it.
  package func wait() throws(SystemFailure) -> Int32 {
    var status: Int32 = 0
    _ = try SystemFailure.retrying { waitpid(id, &status, 0) }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Ends the program at once; it still has to be waited for.
  package func kill() { _ = systemKill(id, SIGKILL) }

  private static func set(of signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }
}

// Within `SpawnedProcess` the plain name means its own method.
private func systemKill(_ id: pid_t, _ signal: Int32) -> Int32 { kill(id, signal) }
