/// The pages or sections of works whose readers count them.
public struct PageCount: Sendable, Hashable {
  /// How many are read.
  public private(set) var done = 0
  /// How many there are.
  public private(set) var total = 0
  /// How many notes have a count, `12/36`.
  public private(set) var counted = 0
  /// How many notes have none, or only a percentage.
  public private(set) var uncounted = 0

  /// No works.
  public init() {}

  /// Adds the progress of one note.
  public mutating func add(_ progress: Progress?) {
    guard case .counted(let done, let total) = progress else {
      uncounted += 1
      return
    }
    counted += 1
    self.done += done
    self.total += total
  }

  /// How many are left.
  public var left: Int { total - done }

  /// The share that is read, from 0 to 1; 0 where nobody counts.
  public var share: Double { total == 0 ? 0 : Double(done) / Double(total) }
}
