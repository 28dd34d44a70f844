import NotesCore

/// The last line of `notes fmt`.
struct FormatSummary {
  /// How many notes were looked at.
  let noteCount: Int
  /// How many of them are not in the canonical layout.
  let changedCount: Int
  /// How many could not be formatted.
  let refusedCount: Int

  /// The counts of a plan.
  init(_ plan: FormatPlan) {
    noteCount = plan.noteCount
    changedCount = plan.changes.count
    refusedCount = plan.refusals.count
  }

  /// What was done.
  var done: Message {
    changedCount == 0
      ? allRight
      : Message(
        "formatted \(changedCount) of \(notes)\(refused.english)",
        zh: "\(noteCount) 条笔记里整理了 \(changedCount) 条\(refused.chinese)")
  }

  /// What would be done.
  var planned: Message {
    changedCount == 0
      ? allRight
      : Message(
        "\(changedCount) of \(notes) would be formatted\(refused.english)",
        zh: "\(noteCount) 条笔记里有 \(changedCount) 条要整理\(refused.chinese)")
  }

  private var allRight: Message {
    Message(
      "nothing to format in \(notes)\(refused.english)", zh: "\(noteCount) 条笔记都不用整理\(refused.chinese)")
  }

  private var notes: String { noteCount == 1 ? "1 note" : "\(noteCount) notes" }

  private var refused: Message {
    refusedCount == 0
      ? Message(verbatim: "")
      : Message("; \(refusedCount) could not be", zh: "；\(refusedCount) 条整理不了")
  }
}
