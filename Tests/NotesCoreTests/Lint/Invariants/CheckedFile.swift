@testable import NotesCore

/// A file of arbitrary bytes in a small library, looked at with every rule.
struct CheckedFile {
  let source: Source
  /// The file as a note; nil for a page.
  let noteFile: NoteFile?
  let diagnostics: [Diagnostic]
  private let linter: Linter

  /// A note among others.
  init(_ bytes: [UInt8]) throws {
    try self.init(
      Source(path: "notes/2023/any.md", bytes: bytes),
      NoteFile(path: "notes/2023/any.md", section: "2023", stem: "any"))
  }

  /// A page beside the notes.
  init(page bytes: [UInt8]) throws {
    try self.init(Source(path: "pages/any.md", bytes: bytes), nil)
  }

  private init(_ source: Source, _ noteFile: NoteFile?) throws {
    self.init(source, noteFile, try CheckedFile.linter(source))
  }

  private init(_ source: Source, _ noteFile: NoteFile?, _ linter: Linter) {
    self.source = source
    self.noteFile = noteFile
    self.linter = linter
    diagnostics = linter.diagnostics(of: source, noteFile)
  }

  /// The same file with other bytes, in a library that has them.
  func with(_ bytes: [UInt8]) throws -> CheckedFile {
    try CheckedFile(Source(path: source.path, bytes: bytes), noteFile)
  }

  /// The same file with edits made, in the library as it is.
  func edited(_ edits: [Edit]) -> CheckedFile {
    let edited = Source(path: source.path, bytes: edits.applied(to: source.bytes))
    return CheckedFile(edited, noteFile, linter)
  }

  /// The file with its fixes made.
  func fixed(includingUnsafe: Bool) -> FileFix {
    linter.fix(source, noteFile, includingUnsafe: includingUnsafe)
  }

  /// What the file's relations and links are looked up with.
  func noteIndex(of name: String) -> Int? { CheckedFile.resolver.index(of: name) }

  private static let resolver = LinkResolver(
    (try? files([:])).map { Library.load($0, fields: .names).notes } ?? [])

  /// The linter of the library in which the file is as it is here. To read the schema each time would take longer
  /// than all else.
  private static func linter(_ source: Source) throws -> Linter {
    let files = try files([source.path: source.bytes])
    let anyLinter = try anyLinter.get()
    return anyLinter.linter(before: LintChange(changed: [], added: [], base: files))
  }

  private static let anyLinter = Result {
    let selection = RuleSelection(LintConfiguration(), select: [RuleSelector("all")])
    return try Linter(files([:]), selection, today: today, isFixing: true)
  }

  private static let today = CivilDate(daysSinceEpoch: 20_781)

  /// The library, of which nothing is on disk.
  private static func files(_ contents: [String: [UInt8]]) throws -> LibraryFiles {
    let others = notes.mapValues { Array($0.utf8) }
    let overlay = ContentOverlay(contents: others.merging(contents) { $1 }, knownPaths: ["pages/plot.png"])
    return try LibraryFiles(LibraryRoot(path: "/nowhere"), Configuration(), overlay: overlay)
  }

  private static let notes = [
    "notes/2023/mamba.md": """
    ---
    title: "Mamba: Linear-Time Sequence Modeling"
    status: read
    type: paper
    short: Mamba
    aliases:
      - 曼巴
      - "S6"
    arxiv: "2312.00752"
    tags:
      - state-space
      - RAG
    relations:
      improves:
        - s4
      part-of:
        - any
    ---

    # Mamba

    ## Method

    A block. ^key

    """,
    "notes/2022/s4.md": "---\ntitle: S4\ntype: paper\naliases:\n  - S6\n---\n\n## 方法 A\n\nA block. ^key\n",
    "notes/2024/any.md": "---\ntitle: Any\ntype: paper\nrelations:\n  part-of:\n    - mamba\n---\n",
    "notes/topics/rag.md": "---\ntitle: RAG\ntype: topic\n---\n\n[[mamba]]\n",
    "README.md": "# Notes\n\n## All notes\n",
  ]
}
