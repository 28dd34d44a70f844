import NotesCore

/// What became of `add`: the path of the note, and on a terminal what it holds.
struct NewNoteView {
  let context: Context

  /// Prints the path. The text follows where nothing was written, and where a person watches.
  func write(_ new: NewNote, isWritten: Bool) {
    context.output.line(new.note.path.visible)
    guard !isWritten || context.terminal.isTerminal else { return }
    var text = new.source.text(0..<new.source.bytes.count)
    if text.utf8.last == UInt8(ascii: "\n") { text.removeLast() }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      context.output.line(styled(String(line)).rendered(colors: context.terminal.colors))
    }
  }

  private func styled(_ line: String) -> StyledText {
    StyledText(line.visible, context.terminal.isTerminal ? .dim : .plain)
  }
}
