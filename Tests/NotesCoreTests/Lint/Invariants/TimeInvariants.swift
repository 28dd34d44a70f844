@testable import NotesCore

/// Nothing that a file says makes lint slow.
enum TimeInvariants {
  /// How long the longest file may take to be looked at; far more than it does.
  private static let limit = Duration.seconds(2)
  private static let length = 100_000

  /// What takes too long with a file that holds two NULs, when what stands between them is repeated.
  static func violations(of bytes: [UInt8]) throws -> [String] {
    let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[1].isEmpty else { return [] }
    let long = Array(parts[0] + repeatElement(parts[1], count: length / parts[1].count).joined() + parts[2])
    return try [
      violation("a note") { _ = try CheckedFile(long) },
      violation("a page") { _ = try CheckedFile(page: long) },
      violation("the layout") { _ = try? NoteFormatter.format(Source(path: "notes/a.md", bytes: long)) },
    ].compactMap { $0 }
  }

  private static func violation(_ name: String, _ body: () throws -> Void) rethrows -> String? {
    let time = try ContinuousClock().measure(body)
    return time > limit ? "\(length) bytes take a moment: \(name) took \(time)" : nil
  }
}
