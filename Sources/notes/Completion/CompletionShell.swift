import ArgumentParser

/// A shell that can complete the tool's words.
enum CompletionShell: String, CaseIterable, ExpressibleByArgument {
  case bash, zsh, fish

  /// The script that teaches the shell.
  ///
  /// Each script asks the tool for candidates, a line each, and quotes what it gets. None lets its shell evaluate
  /// any of it: bash's `compgen -W`, for one, would run `$(...)` in a note's title.
  var script: String {
    switch self {
    case .bash: BashCompletion.script
    case .zsh: ZshCompletion.script
    case .fish: FishCompletion.script
    }
  }

  /// The words as the command would get them, from those that the shell's script hands over.
  ///
  /// bash hands over all words as they were typed, fish the last one, zsh none.
  func unquoted(_ words: [String]) -> [String] {
    switch self {
    case .bash: words.map { TypedWord.unquoted($0) }
    case .zsh: words
    case .fish: words.dropLast() + words.suffix(1).map { TypedWord.unquoted($0) }
    }
  }
}
