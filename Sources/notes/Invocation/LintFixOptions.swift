import ArgumentParser
import NotesCore

/// The options that have lint mend what it finds.
struct LintFixOptions: ParsableArguments {
  @Flag(
    name: .customLong("fix"),
    help: help("Mend what can be mended without changing what a note says.", zh: "修复不改变笔记内容的问题。"))
  var isFix = false

  @Flag(
    name: .customLong("unsafe-fixes"),
    help: help(
      "Mend also where that changes what a note says, to what was most likely meant.",
      zh: "会改变内容的也修复，改成最可能的本意。"))
  var isUnsafe = false

  @Flag(
    name: [.customLong("diff"), .customLong("dry-run")],
    help: help("Show what --fix would change, and write nothing.", zh: "只显示 --fix 会改什么，不写入。"))
  var isDiff = false

  /// Whether something is to be mended.
  var isAsked: Bool { isFix || isUnsafe || isDiff }

  /// Throws a usage error where nothing could be mended: git's index is never changed.
  func check(with target: LintTargetOptions) throws(NotesError) {
    guard isAsked, target.isStaged else { return }
    throw NotesError(
      .usage,
      Message("--staged looks at git's index, which is never changed", zh: "--staged 看的是 git 索引，从不改动它"),
      hints: [
        Message(
          "mend the files with `notes lint --fix`, then stage them", zh: "先用 `notes lint --fix` 修复文件，再暂存")
      ])
  }

  /// Mends the files, and gives how many defects are gone from how many files.
  func fix(_ run: LintRun, in context: Context) throws -> LintSummary.Fixed {
    let transaction = try WriteTransaction(in: run.target.files.root, stateDirectory: context.stateDirectory)
    transaction.recovery.messages.forEach(context.warn)
    let fixes = try run.fixes(includingUnsafe: isUnsafe)
    try transaction.commit(fixes.map(\.change))
    return LintSummary.Fixed(fixes)
  }

  /// Prints standard input mended, or what would change in it, and reports what is left on standard error.
  func fix(
    _ input: Source, _ run: LintRun, _ failure: LintFailure, in context: Context
  ) throws -> ExitStatus {
    let linter = try Linter(run.target.files, run.selection, today: run.today, isFixing: true)
    let file = run.target.files.listing.files.first { $0.path.utf8.elementsEqual(input.path.utf8) }
    let fix = linter.fix(input, file, includingUnsafe: isUnsafe)
    if isDiff {
      show(fix, in: context)
    } else {
      context.output.write(bytes: fix.fixed.bytes)
    }
    try context.output.flush()
    let left = try Linter(run.target.files, run.selection, today: run.today)
      .diagnostics(of: isDiff ? input : fix.fixed, file)
    context.report(left)
    return left.contains { failure.isReached(by: $0.severity) } ? .found : .done
  }

  /// Shows what would change; found when there is something.
  func showDiff(_ run: LintRun, in context: Context) throws -> ExitStatus {
    let fixes = try run.fixes(includingUnsafe: isUnsafe)
    for fix in fixes { show(fix, in: context) }
    try context.output.flush()
    context.warn(LintSummary.Fixed(fixes).planned)
    return fixes.isEmpty ? .done : .found
  }

  private func show(_ fix: FileFix, in context: Context) {
    let diff = UnifiedDiff(of: fix.original.path, from: fix.original.bytes, to: fix.fixed.bytes)
    DiffView(terminal: context.terminal).write(diff, to: context.output)
  }
}
