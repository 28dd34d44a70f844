import Foundation

/// How a library has its commits checked.
enum CommitHook: String {
  /// The two lines of the README in `.git/hooks/pre-commit`.
  case git
  /// The hooks of this repository, with the installed tool, under pre-commit.
  case preCommit
  /// The same, of which lint is told to look at what is staged.
  case preCommitStaged

  /// Those that can be tried here, as they are configured most simply. Nothing that they do needs the network.
  static let installed: [CommitHook] = isPreCommitInstalled ? [.git, .preCommit] : [.git]

  /// Those of them that know only what is staged.
  static let installedForTheIndex: [CommitHook] = isPreCommitInstalled ? [.git, .preCommitStaged] : [.git]

  /// Whether there is pre-commit, as a program or as a module of Python's.
  static let isPreCommitInstalled: Bool = {
    guard let library = try? ScratchLibrary("empty") else { return false }
    defer { library.remove() }
    let run = try? library.run("\(program) --version", environment: pythonModules)
    return run?.exitCode == 0
  }()

  /// The command that runs pre-commit, for bash.
  static let program = #"$(command -v pre-commit || echo python3 -m pre_commit)"#

  /// Modules that were installed for the tests alone are found, too.
  static let pythonModules = ["PYTHONPATH": package.appending(path: ".build/python").path]

  /// This repository.
  static let package = URL(filePath: #filePath).appending(path: "../../..").standardized

  /// The lines that ask for a hook, in `.pre-commit-config.yaml`.
  fileprivate var requests: String {
    let arguments = self == .preCommitStaged ? "\n        args: [--staged]" : ""
    return ["notes-fmt-system", "notes-index-system", "notes-lint-system\(arguments)"]
      .map { "      - id: \($0)\n" }.joined()
  }
}

/// A library in a git repository of a test's own whose commits are checked, gone when the test is done.
final class HookedLibrary {
  private let scratch: ScratchLibrary

  /// `empty`, where `alpha` links to `beta`; or another kind of `ScratchLibrary`.
  init(_ hook: CommitHook, of kind: String = "empty") throws {
    scratch = try ScratchLibrary(kind)
    if kind == "empty" {
      try write("alpha", body: "It builds on [[beta]].")
      try write("beta")
    }
    try command("git init -q -b main && git add -A && git commit -q --allow-empty -m Start")
    if hook == .git {
      try write("#!/bin/sh\nexec notes lint --staged\n", to: ".git/hooks/pre-commit")
      try command("chmod +x .git/hooks/pre-commit")
    } else {
      try install(hook)
    }
  }

  deinit { scratch.remove() }

  /// A repository with the hooks of this one stands beside the library; the `-system` hooks build nothing.
  private func install(_ hook: CommitHook) throws {
    let hooks = scratch.folder.deletingLastPathComponent().appending(path: "hooks")
    try FileManager.default.createDirectory(at: hooks, withIntermediateDirectories: true)
    let name = ".pre-commit-hooks.yaml"
    try FileManager.default.copyItem(
      at: CommitHook.package.appending(path: name), to: hooks.appending(path: name))
    let made = "git init -q ../hooks && git -C ../hooks add -A && git -C ../hooks commit -q -m Hooks"
    let revision = try command("\(made) && git -C ../hooks rev-parse HEAD")
    try write(
      """
      repos:
        - repo: file://\(hooks.path)
          rev: \(revision.trimmingCharacters(in: .whitespacesAndNewlines))
          hooks:
      \(hook.requests)
      """, to: ".pre-commit-config.yaml")
    try command("git add -A && git commit -q -m Configure && \(CommitHook.program) install")
  }

  /// Writes a note on which there is nothing to say unless its status is none.
  func write(_ id: String, status: String = "unread", body: String = "Text.") throws {
    try write(
      "---\ntitle: The \(id)\nstatus: \(status)\ntype: paper\n---\n\n\(body)\n", to: "notes/2023/\(id).md")
  }

  /// Writes a file.
  func write(_ text: String, to path: String) throws {
    let file = scratch.folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// The text of a file.
  func text(of path: String) throws -> String {
    try String(contentsOf: scratch.folder.appending(path: path), encoding: .utf8)
  }

  /// Runs a command line that has to succeed; what it printed.
  @discardableResult
  func command(_ line: String) throws -> String {
    let run = try run(line)
    if run.exitCode != 0 { throw Failure(line: line, output: run.output) }
    return run.output
  }

  /// Runs a command line, in the library unless it goes elsewhere.
  func run(_ line: String) throws -> (output: String, exitCode: Int32) {
    let home = scratch.folder.deletingLastPathComponent().appending(path: "pre-commit").path
    return try scratch.run(
      line, environment: CommitHook.pythonModules.merging(["PRE_COMMIT_HOME": home]) { $1 })
  }

  /// Commits what is staged, in the library or a working tree beside it.
  func commit(in folder: String = ".") throws -> (output: String, isMade: Bool) {
    let head = "git rev-parse HEAD"
    let before = try command("cd \(folder) && \(head)")
    let run = try run("cd \(folder) && git commit -m Change")
    let isMade = try command("cd \(folder) && \(head)") != before
    if isMade != (run.exitCode == 0) { throw Failure(line: "git commit", output: run.output) }
    return (run.output, isMade)
  }

  struct Failure: Error {
    let line: String
    let output: String
  }
}
