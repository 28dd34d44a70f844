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
  /// Throws where the library's schema is wrong. For fixing them more findings are looked at than for a report.
  public init(
    _ files: LibraryFiles, _ selection: RuleSelection, today: CivilDate, isFixing: Bool = false
  ) throws(NotesError) {
    let rules = ActiveRules(selection)
    let schema = rules.needSchema ? try NoteSchema(of: files) : nil
    self.init(
      files, rules, LintCircumstances(today: today, schema: schema),
      LibraryIndex(files, Library.load(files, fields: LibraryIndex.fields).notes),
      limit: isFixing ? Linter.maximumFixes : Linter.maximumFindings)
  }

  /// How many findings of a rule in a file are reported; one more says how many follow.
  private static let maximumFindings = 1_000

  /// How many findings of a rule are looked at together for fixing them. The next round has the rest, and the lines
  /// that findings show take memory.
  private static let maximumFixes = 10_000

  private init(
    _ files: LibraryFiles, _ rules: ActiveRules, _ circumstances: LintCircumstances, _ library: LibraryIndex,
    limit: Int
  ) {
    self.files = files
    self.rules = rules
    self.circumstances = circumstances
    self.library = library
    self.limit = limit
  }

  /// A linter of the library as it was before a change.
  func linter(before change: LintChange) -> Linter {
    let notes = Library.load(change.base, fields: LibraryIndex.fields).notes
    let index = LibraryIndex(change.base, notes.filter { !change.added.contains($0.path) })
    return Linter(change.base, rules, circumstances, index, limit: limit)
  }

  /// What is wrong with the files in a part of the library.
  public func report(on scope: PathScope = .everything) -> LintReport {
    let targets = targets(in: scope)
    let found = map(targets, ofUnreadable: { reported($0).map { [$0] } ?? [] }) { source, file in
      diagnostics(of: source, file)
    }
    let problems = files.listing.problems.filter { scope.contains($0.path) }.compactMap(reported)
    return LintReport(
      problems + found.flatMap { $0 } + configurationWarnings(scope),
      files: targets.map(path) + problems.map(\.path))
  }

  /// The files in a part of the library whose defects can be fixed, with the fixes made; nothing is written.
  public func fixes(on scope: PathScope = .everything, includingUnsafe: Bool) -> [FileFix] {
    map(targets(in: scope)) { source, file in
      let fix = fix(source, file, includingUnsafe: includingUnsafe)
      return fix.count > 0 ? [fix] : []
    }.flatMap { $0 }
  }

  /// A file whose bytes are these, and not what is on disk, with the fixes of its defects made.
  public func fix(_ source: Source, _ file: NoteFile?, includingUnsafe: Bool) -> FileFix {
    FileFix(source, includingUnsafe: includingUnsafe) { diagnostics(of: $0, file) }
  }

  /// What the rules that know the library say of some files.
  func libraryDiagnostics(where isWanted: (String) -> Bool) -> [Diagnostic] {
    map(targets(in: .everything).filter { isWanted(path($0)) }) { source, file in
      FileCheck.libraryDiagnostics(of: linted(source, file), rules, in: library)
    }.flatMap { $0 }
  }

  /// What is wrong with a file whose bytes are these, and not what is on disk; a page where it is no note's.
  public func diagnostics(of source: Source, _ file: NoteFile?) -> [Diagnostic] {
    FileCheck.diagnostics(of: linted(source, file), rules, in: library, limit: limit)
  }

  private func linted(_ source: Source, _ file: NoteFile?) -> LintedFile {
    file.map { LintedFile(note: $0, source, circumstances) } ?? LintedFile(page: source, circumstances)
  }

  // MARK: Files

  /// A file that is looked at: a note by its place in the listing, or a page by its path.
  private enum Target: Sendable {
    case note(Int)
    case page(String)
  }

  private func path(_ target: Target) -> String {
    switch target {
    case .note(let index): files.note(at: index).path
    case .page(let path): path
    }
  }

  private func targets(in scope: PathScope) -> [Target] {
    let notes = (0..<files.noteCount).filter { scope.contains(files.note(at: $0).path) }
    // To find the pages costs a walk through all folders, which one note is not worth.
    let hasPages = !scope.names(exactly: notes.map { files.note(at: $0).path })
    let pages = hasPages ? files.pages().filter(scope.contains) : []
    return notes.map(Target.note) + pages.map(Target.page)
  }

  /// What `body` makes of each file, in order, on several threads where they are many; of a note that cannot be read,
  /// what `ofUnreadable` makes of the reason.
  private func map<Result: Sendable>(
    _ targets: [Target], ofUnreadable: @Sendable (Diagnostic) -> [Result] = { _ in [] },
    _ body: @Sendable (Source, NoteFile?) -> [Result]
  ) -> [[Result]] {
    let threads = targets.count < Linter.threshold ? 1 : Parallel.threadCount
    return Parallel.mapInOrder(
      targets.count, threads: threads, scratch: { FileReader(files.listing) }
    ) { index, reader in
      switch targets[index] {
      case .note(let note):
        do throws(FileProblem) {
          return body(try read(note, with: &reader), files.note(at: note))
        } catch {
          return ofUnreadable(error.diagnostic(path: files.note(at: note).path))
        }
      case .page(let path):
        // A page that cannot be read is no note's mistake.
        guard let bytes = try? files.bytes(of: path) else { return [] }
        return body(Source(path: path, bytes: bytes), nil)
      }
    }
  }

  /// How many files make a second thread worth its start.
  private static let threshold = 100

  private func read(_ index: Int, with reader: inout FileReader) throws(FileProblem) -> Source {
    let bytes = try reader.readAll(index) { $0.withUnsafeBufferPointer { Array($0) } }
    return Source(path: files.note(at: index).path, bytes: bytes)
  }

  private func configurationWarnings(_ scope: PathScope) -> [Diagnostic] {
    guard scope.contains(LibraryRoot.configurationName) else { return [] }
    return ConfigurationReader.warnings(files.root).compactMap(reported)
  }

  /// A defect that keeps a file from being looked at, as severe as the library has it; nil where its rule is off.
  private func reported(_ diagnostic: Diagnostic) -> Diagnostic? {
    guard let active = rules.reading[diagnostic.rule],
      !rules.selection.isExcepted(active.description, at: diagnostic.path)
    else { return nil }
    let isConfigured = active.severity != active.description.severity
    return isConfigured
      ? diagnostic.with(severity: active.severity, fix: diagnostic.fix, fixPlaces: diagnostic.fixPlaces)
      : diagnostic
  }
}
