import Foundation

/// A library in a git repository of a test's own with two branches, `main` and `other`, gone when the test is done.
final class MergedLibrary {
  private let scratch: ScratchLibrary

  /// A library with one note, and the merge driver unless git is to merge by itself.
  init(hasDriver: Bool, note: String = MergedLibrary.note) throws {
    scratch = try ScratchLibrary("empty")
    try write(note)
    try command(
      "git init -q -b main && git config merge.conflictStyle merge && git add -A && git commit -qm Start")
    if hasDriver { try registerDriver() }
    try command("git branch other")
  }

  deinit { scratch.remove() }

  static let path = "notes/2019/bert.md"

  /// A note with something of everything.
  static let note = """
    ---
    title: BERT
    status: unfinished
    progress: 5/16
    type: paper
    authors:
      - Jacob Devlin
      - Ming-Wei Chang
    year: 2019
    added: 2023-12-10
    tags:
      - pretraining
    ---

    双向的预训练。

    第二段。

    ## Annotations

    > [!quote] p. 3
    >
    > The words.

    ^k3v9qd

    评语。

    """

  private func registerDriver() throws {
    try command(
      """
      git config merge.notes.name 'notes, key by key'
      git config merge.notes.driver 'notes merge-driver -- %O %A %B %L %P'
      mkdir -p .git/info && echo 'notes/**/*.md merge=notes' > .git/info/attributes
      """)
  }

  /// Writes the note, or another file.
  func write(_ text: String, to path: String = MergedLibrary.path) throws {
    let file = scratch.folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// The text of the note, or another file.
  func text(of path: String = MergedLibrary.path) throws -> String {
    try String(contentsOf: scratch.folder.appending(path: path), encoding: .utf8)
  }

  var folder: String { scratch.folder.path }

  /// Commits an edit on a branch.
  func commit(_ edit: NoteEdit, on branch: String) throws {
    try command("git checkout -q \(branch)")
    try edit.make(self)
    try command("git add -A && git commit -qm '\(edit.name)'")
  }

  /// Runs a command line that has to succeed; what it printed.
  @discardableResult
  func command(_ line: String) throws -> String {
    let run = try run(line)
    if run.exitCode != 0 { throw Failure(line: line, output: run.output) }
    return run.output
  }

  /// Runs a command line in the library.
  func run(_ line: String, environment: [String: String] = [:]) throws -> (output: String, exitCode: Int32) {
    try scratch.run(line, environment: environment)
  }

  struct Failure: Error {
    let line: String
    let output: String
  }
}

/// An edit of the note of a `MergedLibrary`.
struct NoteEdit: Sendable, CustomStringConvertible {
  let name: String
  /// Texts of the note, and what is in their place afterwards; each stands in the note once.
  var changes: [(old: String, new: String)] = []
  /// Where the note goes; nil where it stays.
  var target: String?
  /// Whether the note is deleted.
  var isDeletion = false

  var description: String { name }

  func make(_ library: MergedLibrary) throws {
    if isDeletion {
      try library.command("git rm -q \(MergedLibrary.path)")
      return
    }
    try library.write(applied(to: try library.text()))
    if let target {
      try library.command("mkdir -p $(dirname \(target)) && git mv \(MergedLibrary.path) \(target)")
    }
  }

  func applied(to note: String) -> String {
    changes.reduce(note) { $0.replacingOccurrences(of: $1.old, with: $1.new) }
  }
}
