/// What is wrong with the comments of a generated block: why it cannot be written.
struct IndexDefect: Error, Hashable {
  /// The bytes of the page that it is about.
  let range: Range<Int>
  /// What is wrong.
  let message: Message
  /// What to do about it.
  let hint: Message?

  /// The name that reports give it.
  static let rule = "body/broken-index"

  init(_ range: Range<Int>, _ message: Message, hint: Message? = nil) {
    self.range = range
    self.message = message
    self.hint = hint
  }

  /// An error that another part of the tool found in the words of a block, as a defect of the page.
  init(_ range: Range<Int>, _ error: NotesError) {
    let english = IndexDefect.joined(error.hints.map(\.english), after: "?", " ", else: "; ")
    let chinese = IndexDefect.joined(error.hints.map(\.chinese), after: "？", "", else: "；")
    let hint = error.hints.isEmpty ? nil : Message(english, zh: chinese)
    self.init(range, error.message, hint: hint)
  }

  /// Sentences in one line; a question has a sign at its end already.
  private static func joined(
    _ sentences: [String], after question: String, _ blank: String, else separator: String
  ) -> String {
    sentences.reduce("") { line, next in
      line.isEmpty ? next : line + (line.hasSuffix(question) ? blank : separator) + next
    }
  }

  /// A word that is none of those that may stand there.
  init(_ range: Range<Int>, _ message: Message, given word: String, of words: [String]) {
    let list = words.joined(separator: " ")
    let meant = EditDistance.nearest(to: word, in: words).first
    self.init(
      range, message,
      hint: Message(
        (meant.map { "did you mean `\($0)`? " } ?? "") + "it can be: \(list)",
        zh: (meant.map { "是不是 `\($0)`？" } ?? "") + "可以是：\(list)"))
  }

  /// The defect as a diagnostic of the page.
  func diagnostic(in source: Source, lines: LineTable) -> Diagnostic {
    source.diagnostic(IndexDefect.rule, at: range, message, hint: hint, lines: lines)
  }
}
