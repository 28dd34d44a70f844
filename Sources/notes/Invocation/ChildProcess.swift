import NotesCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Another program, started with a list of arguments and no shell between.
///
/// It has this program's environment, folder and standard streams.
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
    guard let input else { return try start(reading: nil).wait() }
    return try feed(input)
  }

  private func feed(_ input: String) throws(SystemFailure) -> Int32 {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemFailure(code: errno) }
    // Else the program would hold its own input open, and never see the end of it.
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    let child: SpawnedProcess
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
    return try child.wait()
  }

  private func start(reading input: Int32?) throws(SystemFailure) -> SpawnedProcess {
    guard let program = arguments.first, !program.isEmpty else { throw SystemFailure(code: ENOENT) }
    return try SpawnedProcess(
      program, arguments: arguments, environment: Environment.variables.map { UnsafePointer($0) },
      streams: input.map { [$0] } ?? [])
  }
}
