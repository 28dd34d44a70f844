import NotesCore

/// The last line of a lint report.
struct LintSummary {
  /// What was mended.
  struct Fixed {
    /// How many defects.
    let count: Int
    /// In how many files.
    let fileCount: Int

    /// The counts of some fixes.
    init(_ fixes: [FileFix]) {
      count = fixes.reduce(0) { $0 + $1.count }
      fileCount = fixes.count
    }

    /// What was done.
    var done: Message {
      count == 0
        ? Message("nothing to mend", zh: "没有能修复的")
        : Message(
          "mended \(LintSummary.defects(count)) in \(LintSummary.files(fileCount))",
          zh: "修复了 \(fileCount) 个文件里的 \(count) 处")
    }

    /// What would be done.
    var planned: Message {
      count == 0
        ? Message("nothing to mend", zh: "没有能修复的")
        : Message(
          "would mend \(LintSummary.defects(count)) in \(LintSummary.files(fileCount))",
          zh: "会修复 \(fileCount) 个文件里的 \(count) 处")
    }
  }

  let report: LintReport
  /// What was mended before; nil where nothing was asked to be.
  var fixed: Fixed?

  /// All of it: what was mended, what is left, and what could be mended.
  var line: Message {
    var parts = fixed.map { [$0.done] } ?? []
    parts.append(report.diagnostics.isEmpty ? allClear : counts)
    if fixed == nil, let fixable { parts.append(fixable) }
    return Message(
      parts.map(\.english).joined(separator: "; "), zh: parts.map(\.chinese).joined(separator: "；"))
  }

  /// `2 errors, 1 warning in 2 of 172 files`; severities without any are left out.
  private var counts: Message {
    let parts = [
      part(.error, "error", zh: "错误"), part(.warning, "warning", zh: "警告"),
      part(.information, "info", zh: "提示"),
    ].compactMap { $0 }
    let english = parts.map(\.english).joined(separator: ", ")
    let chinese = parts.map(\.chinese).joined(separator: "，")
    return Message(
      "\(english) in \(report.affectedFileCount) of \(LintSummary.files(report.fileCount))",
      zh: "\(report.fileCount) 个文件里有 \(report.affectedFileCount) 个有问题：\(chinese)")
  }

  private var allClear: Message {
    guard report.fileCount > 0 else { return Message("nothing to check", zh: "没有要检查的文件") }
    return Message(
      "no mistakes in \(LintSummary.files(report.fileCount))", zh: "\(report.fileCount) 个文件没有错误")
  }

  /// How many of the findings the tool can mend.
  private var fixable: Message? {
    let safe = report.diagnostics.count { $0.fix?.safety == .safe }
    let unsafe = report.diagnostics.count { $0.fix?.safety == .unsafe }
    switch (safe, unsafe) {
    case (0, 0): return nil
    case (_, 0): return Message("--fix mends \(safe)", zh: "--fix 能修复 \(safe) 处")
    case (0, _):
      return Message("--unsafe-fixes mends \(unsafe)", zh: "--unsafe-fixes 能修复 \(unsafe) 处")
    default:
      return Message(
        "--fix mends \(safe), --unsafe-fixes \(unsafe) more",
        zh: "--fix 能修复 \(safe) 处，--unsafe-fixes 再修复 \(unsafe) 处")
    }
  }

  private func part(_ severity: Diagnostic.Severity, _ english: String, zh chinese: String) -> Message? {
    let count = report.count(severity)
    guard count > 0 else { return nil }
    let plural = count == 1 || severity == .information ? "" : "s"
    return Message("\(count) \(english)\(plural)", zh: "\(chinese) \(count) 处")
  }

  private static func files(_ count: Int) -> String { count == 1 ? "1 file" : "\(count) files" }

  private static func defects(_ count: Int) -> String { count == 1 ? "1 defect" : "\(count) defects" }
}
