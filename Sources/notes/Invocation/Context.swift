import NotesCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a command works with: the library, the terminal, the language and the day.
final class Context {
  /// The environment.
  let environment: Environment
  /// The language of what is printed.
  let language: Language
  /// The standard output.
  let output: Output
  /// What is known of the terminal behind the standard output.
  let terminal: Terminal
  /// Whether to use colours, as asked for.
  let color: ColorChoice
  private let surroundings: Surroundings

  init(_ options: GlobalOptions, _ surroundings: Surroundings = .process) {
    self.surroundings = surroundings
    environment = surroundings.environment
    language = surroundings.language
    color = options.color
    output = Output.standard()
    terminal = Terminal(descriptor: 1, color: options.color, environment: environment)
  }

  /// The library that the command is about. Throws where there is none, or its configuration is wrong.
  func library() throws(NotesError) -> Surroundings.Library {
    try surroundings.library.get()
  }

  /// The library with its notes read, for some of their fields.
  func load(_ fields: FieldSet) throws -> Library {
    let place = try library()
    return try Library.load(place.root, place.configuration, fields: fields)
  }

  /// Today, or the day that `NOTES_TODAY` fixes.
  func today() throws(NotesError) -> CivilDate {
    if let fixed = environment["NOTES_TODAY"] {
      if let date = CivilDate(fixed) { return date }
      throw NotesError(
        .usage, Message("NOTES_TODAY is no date: `\(fixed)`", zh: "NOTES_TODAY 不是日期：`\(fixed)`"),
        hints: [Message("write it as 2024-01-31", zh: "写成 2024-01-31 的形式")])
    }
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return CivilDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? CivilDate(daysSinceEpoch: Int(now) / 86_400)
  }

  /// Where a library outside of git keeps what is under way: `$XDG_STATE_HOME`, or `~/.local/state`.
  var stateDirectory: String? {
    // The XDG Base Directory Specification has relative paths ignored.
    [environment["XDG_STATE_HOME"], environment["HOME"].map { $0 + "/.local/state" }]
      .compactMap { $0 }.first { $0.hasPrefix("/") }
  }

  /// A message in the reader's language.
  func text(_ message: Message) -> String { message.text(in: language) }

  /// Prints a line on standard error, controls made visible.
  func warn(_ message: Message) {
    Output.standardError().line(text(message).visibleLines)
  }

  /// Says that what was printed did not happen.
  func warnOfDryRun() {
    try? output.flush()
    warn(Message("dry run: nothing is written", zh: "试运行：没有写入"))
  }

  /// Asks questions on the terminal; nil where nobody is there to answer.
  var dialogue: Dialogue? { Dialogue.standard(language: language, color: color) }

  /// The query that words of the command line say.
  func query(_ words: [String]) throws(NotesError) -> Query {
    try QueryParser(views: library().configuration.viewQueries).parse(arguments: words)
  }

  /// Says on standard error how many files could not be read right, and the command that shows why.
  ///
  /// What has been printed so far goes first, so that this stands below it.
  func reportMistakes(in library: Library) throws {
    try reportMistakes(library.mistakenFileCount)
  }

  /// Says the same of a number of files.
  func reportMistakes(_ count: Int) throws {
    guard count > 0 else { return }
    try output.flush()
    warn(
      Message(
        "\(count == 1 ? "1 note has" : "\(count) notes have") mistakes and may be missing here; `notes lint` shows them",
        zh: "\(count) 条笔记有错误，可能没有列全；用 `notes lint` 查看"))
  }
}
