import ArgumentParser
import NotesCore

/// The options that say which files lint is about.
struct LintTargetOptions: ParsableArguments {
  @Flag(
    name: .customLong("staged"),
    help: help(
      "Check what is staged, as it is in git's index, and what it breaks elsewhere.",
      zh: "检查暂存的内容（以 git 索引为准），以及它在别处弄坏的链接。"))
  var isStaged = false

  @Option(
    help: help(
      "Check what has changed since this branch left REV, and what that breaks elsewhere.",
      zh: "检查本分支离开 REV 以后的改动，以及它在别处弄坏的链接。", value: "rev"))
  var since: String?

  @Option(
    name: .customLong("stdin-filename"),
    help: help(
      "Check the standard input as the file of this name; with --fix, print it mended.",
      zh: "把标准输入当作这个文件来检查；加 --fix 则输出修复后的内容。", value: "file"), completion: .file())
  var inputName: String?

  /// What they name. Throws a usage error where they contradict each other.
  func target(_ paths: [String], in context: Context) throws -> LintTarget {
    let asked = [
      isStaged ? "--staged" : nil, since.map { _ in "--since" }, inputName.map { _ in "--stdin-filename" },
    ]
    .compactMap { $0 }
    if asked.count > 1 { throw LintTargetOptions.contradiction(asked[0], asked[1]) }
    if inputName != nil, !paths.isEmpty {
      throw LintTargetOptions.contradiction("--stdin-filename", paths[0])
    }
    if isStaged { return try .staged(paths, in: context) }
    if let since { return try .since(since, paths, in: context) }
    if let inputName { return try .input(as: inputName, in: context) }
    return try .disk(paths, in: context)
  }

  private static func contradiction(_ first: String, _ second: String) -> NotesError {
    NotesError(
      .usage, Message("\(first) and \(second) do not go together", zh: "\(first) 和 \(second) 不能一起用"))
  }
}
