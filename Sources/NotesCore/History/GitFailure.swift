/// The errors of what git cannot do.
enum GitFailure {
  /// There is no git.
  static let notInstalled = NotesError(
    .configuration, Message("git is not installed", zh: "没有安装 git"),
    hints: [Message("install it, or add its folder to PATH", zh: "安装 git，或者把它所在的文件夹加进 PATH")])

  /// The index holds both sides of a merge.
  static func unmerged(_ path: String) -> NotesError {
    NotesError(
      .refused,
      Message(
        "a merge is under way: \(path) has conflicts in git's index", zh: "合并还没有完成：\(path) 在 git 的暂存区里有冲突"),
      hints: [Message("settle the conflicts and `git add` the files first", zh: "先解决冲突，再 `git add` 这些文件")])
  }

  /// A revision names no commit.
  static func unknownRevision(_ revision: String, isShallow: Bool) -> NotesError {
    NotesError(
      .usage,
      Message("git knows no commit `\(revision)`", zh: "git 里没有 `\(revision)` 这个提交"),
      hints: isShallow
        ? [shallow]
        : [
          Message(
            "name a branch, a tag or a commit; `git branch -a` and `git log --oneline` list them",
            zh: "写分支、标签或提交；`git branch -a` 和 `git log --oneline` 可以列出来")
        ])
  }

  /// Two commits have no past in common.
  static func unrelated(_ revision: String, isShallow: Bool) -> NotesError {
    NotesError(
      .usage,
      Message(
        "`\(revision)` and the present commit have no commit in common", zh: "`\(revision)` 和当前提交没有共同的提交"),
      hints: isShallow ? [shallow] : [Message("name a commit of this branch's past", zh: "写当前分支历史里的提交")])
  }

  /// Nothing has been committed.
  static let noCommit = NotesError(
    .usage, Message("there is no commit yet", zh: "还没有任何提交"),
    hints: [Message("`git commit` makes the first one", zh: "先用 `git commit` 提交一次")])

  /// Git has lost the contents of a file, or has not fetched them.
  static func missingBlob(_ path: String) -> NotesError {
    NotesError(
      .inputOutput, Message("git does not have the contents of \(path)", zh: "git 里没有 \(path) 的内容"),
      hints: [Message("`git fsck` says what is missing", zh: "用 `git fsck` 查看缺了什么")])
  }

  /// Contents are wanted that a partial clone has not fetched. Nothing is fetched unasked.
  private static let partialClone = NotesError(
    .inputOutput,
    Message(
      "this is a partial clone, and some contents are not in it", zh: "这是部分克隆，有些内容还没有取回"),
    hints: [
      Message(
        "fetch them all: `git fetch --refetch --filter=blob:limit=1g` (git 2.36 or newer), or clone without `--filter`",
        zh: "全部取回：`git fetch --refetch --filter=blob:limit=1g`（git 2.36 或更新），或者克隆时不用 `--filter`")
    ])

  /// What git said when it failed, as an error.
  static func error(of text: String) -> NotesError {
    if text.contains("not a git repository") {
      return NotesError(
        .configuration, Message("this library is not in a git repository", zh: "这个文库不在 git 仓库里"),
        hints: [Message("`git init` makes it one", zh: "用 `git init` 建一个")])
    }
    if text.contains("lazy fetching disabled") || text.contains("promisor remote") { return partialClone }
    let lines = String(text.unicodeScalars.prefix(2_000)).visibleLines.split(separator: "\n")
    let first = lines.first.map(String.init) ?? "?"
    return NotesError(
      .inputOutput, Message("git failed: \(first)", zh: "git 出错：\(first)"),
      hints: lines.dropFirst().prefix(8).map { Message(verbatim: $0.trimmingTabs) })
  }

  /// What to do about a shallow clone.
  static let shallow = Message(
    "this is a shallow clone: `git fetch --unshallow` gets the rest (in a GitHub workflow, `fetch-depth: 0`)",
    zh: "这是浅克隆：用 `git fetch --unshallow` 取回其余部分（GitHub 工作流里写 `fetch-depth: 0`）")
}

extension Substring {
  fileprivate var trimmingTabs: String { String(drop { $0 == "\t" || $0 == " " }) }
}
