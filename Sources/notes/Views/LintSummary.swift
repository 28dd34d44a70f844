import NotesCore

/// The last line of a lint report.
struct LintSummary {
  let report: LintReport

  /// `2 errors, 1 warning in 2 of 172 notes`; severities without any are left out.
  var counts: Message {
    let parts = [
      part(.error, "error", zh: "错误"), part(.warning, "warning", zh: "警告"),
      part(.information, "hint", zh: "提示"),
    ].compactMap { $0 }
    let english = parts.map(\.english).joined(separator: ", ")
    let chinese = parts.map(\.chinese).joined(separator: ",")
    return Message(
      "\(english) in \(report.faultyFileCount) of \(notes)",
      zh: "\(report.fileCount) 条笔记里有 \(report.faultyFileCount) 条有问题：\(chinese)")
  }

  /// What is said when there is nothing to put right.
  var allClear: Message {
    Message("no mistakes in \(notes)", zh: "\(report.fileCount) 条笔记没有错误")
  }

  private var notes: String { report.fileCount == 1 ? "1 note" : "\(report.fileCount) notes" }

  private func part(_ severity: Diagnostic.Severity, _ english: String, zh chinese: String) -> Message? {
    let count = report.count(severity)
    guard count > 0 else { return nil }
    return Message("\(count) \(english)\(count == 1 ? "" : "s")", zh: "\(chinese) \(count) 处")
  }
}
