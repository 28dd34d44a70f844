/// What is wrong with a library, or with a part of it.
public struct LintReport: Sendable {
  /// What is wrong, by path and then by place.
  public let diagnostics: [Diagnostic]
  /// How many files there are in the part that was asked about.
  public let fileCount: Int

  /// A report of what is wrong with some files; the diagnostics may come in any order.
  init(_ diagnostics: [Diagnostic], files: [String]) {
    self.diagnostics = LintReport.inOrder(diagnostics)
    fileCount = Set(files + diagnostics.map(\.path)).count
  }

  /// How many of a severity there are.
  public func count(_ severity: Diagnostic.Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  /// How many files have a finding.
  public var affectedFileCount: Int { Set(diagnostics.lazy.map(\.path)).count }

  /// Whether nothing was found.
  public var isClean: Bool { diagnostics.isEmpty }

  private static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let order = diagnostics.indices.sorted { left, right in
      let (first, second) = (diagnostics[left], diagnostics[right])
      if !first.path.utf8.elementsEqual(second.path.utf8) {
        return first.path.utf8.lexicographicallyPrecedes(second.path.utf8)
      }
      return first.start == second.start ? left < right : first.start < second.start
    }
    return order.map { diagnostics[$0] }
  }
}
