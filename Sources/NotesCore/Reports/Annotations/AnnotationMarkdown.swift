/// Annotations as a page of Markdown that can be pasted elsewhere: a heading for each note, quotes as quotations.
///
/// All that notes say is escaped, so that it reads the same and does nothing else where it is pasted: on code hosts it
/// names nobody and no issue.
public struct AnnotationMarkdown: Sendable {
  private let list: AnnotationList
  private let language: Language
  private let headingLevel: Int

  /// The page of a list; `headingLevel` is that of the notes' names.
  public init(_ list: AnnotationList, language: Language, headingLevel: Int = 2) {
    self.list = list
    self.language = language
    self.headingLevel = headingLevel
  }

  /// Links start at the root of the library.
  private static let page = "annotations.md"

  /// The page, with a line feed after each line; empty where the list is.
  public var text: String {
    list.groups.flatMap { group in
      let name = IndexNoteText(language: language, page: AnnotationMarkdown.page, shown: CommentText.escaped)
        .name(
          of: group.note, withTitle: true)
      return [String(repeating: "#", count: headingLevel) + " " + name] + group.annotations.flatMap(blocks)
    }.joined(separator: "\n\n") + (list.isEmpty ? "" : "\n")
  }

  private func blocks(of annotation: NotedAnnotation) -> [String] {
    let content = annotation.content
    var words = lines(of: content.words)
    switch content.kind {
    case .quote:
      let source = place(of: content)
      if !source.isEmpty { words += [""] + ["— " + source] }
      words = words.map { $0.isEmpty ? ">" : "> " + $0 }
    case .note:
      let place = place(of: content)
      if !place.isEmpty {
        let place = text(Message("(\(place))", zh: "（\(place)）"))
        words =
          words.isEmpty
          ? [place] : words.dropLast() + [words[words.count - 1] + text(Message(" ", zh: "")) + place]
      }
    }
    return [words, lines(of: content.comment)].filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
  }

  private func place(of content: AnnotationContent) -> String {
    [content.locator?.text, content.date].compactMap { $0 }.map { CommentText.escaped($0) }
      .joined(separator: " · ")
  }

  /// The lines of a text, escaped; of the empty ones between them, one each.
  private func lines(of text: String) -> [String] {
    var lines: [String] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let escaped = CommentText.escapedAtStart(String(line))
      if escaped.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(escaped)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
