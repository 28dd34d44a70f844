/// Shows a long page through `$PAGER`, by default `less`.
struct Pager {
  /// The terminal that the page is for.
  let terminal: Terminal
  /// Where `PAGER` and `LESS` are looked up.
  let environment: Environment

  /// Shows a page: through the pager when it is longer than the screen, else plainly.
  ///
  /// The reader may leave the pager at any time; where it cannot be started, the page is shown plainly.
  func show(_ page: String, on output: Output) {
    guard terminal.isTerminal, rows(of: page) >= terminal.height, let command else {
      return output.write(page)
    }
    try? output.flush()
    if !run(command, on: page) { output.write(page) }
  }

  /// The command line for the shell, which is the user's own and never holds anything of a note; nil for none.
  var command: String? {
    guard let pager = environment.values["PAGER"] else {
      // `less` is not everywhere, and a shell's complaint about that would be noise.
      return "command -v less >/dev/null 2>&1 || exit 127; \(lessDefaults)exec less"
    }
    let words = pager.split(whereSeparator: \.isWhitespace)
    return words.isEmpty || words == ["cat"] ? nil : lessDefaults + pager
  }

  private var lessDefaults: String {
    // F: leave at once when all fits; R: colours; X: leave the page on the screen.
    environment.values["LESS"] == nil ? "export LESS=FRX LESSCHARSET=utf-8; " : ""
  }

  private func rows(of page: String) -> Int {
    page.utf8.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }

  /// Runs the command with the page as its input; false when it could not be started.
  private func run(_ command: String, on page: String) -> Bool {
    let code = try? ChildProcess(arguments: ["/bin/sh", "-c", command], input: page).run()
    return code.map { $0 != ChildProcess.notFound } ?? false
  }
}
