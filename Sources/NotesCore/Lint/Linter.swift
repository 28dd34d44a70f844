/// Looks for defects in a library, or in a part of it.
///
/// The whole library is read for what rules have to know of it; the files that are reported are read again, whole.
public struct Linter: Sendable {
  private let files: LibraryFiles
  private let rules: ActiveRules
  private let circumstances: LintCircumstances
  private let library: LibraryIndex
  private let limit: Int

  /// A linter that has read what it has to know of the library.
  ///
  /// `isUnlimited` makes it report more than `Diagnostic.limitPerFile` findings of a rule in a file, for fixing them.
  public init(
    _ files: LibraryFiles, _ selection: RuleSelection, today: CivilDate, isUnlimited: Bool = false
  ) {
    self.files = files
    rules = ActiveRules(selection)
    circumstances = LintCircumstances(today: today)
    limit = isUnlimited ? Int.max : Diagnostic.limitPerFile
    library = LibraryIndex(files, Library.load(files, fields: LibraryIndex.fields).notes)
  }

  /// What is wrong with the files in a part of the library.
  public func report(on scope: PathScope = .everything) -> LintReport {
    let notes = (0..<files.noteCount).filter { scope.contains(files.note(at: $0).path) }
    let pages = pages(in: scope, besides: notes)
    let threads = notes.count + pages.count < 100 ? 1 : Parallel.threadCount
    let inNotes = Parallel.mapInOrder(notes.count, threads: threads, scratch: { FileReader(files.listing) }) {
      diagnostics(ofNote: notes[$0], with: &$1)
    }
    let inPages = Parallel.mapInOrder(pages.count, threads: threads, scratch: {}) { index, _ in
      diagnostics(ofPage: pages[index])
    }
    let problems = files.listing.problems.filter { scope.contains($0.path) && isReported($0) }
    return LintReport(
      problems + inNotes.flatMap { $0 } + inPages.flatMap { $0 } + configurationWarnings(scope),
      files: notes.map { files.note(at: $0).path } + pages + problems.map(\.path))
  }

  /// What is wrong with a file whose bytes are these, and not what is on disk.
  public func diagnostics(of source: Source, _ file: NoteFile?) -> [Diagnostic] {
    let linted =
      file.map { LintedFile(note: $0, source, circumstances) } ?? LintedFile(page: source, circumstances)
    return FileCheck.diagnostics(of: linted, rules, in: library, limit: limit)
  }

  private func diagnostics(ofNote index: Int, with reader: inout FileReader) -> [Diagnostic] {
    let file = files.note(at: index)
    do throws(FileProblem) {
      let bytes = try reader.readAll(index) { $0.withUnsafeBufferPointer { Array($0) } }
      return diagnostics(of: Source(path: file.path, bytes: bytes), file)
    } catch {
      let problem = error.diagnostic(path: file.path)
      return isReported(problem) ? [problem] : []
    }
  }

  private func diagnostics(ofPage path: String) -> [Diagnostic] {
    // A page that cannot be read is no note's mistake.
    guard let bytes = try? files.bytes(of: path) else { return [] }
    return diagnostics(of: Source(path: path, bytes: bytes), nil)
  }

  /// The pages of a scope. To find them costs a walk through all folders, which one note is not worth.
  private func pages(in scope: PathScope, besides notes: [Int]) -> [String] {
    if scope.names(exactly: notes.map { files.note(at: $0).path }) { return [] }
    return files.pages().filter { scope.contains($0) }
  }

  private func configurationWarnings(_ scope: PathScope) -> [Diagnostic] {
    guard scope.contains(LibraryRoot.configurationName) else { return [] }
    return ConfigurationReader.warnings(files.root).filter(isReported)
  }

  private func isReported(_ diagnostic: Diagnostic) -> Bool {
    guard let active = rules.reading[diagnostic.rule] else { return false }
    return !rules.selection.isExcepted(active.description, at: diagnostic.path)
  }
}
