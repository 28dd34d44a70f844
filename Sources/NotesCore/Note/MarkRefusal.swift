/// Why a mark cannot be made, and what would fit.
enum MarkRefusal {
  static func twice(_ what: Message) -> NotesError {
    NotesError(
      .usage, Message("there are two values for the \(what.english)", zh: "\(what.chinese)给了两次"),
      hints: [
        example, Message("after `--`, all words are values; before it, names", zh: "`--` 前面都是名字，后面都是值"),
      ])
  }

  static let nothingSaid = NotesError(
    .usage, Message("there is nothing to mark", zh: "没有说要记什么"), hints: [example])

  private static let example = Message(
    "write names, then a status or a progress: `notes mark mamba unfinished 12/36`",
    zh: "先写名字，再写状态或进度：`notes mark mamba 还没看完 12/36`")

  static let nothingToDate = NotesError(
    .usage, Message("--on has nothing to date", zh: "--on 没有可记日期的内容"),
    hints: [Message("give a status or a progress with it", zh: "同时给出状态或进度")])

  static func future(_ date: CivilDate, today: CivilDate) -> NotesError {
    NotesError(
      .usage, Message("\(date.text) is in the future", zh: "\(date.text) 还没到"),
      hints: [Message("today is \(today.text)", zh: "今天是 \(today.text)")])
  }

  static func topic(_ note: Note) -> NotesError {
    refused(
      note, Message("a topic has no status of its own", zh: "专题没有自己的状态"),
      Message(
        "mark its parts; `notes show \(note.id)` lists them", zh: "标记它的各部分；`notes show \(note.id)` 会列出来"))
  }

  static func beyond(_ note: Note, done: Int, total: Int) -> NotesError {
    if total == 0 {
      return refused(
        note, Message("there is nothing to read of 0", zh: "总数不能是 0"),
        Message("give the number of pages or sections: `12/36`", zh: "写出总页数或总节数：`12/36`"))
    }
    if total > Progress.maximumTotal {
      return refused(
        note, Message("\(total) is too many", zh: "\(total) 太多了"),
        Message("the most is \(Progress.maximumTotal)", zh: "最多 \(Progress.maximumTotal)"))
    }
    return refused(
      note, Message("\(done) is more than the \(total) there are", zh: "\(done) 超过了总数 \(total)"),
      Message(
        "up to \(total) fits; if it is longer than that, give both: `\(done)/TOTAL`",
        zh: "最多 \(total)；如果它其实更长，把总数也写上：`\(done)/总数`"))
  }

  static func noTotal(_ note: Note) -> NotesError {
    let now = note.progress?.text ?? ""
    return refused(
      note,
      now.isEmpty
        ? Message("it is not known how many pages it has", zh: "不知道一共多少页")
        : Message("its progress is a percentage, \(now)", zh: "它的进度是百分比 \(now)"),
      Message("give both numbers, `12/36`, or a percentage, `40%`", zh: "两个数都写上，如 `12/36`；或写百分比，如 `40%`"))
  }

  static func alreadyRead(_ note: Note, _ progress: Progress) -> NotesError {
    refused(
      note, Message("it is read already", zh: "它已读"),
      Message(
        "to read it again: `notes mark \(note.id) reading \(progress.text)`",
        zh: "要重读：`notes mark \(note.id) 在读 \(progress.text)`"))
  }

  static func unreadWithProgress(_ note: Note, _ progress: Progress) -> NotesError {
    refused(
      note, Message("unread and \(progress.text) do not go together", zh: "未读与 \(progress.text) 不能并存"),
      Message(
        "`notes mark \(note.id) reading \(progress.text)`, or `unread` alone",
        zh: "`notes mark \(note.id) 在读 \(progress.text)`，或只写 `未读`"))
  }

  static func readButNotFull(_ note: Note, _ progress: Progress) -> NotesError {
    refused(
      note, Message("read and \(progress.text) do not go together", zh: "已读与 \(progress.text) 不能并存"),
      Message(
        "`read` alone fills the progress; what is only part of the way is `unfinished \(progress.text)`",
        zh: "只写 `已读` 会补满进度；只读了一部分就写 `还没看完 \(progress.text)`"))
  }

  static func fullButNotRead(
    _ note: Note, _ status: Status, _ progress: Progress, isSaid: Bool
  ) -> NotesError {
    if isSaid {
      return refused(
        note, Message("\(progress.text) is all of it", zh: "\(progress.text) 就是全部"),
        Message("`notes mark \(note.id) read`", zh: "`notes mark \(note.id) 已读`"))
    }
    return refused(
      note,
      Message(
        "its progress is \(progress.text), and \(status.rawValue) is less than all",
        zh: "它的进度是 \(progress.text)，\(status.label.chinese)意味着没有读完"),
      Message(
        "say how far you are: `notes mark \(note.id) \(status.rawValue) \(progress.restarted)`",
        zh: "写明读到哪里：`notes mark \(note.id) \(status.label.chinese) \(progress.restarted)`"))
  }

  static func leftOfRead(_ note: Note) -> NotesError {
    refused(
      note, Message("nothing is left of what is read", zh: "已读的就没有剩下的了"),
      Message("`unfinished` goes with --left", zh: "--left 与 `还没看完` 连用"))
  }

  static func order(_ note: Note, started: CivilDate, finished: CivilDate) -> NotesError {
    refused(
      note,
      Message(
        "it would be finished on \(finished.text), before it was started on \(started.text)",
        zh: "读完的日期 \(finished.text) 早于开始的日期 \(started.text)"),
      Message("give the right day with --on", zh: "用 --on 写明日期"))
  }

  private static func refused(_ note: Note, _ message: Message, _ hint: Message) -> NotesError {
    NotesError(
      .refused, Message("\(note.id): \(message.english)", zh: "\(note.id)：\(message.chinese)"), hints: [hint])
  }
}

extension Progress {
  /// The beginning of a second reading.
  fileprivate var restarted: String {
    switch self {
    case .counted(_, let total): "0/\(total)"
    case .percent: "0%"
    }
  }
}
