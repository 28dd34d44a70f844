import NotesCore

/// What a comparison of quotes with PDFs came to, as a page: the findings note by note, then how much was compared.
struct QuoteVerificationView {
  let verification: QuoteVerification
  let terminal: Terminal
  let language: Language

  /// The columns of the words that a quote is told by.
  private static let excerptWidth = 60

  /// Prints the page.
  func write(to output: Output) {
    for comparison in verification.comparisons {
      let lines = lines(of: comparison)
      if lines.isEmpty { continue }
      output.line(title(of: comparison.group.note).rendered(colors: terminal.colors))
      for line in lines { output.line(line.rendered(colors: terminal.colors)) }
      output.line()
    }
    output.line(summary)
  }

  /// What one types to name the note, and what people call it.
  private func title(of note: Note) -> StyledText {
    var title = StyledText(note.id.visible, .id)
    title.append("  " + note.distinctName.visible)
    return terminal.lineLimit.map { title.truncated(to: $0) } ?? title
  }

  private func lines(of comparison: QuoteVerification.Comparison) -> [StyledText] {
    switch comparison.result {
    case .failure(let problem):
      return indented(
        StyledText(text(Message("its PDF: ", zh: "它的 PDF：")), .warning)
          + StyledText(text(problem.message).visible), by: 2)
    case .success(let result):
      let findings = comparison.findings.flatMap { lines(of: $0, offset: result.pageOffset) }
      return findings + offset(result.pageOffset)
    }
  }

  private func offset(_ offset: Int) -> [StyledText] {
    guard offset != 0 else { return [] }
    let (printed, counted) = offset > 0 ? (1 + offset, 1) : (1, 1 - offset)
    return indented(
      StyledText(
        text(
          Message(
            "page \(printed) of the work is page \(counted) of the PDF: taken into account",
            zh: "原文第 \(printed) 页是 PDF 的第 \(counted) 页：已按此换算")), .dim), by: 2)
  }

  private func lines(of finding: QuoteVerification.Finding, offset: Int) -> [StyledText] {
    let content = finding.annotation.content
    var head = StyledText(content.locator.map { $0.text.visible } ?? "")
    if let id = content.id { head.append((head.isEmpty ? "" : " ") + "^\(id)", .id) }
    let colon = text(Message(": ", zh: "："))
    if !head.isEmpty { head.append(colon) }
    let words = String(content.words.unicodeScalars.prefix(400)).joinedLines
    let excerpt = StyledText(quoted(words.visible.truncated(to: QuoteVerificationView.excerptWidth)))
    switch finding.defect {
    case .elsewhere(let places):
      head.append(text(found(places, offset)), .warning)
      head.append(colon)
      return indented(head + excerpt, by: 2)
    case .gone(let nearest):
      head.append(text(Message("not in the PDF", zh: "PDF 里没有")), .warning)
      head.append(colon)
      guard let nearest else { return indented(head + excerpt, by: 2) }
      let label = Message(
        "nearest, on page \(page(nearest.page, offset)): ", zh: "最接近的在第 \(page(nearest.page, offset)) 页：")
      return indented(head + excerpt, by: 2)
        + indented(StyledText(text(label), .dim) + StyledText(quoted(nearest.words.visible)), by: 6)
    }
  }

  private func found(_ places: [QuotePlace], _ offset: Int) -> Message {
    let pages = places.map { place in
      page(place.first, offset) + (place.last > place.first ? "-" + page(place.last, offset) : "")
    }
    return Message(
      "found on page \(pages.joined(separator: ", "))", zh: "在第 \(pages.joined(separator: "、")) 页")
  }

  /// A page as the work counts it.
  private func page(_ page: Int, _ offset: Int) -> String { String(page + offset) }

  private func quoted(_ words: String) -> String { text(Message("\"\(words)\"", zh: "“\(words)”")) }

  private var summary: String {
    let (quotes, findings) = (verification.quoteCount, verification.findingCount)
    let notes = verification.noteCount
    let others = verification.notesWithoutPDF.count
    let compared = Message(
      "\(quotes) \(quotes == 1 ? "quote" : "quotes") of \(notes) \(notes == 1 ? "note" : "notes") compared: "
        + (findings == 0 ? "all are there" : "\(findings) \(findings == 1 ? "finding" : "findings")"),
      zh: "比对了 \(notes) 条笔记的 \(quotes) 条摘录：" + (findings == 0 ? "都在原处" : "\(findings) 处不符"))
    let none = Message("no quote here has a PDF to be compared with", zh: "这里的摘录都没有 PDF 可以比对")
    let rest = Message(
      "; \(others) \(others == 1 ? "note" : "notes") with quotes \(others == 1 ? "has" : "have") no PDF of \(others == 1 ? "its" : "their") own",
      zh: "；另有 \(others) 条有摘录的笔记没有本地 PDF")
    return text(verification.comparisons.isEmpty ? none : compared)
      + (others > 0 && !verification.comparisons.isEmpty ? text(rest) : "")
  }

  private func indented(_ line: StyledText, by columns: Int) -> [StyledText] {
    let indent = StyledText(String(repeating: " ", count: columns))
    guard let width = terminal.lineLimit else { return [indent + line] }
    return LineWrapper.lines(of: line, width: max(MarkdownPage.minimumWidth, width - columns)).map {
      indent + $0
    }
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
