/// Finds progress that does not go with the status.
struct ProgressAgainstStatusRule: NoteRule {
  let description = RuleDescription(
    "status/progress-against-status",
    summary: Message("Progress and status contradict each other.", zh: "进度与状态矛盾。"),
    reason: Message(
      "Unread has no progress or none of it done, reading and unfinished are below the total, read is full, dropped is any, and what has no status is not being read at all. `notes mark` keeps the two together. The fix takes the word of the status for what is read, and of the progress for what is begun.",
      zh: "未读没有进度或进度为零，在读和还没看完低于总数，已读是满的，不读了随意；没有状态的不在读，也就没有进度。`notes mark` 会让两者一致。修正时，已读以状态为准，读了一部分的以进度为准。"),
    fix: .unsafe,
    passing: [
      .frontMatter("status: unread\nprogress: 0/36\n"),
      .frontMatter("status: unfinished\nprogress: 35/36\n"),
      .frontMatter("status: read\nprogress: 100%\n"),
      .frontMatter("status: dropped\nprogress: 12/36\n"),
    ],
    failing: [
      .frontMatter("status: read\nprogress: ↓12/36\n", fixed: "status: read\nprogress: 36/36\n"),
      .frontMatter("status: unread # 未读\nprogress: ↓40%\n", fixed: "status: reading # 未读\nprogress: 40%\n"),
      .file(
        "---\ntitle: Mamba\nprogress: ↓12/36\ntype: paper\n---\n",
        fixed: "---\ntitle: Mamba\nstatus: reading\nprogress: 12/36\ntype: paper\n---\n"),
      .frontMatter("status: unfinished\nprogress: ↓36/36\n"),
      .file("---\n{ title: 曼巴, type: paper, status: reading, progress: ↓100% }\n---\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    guard file.note.kind != .topic, let progress = file.note.progress,
      let range = file.valueRange(.progress), let message = contradiction(file, progress)
    else { return [] }
    return [
      Finding(
        range, message,
        hint: Message(
          "correct one of them: `notes mark` sets both together", zh: "改正其中一个：`notes mark` 会一起改"),
        fix: fix(file, progress))
    ]
  }

  private func contradiction(_ file: LintedFile, _ progress: Progress) -> Message? {
    switch file.note.status {
    case .unread:
      if progress.isNone { return nil }
      return Message("unread, but the progress is \(progress.text)", zh: "状态是未读，进度却是 \(progress.text)")
    case .reading?, .unfinished?:
      if !progress.isFull { return nil }
      return Message(
        "all of it is read, \(progress.text), but the status says that some is left",
        zh: "进度 \(progress.text) 已经读完，状态却说还没有")
    case .read:
      if progress.isFull { return nil }
      return Message("read, but the progress is \(progress.text)", zh: "状态是已读，进度却是 \(progress.text)")
    case .dropped: return nil
    case nil:
      // Of a status that is none of the words, `status/unknown` speaks.
      if file.entry(.status) != nil { return nil }
      return Message("there is a progress but no status", zh: "有进度，却没有状态")
    }
  }

  private func fix(_ file: LintedFile, _ progress: Progress) -> Fix? {
    if file.note.status == .read {
      return FieldFix.setting(.progress, to: progress.filled.text, .unsafe, in: file)
    }
    if progress.isFull || progress.isNone { return nil }
    return FieldFix.setting(.status, to: Status.reading.rawValue, .unsafe, in: file)
  }
}
