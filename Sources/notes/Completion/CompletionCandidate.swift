import NotesCore

/// A word that the shell may put in place of the one that is being typed.
struct CompletionCandidate: Hashable {
  /// The word, as the command is to get it: the shell's script quotes it.
  let value: String
  /// What it stands for, in a line; empty where it says so itself.
  let description: String

  /// A candidate; nil for a word that no shell and no terminal should meet.
  ///
  /// Left out are the empty word and those with a line feed, a tab, or another control character. Written out
  /// they would be other words, which find nothing.
  init?(_ value: String, _ description: String = "") {
    guard !value.isEmpty, !value.unicodeScalars.contains(where: \.isControlForTerminals) else { return nil }
    self.value = value
    self.description = description.utf8.elementsEqual(value.utf8) ? "" : description
  }

  /// The candidate as a line for the shell's script: the word, and after a tab its description.
  var line: String {
    description.isEmpty ? value : "\(value)\t\(description.visible)"
  }

  /// The same candidate with something before the word that was typed already.
  func prefixed(by prefix: String) -> CompletionCandidate? {
    CompletionCandidate(prefix + value, description)
  }
}

extension [CompletionCandidate] {
  /// The candidates that begin with what was typed; case and width do not matter where nothing begins so exactly.
  func beginning(with typed: String) -> [CompletionCandidate] {
    let exact = filter { $0.value.utf8.starts(with: typed.utf8) }
    if !exact.isEmpty { return exact }
    let folded = Folding.text.bytes(of: typed)
    return filter { Folding.text.bytes(of: $0.value).starts(with: folded) }
  }

  /// The candidates without those whose word came before.
  var withoutRepetition: [CompletionCandidate] {
    var seen: Set<[UInt8]> = []
    return filter { seen.insert([UInt8]($0.value.utf8)).inserted }
  }
}
