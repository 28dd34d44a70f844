import NotesCore

/// Shows what is wrong as a good compiler does: where, what, the line with a caret, and what to do.
struct DiagnosticRenderer {
  /// The reader's language.
  let language: Language
  /// The terminal that it is shown on.
  let terminal: Terminal

  /// A diagnostic, on two to five lines, each with its line feed.
  func text(of diagnostic: Diagnostic) -> String {
    var lines = [head(of: diagnostic)]
    lines += excerpt(of: diagnostic)
    if let hint = diagnostic.hint { lines += advice(hint) }
    return lines.map { $0.rendered(colors: terminal.colors) + "\n" }.joined()
  }

  /// The reason that a command cannot go on: what is wrong with the file, the reason, and what to do.
  func text(of error: NotesError) -> String {
    var head = StyledText("notes: ", .error)
    head.append(shown(error.message))
    let lines = [head] + error.hints.flatMap(advice)
    return error.diagnostics.map(text(of:)).joined()
      + lines.map { $0.rendered(colors: terminal.colors) + "\n" }.joined()
  }

  private func head(of diagnostic: Diagnostic) -> StyledText {
    var line = StyledText(
      "\(diagnostic.path.visible):\(diagnostic.start.line):\(diagnostic.start.column): ", .bold)
    line.append(diagnostic.severity.label.text(in: language) + ": ", diagnostic.severity.style)
    line.append(shown(diagnostic.message))
    line.append("  [\(diagnostic.rule.visible)]", .dim)
    return line
  }

  private func excerpt(of diagnostic: Diagnostic) -> [StyledText] {
    var excerpt = diagnostic.excerpt
    // A byte order mark takes no column.
    if diagnostic.start.line == 1, diagnostic.excerptColumn == 1, excerpt.unicodeScalars.first == "\u{FEFF}" {
      excerpt.unicodeScalars.removeFirst()
    }
    guard !excerpt.isEmpty else { return [] }
    let number = String(diagnostic.start.line)
    let gutter = " \(number) | "
    let view = ExcerptView(
      of: excerpt, around: columns(of: diagnostic), width: terminal.width - gutter.utf8.count)

    let blank = String(repeating: " ", count: number.utf8.count)
    var caret = StyledText(" \(blank) | ", .dim)
    caret.append(String(repeating: " ", count: view.indent))
    caret.append("^" + String(repeating: "~", count: view.length - 1), diagnostic.severity.style)
    return [StyledText(gutter, .dim) + StyledText(view.text), caret]
  }

  /// The columns of the excerpt that the diagnostic is about, from 0; of a place on several lines, those on its first.
  private func columns(of diagnostic: Diagnostic) -> Range<Int> {
    let first = diagnostic.excerptColumn
    let start = max(0, diagnostic.start.column - first)
    if diagnostic.end.line > diagnostic.start.line { return start..<Int.max }
    return start..<max(start, diagnostic.end.column - first)
  }

  private func advice(_ hint: Message) -> [StyledText] {
    let label = Message("help: ", zh: "建议：").text(in: language)
    let indent = "  " + String(repeating: " ", count: label.displayWidth)
    let lines = shown(hint).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      let start = index == 0 ? StyledText("  ") + StyledText(label, .hint) : StyledText(indent)
      return start + StyledText(String(line))
    }
  }

  private func shown(_ message: Message) -> String {
    message.text(in: language).visibleLines
  }
}

extension Diagnostic.Severity {
  /// The style of the word, and of the caret.
  var style: Style {
    switch self {
    case .error: .error
    case .warning: .warning
    case .information: .hint
    }
  }
}
