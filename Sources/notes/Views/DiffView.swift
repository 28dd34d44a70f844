import NotesCore

/// A diff: in colours and with controls written out for people, as it is for programs.
struct DiffView {
  let terminal: Terminal

  /// Prints the diff of one file.
  func write(_ diff: UnifiedDiff, to output: Output) {
    guard terminal.isTerminal || terminal.colors else { return output.write(bytes: diff.bytes) }
    for line in diff.lines {
      // The carriage return of a CRLF is no news, but that of one version alone is.
      var text = String(decoding: line.bytes, as: UTF8.self).replacing(scalars: ["\t"], by: ExcerptView.tab)
      text = terminal.isTerminal ? text.visible : text
      output.line(StyledText(text, style(of: line.kind)).rendered(colors: terminal.colors))
    }
  }

  private func style(of kind: UnifiedDiff.Kind) -> Style {
    switch kind {
    case .head: .bold
    case .hunk: .hint
    case .same: .plain
    case .removed: Style(color: .red)
    case .added: Style(color: .green)
    case .remark: .dim
    }
  }
}
