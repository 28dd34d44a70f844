/// What the command line asks of the benchmark.
struct BenchArguments {
  static let usage = """
    usage: notes-bench N [--seed S] [--runs R] [--keep DIR]
           notes-bench --make DIR N [--seed S]
           notes-bench --make-history DIR N [--commits C] [--seed S]

    Makes a library of N synthetic notes and times each stage of reading it, the median of R runs (5).
      --seed S    make other notes; the same seed makes the same ones (1)
      --runs R    time each stage R times
      --keep DIR  make the library in DIR and leave it there
      --make DIR  only make the library
      --make-history DIR
                  only make a repository of N notes with a past of C commits (2000)
    """

  private(set) var count = 0
  private(set) var seed: UInt64 = 1
  private(set) var runs = 5
  /// Where to make the library; nil for a temporary folder that is removed.
  private(set) var folder: String?
  private(set) var onlyMakes = false
  /// The commits of the past that the library is to have; nil for none.
  private(set) var commits: Int?
  private var pastLength = 2000

  /// The largest library that is made.
  private static let maximumCount = 10_000_000

  /// The arguments after the program's name; nil where they make no sense.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard take(argument, &rest) else { return nil }
    }
    guard count > 0 else { return nil }
    if commits != nil { commits = pastLength }
  }

  private mutating func take(_ argument: String, _ rest: inout ArraySlice<String>) -> Bool {
    switch argument {
    case "--seed": take(rest.popFirst().flatMap { UInt64($0) }) { $0.seed = $1 }
    case "--runs":
      take(rest.popFirst().flatMap { Int($0) }.flatMap { (1...1000).contains($0) ? $0 : nil }) {
        $0.runs = $1
      }
    case "--keep", "--make":
      take(rest.popFirst()) {
        $0.folder = $1
        $0.onlyMakes = argument == "--make"
      }
    case "--make-history":
      take(rest.popFirst()) {
        $0.folder = $1
        $0.commits = 0
      }
    case "--commits":
      take(
        rest.popFirst().flatMap { Int($0) }.flatMap {
          (1...BenchArguments.maximumCount).contains($0) ? $0 : nil
        }
      ) {
        $0.pastLength = $1
      }
    default:
      take(Int(argument).flatMap { (1...BenchArguments.maximumCount).contains($0) ? $0 : nil }) {
        $0.count = $1
      }
    }
  }

  private mutating func take<Value>(_ value: Value?, _ set: (inout BenchArguments, Value) -> Void) -> Bool {
    guard let value else { return false }
    set(&self, value)
    return true
  }
}
