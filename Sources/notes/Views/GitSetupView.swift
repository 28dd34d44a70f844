import NotesCore

/// What git is set up to do with notes: what was written or taken away, and how it stands.
struct GitSetupView {
  let context: Context

  /// Says what was set up, and what comes next.
  func writeInstalled(_ change: GitSetupChange, offersHook: Bool) {
    if change.files.isEmpty { line(Message("All is set up already; nothing to write", zh: "都已设置好；没有要写的")) }
    for file in change.files {
      let purpose = purpose(file.part)
      line(
        Message(
          "Wrote \(file.shown): \(purpose.english)", zh: "写入 \(file.shown)：\(purpose.chinese)"))
    }
    if offersHook {
      line(
        Message(
          "To check notes before every commit, too: notes git install --hooks",
          zh: "还想在每次提交前检查笔记：notes git install --hooks"))
    }
  }

  /// Says what was taken away.
  func writeUninstalled(_ change: GitSetupChange) {
    if change.files.isEmpty { line(Message("Nothing is set up; nothing to take away", zh: "没有设置过；没有要去掉的")) }
    for file in change.files {
      let purpose = purpose(file.part)
      line(
        file.new == nil
          ? Message("Deleted \(file.shown)", zh: "删除 \(file.shown)")
          : Message(
            "Took out of \(file.shown): \(purpose.english)", zh: "从 \(file.shown) 去掉：\(purpose.chinese)"))
    }
  }

  /// Shows what would be written, as diffs.
  func writeDiff(of change: GitSetupChange) {
    for file in change.files {
      DiffView(terminal: context.terminal).write(
        UnifiedDiff(of: file.shown, from: file.old ?? [], to: file.new ?? []), to: context.output)
    }
  }

  /// Prints how the setup stands.
  func write(_ status: GitSetupStatus, offersHook: Bool) {
    let table = TextTable<GitSetupStatus.Item>(
      columns: [
        .init(title: "", minimum: 8, priority: 10) { .init(context.text($0.part.label)) },
        .init(title: "", minimum: 4, priority: 9) { .init(context.text($0.stateLabel), $0.style) },
        .init(title: "", minimum: 12, priority: 8) { .init($0.place) },
        .init(title: "", minimum: 12, priority: 2) { .init($0.detail ?? "", .dim) },
      ], showsHead: false)
    table.write(status.items, width: context.terminal.lineLimit, colors: context.terminal.colors) {
      context.output.line($0)
    }
    for hint in hints(status, offersHook: offersHook) { line(hint) }
  }

  private func hints(_ status: GitSetupStatus, offersHook: Bool) -> [Message] {
    var hints: [Message] = []
    let isOverridden = status.items.contains { $0.part == .attributes && $0.state == .other }
    if isOverridden {
      hints.append(
        Message(
          "another line of git's attributes decides for notes: take it out, or add merge=notes diff=notes to it",
          zh: "git 属性里另有一行管着笔记：去掉那一行，或者在那一行加上 merge=notes diff=notes"))
    }
    if status.items.contains(where: { $0.state != .set && $0.part != .hook && $0.part != .attributes })
      || !status.isComplete && !isOverridden
    {
      hints.append(
        Message("`notes git install` sets up what is missing", zh: "用 `notes git install` 补上缺的"))
    }
    if offersHook {
      hints.append(
        Message(
          "`notes git install --hooks` also checks notes before every commit",
          zh: "用 `notes git install --hooks` 还会在每次提交前检查笔记"))
    }
    return hints
  }

  private func purpose(_ part: GitSetupChange.Part) -> Message {
    switch part {
    case .configuration:
      Message("merge driver, hunk headers, words of diffs, difftool", zh: "合并驱动、diff 段标题、按字比较、difftool")
    case .attributes: Message("the notes that these are for", zh: "它们用于哪些笔记")
    case .hook: Message("the check before every commit", zh: "提交前的检查")
    }
  }

  private func line(_ message: Message) { context.output.line(context.text(message).visible) }
}

extension GitSetupStatus.Part {
  fileprivate var label: Message {
    switch self {
    case .mergeDriver: Message("merge driver", zh: "合并驱动")
    case .attributes: Message("attributes", zh: "属性")
    case .hunkHeaders: Message("hunk headers", zh: "diff 段标题")
    case .words: Message("words of diffs", zh: "按字比较")
    case .difftool: Message("difftool", zh: "difftool")
    case .hook: Message("pre-commit hook", zh: "提交前的钩子")
    }
  }
}

extension GitSetupStatus.Item {
  fileprivate var stateLabel: Message {
    switch (part, state) {
    case (_, .set): Message("set", zh: "已设置")
    case (.hook, .missing): Message("none", zh: "没有")
    case (_, .missing): Message("missing", zh: "缺")
    case (_, .other): Message("set otherwise", zh: "另有设置")
    case (_, .gone): Message("program is gone", zh: "程序不在了")
    }
  }

  fileprivate var style: Style {
    switch state {
    case .set: .plain
    case .missing where part == .hook: .dim
    case .missing, .other, .gone: .warning
    }
  }
}
