#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Shows a long page through `$PAGER`, by default `less`.
struct Pager {
  /// The terminal that the page is for.
  let terminal: Terminal
  /// Where `PAGER` and `LESS` are looked up.
  let environment: Environment

  /// Shows a page: through the pager when it is longer than the screen, else plainly.
  ///
  /// The reader may leave the pager at any time; where it cannot be started, the page is shown plainly.
  func show(_ page: String, on output: Output) {
    guard terminal.isTerminal, rows(of: page) >= terminal.height, let command else {
      return output.write(page)
    }
    try? output.flush()
    if !run(command, on: page) { output.write(page) }
  }

  /// The command line for the shell, which is the user's own and never holds anything of a note; nil for none.
  var command: String? {
    guard let pager = environment.values["PAGER"] else {
      // `less` is not everywhere, and a shell's complaint about that would be noise.
      return "command -v less >/dev/null 2>&1 || exit 127; \(lessDefaults)exec less"
    }
    let words = pager.split(whereSeparator: \.isWhitespace)
    return words.isEmpty || words == ["cat"] ? nil : lessDefaults + pager
  }

  private var lessDefaults: String {
    // F: leave at once when all fits; R: colours; X: leave the page on the screen.
    environment.values["LESS"] == nil ? "export LESS=FRX LESSCHARSET=utf-8; " : ""
  }

  private func rows(of page: String) -> Int {
    page.utf8.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }

  /// Runs the command with the page as its input; false when it could not be started.
  private func run(_ command: String, on page: String) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    // An interrupt at the keyboard is for the pager.
    let previous = signal(SIGINT, SIG_IGN)
    defer { _ = signal(SIGINT, previous) }
    let child = Pager.start(command, input: ends[0])
    close(ends[0])
    if child != nil { _ = Output.writeAll(Array(page.utf8), to: ends[1]) }
    close(ends[1])
    guard let child else { return false }
    return Pager.exitCode(of: child) != 127
  }

  private static func start(_ command: String, input: Int32) -> pid_t? {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What this program ignores, the pager must not.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    sigaddset(&defaults, SIGINT)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    let arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sh"), strdup("-c"), strdup(command), nil]
    defer { arguments.forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, Environment.variables)
    return code == 0 ? child : nil
  }

  private static func exitCode(of child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 {
      if errno != EINTR { return 0 }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 0
  }
}
