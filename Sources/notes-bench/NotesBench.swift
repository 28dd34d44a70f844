#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The benchmark: makes a library of synthetic notes, and times each stage from its files to the backlog.
@main
enum NotesBench {
  static func main() {
    guard let arguments = BenchArguments(Array(CommandLine.arguments.dropFirst())) else {
      print(BenchArguments.usage)
      exit(2)
    }
    exit(run(arguments) ? 0 : 2)
  }

  private static func run(_ arguments: BenchArguments) -> Bool {
    guard let path = arguments.folder ?? temporaryFolder() else {
      return fail("cannot make a temporary folder")
    }
    if let commits = arguments.commits {
      let history = SyntheticHistory(
        path: path, commits: commits, notes: arguments.count, seed: arguments.seed)
      guard let failure = history.make() else { return true }
      print("notes-bench: \(failure)")
      return false
    }
    let library = SyntheticLibrary(path: path, count: arguments.count, seed: arguments.seed)
    defer { if arguments.folder == nil { library.remove() } }
    guard library.write() else { return fail("cannot write \(path)") }
    if arguments.onlyMakes { return true }
    do {
      try printTimings(path, arguments)
      return true
    } catch {
      print("notes-bench: \(error)")
      return false
    }
  }

  private static func printTimings(_ path: String, _ arguments: BenchArguments) throws {
    let stages = try Stages(path, runs: arguments.runs)
    print("\(stages.count) notes, seed \(arguments.seed), median of \(arguments.runs)")
    let table = TimingTable(timings: try stages.timings(), count: stages.count)
    for line in table.lines { print(line) }
  }

  private static func fail(_ reason: String) -> Bool {
    print("notes-bench: \(reason): \(String(cString: strerror(errno)))")
    return false
  }

  private static func temporaryFolder() -> String? {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/notes-bench-XXXXXX".utf8CString)
    return template.withUnsafeMutableBufferPointer { template in
      template.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
  }
}
