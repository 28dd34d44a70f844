import NotesCore

/// The program that the user writes with, as the environment names it.
struct Editor {
  /// The user's own command line, for the shell; a library has no say in it.
  let command: String

  /// The editor of `VISUAL`, else of `EDITOR`; nil where neither is set.
  init?(_ environment: Environment) {
    let set = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }
    guard let command = set.first(where: { $0.contains { !$0.isWhitespace } }) else { return nil }
    self.command = command
  }

  /// Edits a file, and waits until that is done.
  ///
  /// The absolute path is one argument whatever is in it, and never an option. An editor that is known to take
  /// `+LINE` opens the file there. Throws when the editor fails.
  func edit(_ path: String, at line: Int? = nil) throws(NotesError) {
    let place = line.flatMap { takesLine ? " +\($0)" : nil } ?? ""
    // The words of the command line are the user's to quote, so the shell takes them apart.
    let child = ChildProcess(arguments: ["/bin/sh", "-c", "\(command)\(place) \"$1\"", "sh", path])
    do {
      let code = try child.run()
      if code != 0 { throw failed(Message("it ended with exit code \(code)", zh: "退出码是 \(code)")) }
    } catch let error as NotesError {
      throw error
    } catch let failure as SystemFailure {
      throw failed(failure.reason)
    } catch {
      throw failed(Message(verbatim: "\(error)"))
    }
  }

  private static let takingLine: Set<String> = [
    "vi", "vim", "nvim", "gvim", "view", "nano", "emacs", "emacsclient", "micro", "kak", "joe", "mg",
  ]

  private var takesLine: Bool {
    let program = command.split(whereSeparator: \.isWhitespace).first ?? ""
    return Editor.takingLine.contains(String(program.split(separator: "/").last ?? ""))
  }

  private func failed(_ reason: Message) -> NotesError {
    NotesError(
      .inputOutput,
      Message(
        "the editor `\(command)` failed: \(reason.english)", zh: "编辑器 `\(command)` 出错：\(reason.chinese)"),
      hints: [
        Message("VISUAL, else EDITOR, is the command that edits", zh: "用哪个编辑器由 VISUAL 决定，没有则看 EDITOR")
      ])
  }
}

extension Context {
  /// Has a note edited, then says what is wrong with it, if anything is.
  ///
  /// Throws where no editor is set or it fails.
  func edit(_ note: Note, at line: Int? = nil, in library: Library) throws(NotesError) {
    let path = library.root.absolute(note.path)
    guard let editor = Editor(environment) else { throw Context.withoutEditor(path) }
    try editor.edit(path, at: line)
    do {
      report(try WholeNote(reading: note, in: library.root).diagnostics)
    } catch {
      report([error.diagnostic(path: note.path)])
    }
  }

  /// Shows diagnostics on standard error.
  func report(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let renderer = DiagnosticRenderer(
      language: language, terminal: Terminal(descriptor: 2, color: color, environment: environment))
    Output.standardError().write(diagnostics.map(renderer.text(of:)).joined())
  }

  private static func withoutEditor(_ path: String) -> NotesError {
    NotesError(
      .configuration,
      Message("no editor is set; the note is \(path.visible)", zh: "没有设置编辑器；笔记在 \(path.visible)"),
      hints: [
        Message(
          "set one in your shell's profile: `export EDITOR=nano`",
          zh: "在 shell 的配置里设置一个：`export EDITOR=nano`")
      ])
  }
}
