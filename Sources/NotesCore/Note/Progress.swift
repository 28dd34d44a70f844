/// How much of a work has been read.
public enum Progress: Sendable, Hashable {
  /// Pages or sections, of a known number: `12/36`.
  case counted(done: Int, total: Int)
  /// A share of the whole, when nobody counts: `40%`.
  case percent(Int)

  /// The largest number of pages or sections that is believed.
  public static let maximumTotal = 1_000_000

  /// The progress that `12/36` or `40%` says; nil for any other form, or more than the whole.
  public init?(_ text: String) {
    if text.utf8.last == UInt8(ascii: "%") {
      guard let percent = Progress.number(text.dropLast()), percent <= 100 else { return nil }
      self = .percent(percent)
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let done = Progress.number(parts[0]), let total = Progress.number(parts[1]),
      total > 0, done <= total
    else { return nil }
    self = .counted(done: done, total: total)
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
      number <= maximumTotal
    else { return nil }
    return number
  }

  /// The progress as the files hold it.
  public var text: String {
    switch self {
    case .counted(let done, let total): "\(done)/\(total)"
    case .percent(let percent): "\(percent)%"
    }
  }

  /// The share that is read, from 0 to 1.
  public var fraction: Double {
    switch self {
    case .counted(let done, let total): Double(done) / Double(total)
    case .percent(let percent): Double(percent) / 100
    }
  }

  /// Whether nothing is read yet.
  public var isNone: Bool {
    switch self {
    case .counted(let done, _): done == 0
    case .percent(let percent): percent == 0
    }
  }

  /// Whether all is read.
  public var isFull: Bool {
    switch self {
    case .counted(let done, let total): done == total
    case .percent(let percent): percent == 100
    }
  }

  /// The pages or sections that are left; nil where only a share is known.
  public var pagesLeft: Int? {
    switch self {
    case .counted(let done, let total): total - done
    case .percent: nil
    }
  }
}
