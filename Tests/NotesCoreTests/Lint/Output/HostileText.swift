import NotesCore

/// Texts that want to be read as something else by what reads a report.
enum HostileText {
  static let all = [
    "\n::set-output name=x::y", "::warning::x", "\r::warning::x", "\r\n::error::x", "  ::add-mask::a",
    "##[error]x", "a ##[set-output name=x;]y", "%0A::warning::x", "%25", "100%", "a,line=9,title=b", "a::b",
    ",\u{301}line=9", ":\u{301}:\u{301}", "%\u{301}0A", "\u{2028}::warning::x", "\u{85}::warning::x",
    "::stop-commands::a", "\n::stop-commands::a\n::a::", "\u{1B}[31m", "\u{202E}txt", "\0", "曼巴 😀 #?&<b>@all",
    "\u{3000}::warning::x", "\u{200B}::warning::x", "[a](http://x)", "[a](\u{301}http://x)", "\"'\\", "",
  ]

  /// A finding that says the text in every place that a file can reach.
  static func findings(_ text: String) -> [Diagnostic] {
    let message = Message(verbatim: text)
    return [
      Diagnostic(
        rule: "a/message", severity: .error, message: message, hint: message, path: "notes/a.md",
        excerpt: text),
      Diagnostic(
        rule: "a/path", severity: .warning, message: Message(verbatim: "it is \(text)"), path: text + ".md"),
      Diagnostic(
        rule: "a/\(text)", severity: .information, message: message, path: "notes/\(text)",
        fix: Fix(.safe, 0..<0, text), fixPlaces: [Place(.first, .first)]),
    ]
  }
}

extension Position {
  fileprivate static let first = Position(line: 1, column: 1)
}
