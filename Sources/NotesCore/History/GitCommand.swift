/// Runs git, in a folder and with an environment, without a shell.
///
/// Git asks nothing, pages nothing, takes no lock that it can do without, and runs no program that a configuration
/// names for hooks or for watching files.
struct GitCommand: Sendable {
  /// What a run of git that need not succeed gave.
  struct Result: Sendable {
    /// Its exit code.
    let code: Int32
    /// Its standard output.
    let output: [UInt8]
    /// What it said about what went wrong.
    let errors: String
  }

  private let program: String
  private let folder: String
  private let environment: [String: String]

  /// Git in a folder, an absolute path; it is looked for in the `PATH` of `environment`, which is all that it gets.
  init(in folder: String, environment: [String: String]) throws(NotesError) {
    guard let program = CapturedProcess.find("git", path: environment["PATH"]) else {
      throw GitFailure.notInstalled
    }
    self.program = program
    self.folder = folder
    self.environment = environment.merging(GitCommand.settings) { $1 }
  }

  private static let settings = [
    "LC_ALL": "C",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    // A partial clone would go to the network for what is not here.
    "GIT_NO_LAZY_FETCH": "1",
  ]

  private static let options = [
    "git", "--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c",
    "core.hooksPath=/dev/null",
  ]

  /// The standard output of git. Throws a `NotesError` with git's own words where it fails.
  func output(_ arguments: [String]) throws(NotesError) -> [UInt8] {
    let result = try run(arguments)
    guard result.code == 0 else { throw GitFailure.error(of: result.errors) }
    return result.output
  }

  /// Runs git to its end, whatever its exit code.
  func run(_ arguments: [String]) throws(NotesError) -> Result {
    var output: [UInt8] = []
    let ending = try run(arguments, input: []) { output += $0 }
    return Result(code: ending.code, output: output, errors: String(decoding: ending.errors, as: UTF8.self))
  }

  /// Runs git with an input, and hands over its output as it comes.
  func run(
    _ arguments: [String], input: [UInt8], _ consume: (UnsafeRawBufferPointer) -> Void
  ) throws(NotesError) -> CapturedProcess.Ending {
    let process = CapturedProcess(
      program: program, arguments: GitCommand.options + ["-C", folder] + arguments, environment: environment,
      input: input)
    do {
      return try process.run(consume)
    } catch {
      throw NotesError.cannot("run", zh: "运行", program, error)
    }
  }
}
