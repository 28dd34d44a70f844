/// What formatting the notes of a library, or some of them, would change.
public struct FormatPlan: Sendable {
  /// The changes of files that are not in the canonical layout, in the order of their paths.
  public let changes: [FileChange]
  /// Why other files cannot be formatted, in the order of their paths.
  public let refusals: [NotesError]
  /// The notes whose front matter is left as it is, in the order of their paths: it is written in a way that lines
  /// cannot be told from.
  public let kept: [String]
  /// How many notes were looked at.
  public let noteCount: Int
  /// The files that were named but are no notes, relative to the root.
  public let pages: [String]

  /// What became of one file.
  private enum Outcome: Sendable {
    case formatted(FileChange?, keepsFrontMatter: Bool)
    case refused(NotesError)
  }

  /// Reads the notes in `scope`, and works out their layout.
  ///
  /// A note that is a link to another of them is passed over. Throws where the notes folder cannot be listed.
  public init(_ root: LibraryRoot, _ configuration: Configuration, scope: PathScope) throws {
    let listing = try DirectoryListing(
      of: root, notes: configuration.notesFolder, include: configuration.include.map { Glob($0) },
      exclude: configuration.exclude.map { Glob($0) })
    let files = FormatPlan.files(of: listing, in: scope)
    let outcomes = Parallel.mapInOrder(files.count, scratch: { FileReader(listing) }) { place, reader in
      FormatPlan.format(files[place].index, path: files[place].path, with: &reader)
    }
    changes = outcomes.compactMap { if case .formatted(let change, _) = $0 { change } else { nil } }
    kept = zip(files, outcomes).compactMap { file, outcome in
      if case .formatted(_, keepsFrontMatter: true) = outcome { file.path } else { nil }
    }
    let problems = listing.problems.filter { scope.contains($0.path) }
    refusals =
      problems.map(FormatPlan.unreadable)
      + outcomes.compactMap { if case .refused(let error) = $0 { error } else { nil } }
    noteCount = files.count
    let paths = Set(listing.files.map(\.path) + problems.map(\.path))
    pages = scope.paths.filter { !paths.contains($0) && root.hasFile($0) }
  }

  /// The notes in a part of the library, each file once: by its own name where it has one there.
  private static func files(of listing: DirectoryListing, in scope: PathScope) -> [(index: Int, path: String)]
  {
    let found = (0..<listing.count).map { (index: $0, file: listing[$0]) }.filter {
      scope.contains($0.file.path)
    }
    var seen = Set(found.lazy.filter { !$0.file.isLink }.map(\.file.path))
    return found.filter { _, file in
      guard file.isLink else { return true }
      let path = listing.root.absolute(file.path)
      guard let target = try? SymbolicLink.target(of: path, inside: listing.root.path),
        let real = SymbolicLink.relativePath(of: target, below: listing.root.path)
      else { return true }
      return seen.insert(real).inserted
    }.map { ($0.index, $0.file.path) }
  }

  private static func format(_ index: Int, path: String, with reader: inout FileReader) -> Outcome {
    do throws(FileProblem) {
      return try reader.readAll(index) { bytes in
        let source = Source(path: path, bytes: bytes.withUnsafeBufferPointer { Array($0) })
        do throws(NotesError) {
          let layout = try NoteFormatter.layout(of: source)
          let bytes = layout.source.bytes
          return .formatted(
            bytes == source.bytes ? nil : .replacing(path, source.bytes, with: bytes),
            keepsFrontMatter: layout.keepsFrontMatter)
        } catch {
          return .refused(error)
        }
      }
    } catch {
      return .refused(unreadable(error.diagnostic(path: path)))
    }
  }

  private static func unreadable(_ problem: Diagnostic) -> NotesError {
    NotesError(
      .inputOutput,
      Message("\(problem.path) is not formatted: it cannot be read", zh: "没有整理 \(problem.path)：读不了"),
      diagnostics: [problem])
  }
}
