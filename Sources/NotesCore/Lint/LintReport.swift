/// What is wrong with a library, or with a part of it.
public struct LintReport: Sendable {
  /// What the report has to have decoded.
  public static let fields = FieldSet.everything

  /// What is wrong, by path and then by place.
  public let diagnostics: [Diagnostic]
  /// How many files there are in the part that was asked about: notes, and what has a note's name.
  public let fileCount: Int

  /// Checks a library that was decoded for everything; only what lies in `scope` is reported.
  ///
  /// Reads again the notes whose links lead nowhere.
  public init(_ library: Library, scope: PathScope = .everything) {
    let notes = library.notes.filter { scope.contains($0.path) }
    let targets = TargetCheck(library)
    var found = library.diagnostics.filter { scope.contains($0.path) }
    for note in notes { found += targets.find(in: note) }
    found += ConfigurationReader.warnings(library.root).filter { scope.contains($0.path) }
    diagnostics = LintReport.inOrder(found)
    fileCount = Set(notes.map(\.path) + found.map(\.path)).count
  }

  /// How many of a severity there are.
  public func count(_ severity: Diagnostic.Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  /// How many files have an error or a warning.
  public var faultyFileCount: Int {
    Set(diagnostics.lazy.filter { $0.severity >= .warning }.map(\.path)).count
  }

  /// Whether there is nothing to put right.
  public var isClean: Bool { faultyFileCount == 0 }

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
