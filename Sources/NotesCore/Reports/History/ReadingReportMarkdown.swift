/// A reading report as a page of Markdown that can be pasted elsewhere.
///
/// All that notes and commits say is escaped, so that it reads the same and does nothing else where it is pasted: on code
/// hosts it names nobody and no issue. Links start at the root of the library.
public struct ReadingReportMarkdown: Sendable {
  private let report: ReadingReport
  private let language: Language

  private static let page = "report.md"

  /// The page of a report.
  public init(_ report: ReadingReport, language: Language) {
    self.report = report
    self.language = language
  }

  /// The page, with a line feed after each line.
  public var text: String {
    var blocks = ["# " + text(report.title)]
    if let day = report.shallowSince { blocks.append(text(ReadingReportMarkdown.beginning(day))) }
    blocks.append(text(report.summary))
    for part in ReadingEntry.Part.allCases {
      let entries = report.entries(of: part)
      if entries.isEmpty { continue }
      blocks += ["## " + text(part.label), entries.map(line).joined(separator: "\n")]
    }
    guard !report.annotations.isEmpty else { return blocks.joined(separator: "\n\n") + "\n" }
    blocks.append("## " + text(Message("Annotations", zh: "批注")))
    blocks.append(AnnotationMarkdown(report.annotations, language: language, headingLevel: 3).text)
    return blocks.joined(separator: "\n\n")
  }

  private func line(of entry: ReadingEntry) -> String {
    let author = report.hasSeveralAuthors ? entry.commit?.author : nil
    let left = entry.part == .begun ? entry.note.left : nil
    let parts = [
      entry.state(arrow: " → ").map(text),
      left.map { text(Message("left: ", zh: "剩下：")) + CommentText.escaped($0) }, entry.day.text,
      author.map { CommentText.escaped($0) },
    ]
    return "- " + ([name(of: entry)] + parts.compactMap { $0 }).joined(separator: " · ")
  }

  /// The name as a link; without one, where there is no file any more.
  private func name(of entry: ReadingEntry) -> String {
    guard entry.part == .removed else {
      return IndexNoteText(language: language, page: ReadingReportMarkdown.page, shown: CommentText.escaped)
        .name(of: entry.note, withTitle: true)
    }
    return CommentText.escaped(entry.note.title.isEmpty ? entry.note.name : entry.note.title)
  }

  private static func beginning(_ day: CivilDate) -> Message {
    Message(
      "The history begins on \(day.text): this is a shallow clone.", zh: "历史从 \(day.text) 开始：这是浅克隆。")
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
