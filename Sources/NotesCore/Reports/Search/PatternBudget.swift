import Synchronization

/// What a search by regular expressions may cost in all, whatever thread spends it.
public final class PatternBudget: Sendable {
  /// The work of slow lines after which a search ends, in steps of about ten nanoseconds.
  private static let mostWork = 80_000_000
  /// The lines given up after which it ends.
  private static let mostLines = 40

  private let work = Atomic(0)
  private let lines = Atomic(0)

  /// A budget of which nothing is spent.
  public init() {}

  /// How many lines were given up, since looking for the pattern in them took too long.
  public var givenUpLines: Int { lines.load(ordering: .relaxed) }

  /// Whether so much is spent that the search is to end.
  public var isSpent: Bool {
    work.load(ordering: .relaxed) > PatternBudget.mostWork || givenUpLines > PatternBudget.mostLines
  }

  /// Counts the work of a slow line.
  func spend(_ steps: Int) { work.add(steps, ordering: .relaxed) }

  /// Counts a line that is given up.
  func giveUpLine() { lines.add(1, ordering: .relaxed) }
}
