import ArgumentParser
import NotesCore

/// Finds notes by what they say.
struct Search: QueryCommand {
  static let name = "search"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Find notes by what they say.", zh: "搜索笔记的内容。"),
    usage: "notes search TEXT… [QUERY] [--in PART] [--regex] [--fold] [--format FORMAT]",
    discussion: text(
      """
      Looks for each TEXT in titles, tags, bodies and annotations; a note must have them all. English is found \
      by whole words (`transform*`: words that begin so), Chinese anywhere. Case and width do not matter, and a \
      blank in TEXT stands for blanks, dashes or the end of a line.

      First come the notes with the text in their title, then in a tag, then in a heading, then elsewhere; of \
      these, those with more hits.

      Words such as `section:2020`, `-tag:rag` or `@view` say which notes to search, as in `list`; all words \
      after `--` are texts.

      Exit code: 0 when something was found, 1 when nothing was, 2 when the search could not be done.
      """,
      zh: """
        在标题、标签、正文和批注里找每个 TEXT；一条笔记要全都有。英文按整词找（`transform*`：以此开头的词），中文在哪里都找得到。大小写和全角半角不论；TEXT 里的空格可以是空格、连字符或换行。

        标题里有的在前，其次是标签、小标题，最后是别处；同类中次数多的在前。

        `section:2020`、`-tag:rag`、`@视图` 这样的词限定搜哪些笔记，写法同 `list`；`--` 后面的词都当作文字。

        退出码：找到是 0，没找到是 1，没法搜索是 2。
        """))

  static let optionsWithValue: Set<String> = ["--in", "--limit", "--format"]

  static var summary: Invocation.CommandSummary {
    .init(name: name, takesQuery: true, optionsWithValue: optionsWithValue, subcommands: [], takesTexts: true)
  }

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help(
      "A text to find, or a filter such as section:2020.", zh: "要找的文字，或 section:2020 这样的条件。", value: "text"))
  var words: [String] = []

  /// The words after `--`, which `Invocation` makes values of this option: the parser does not tell them apart.
  @Option(name: .customLong("text"), help: .hidden)
  var literal: [String] = []

  @Option(
    name: .customLong("in"),
    help: help(
      "Search only these parts: title, tags, body, annotations.", zh: "只搜这些部分：title、tags、body、annotations。",
      value: "part"), completion: .list(SearchScope.names))
  var parts: [String] = []

  @Flag(
    help: help(
      "Let accents pass, and traditional characters: e finds é, 机 finds 機.",
      zh: "不论变音符号，也不论繁简：e 也找到 é，机 也找到 機。"))
  var fold = false

  @Flag(
    help: help(
      "TEXT is a regular expression (PCRE2), for each line by itself, without the > of quotations.",
      zh: "TEXT 是正则表达式（PCRE2），逐行匹配，不含引用的 > 号。"))
  var regex = false

  @Option(
    help: help("Show N notes at most (table: 50).", zh: "最多列 N 条笔记（table 默认 50）。", value: "n"))
  var limit: Int?

  @Option(
    help: help(
      "table, json, jsonl, paths, ids or lines (path:line:column: text).",
      zh: "table、json、jsonl、paths、ids 或 lines（路径:行:列: 文字）。"), completion: .list(SearchFormat.names))
  var format = "table"

  func run(in context: Context) throws -> ExitStatus {
    try RowLimit.check(limit)
    let format = try SearchFormat(format)
    let arguments = SearchArguments(words, literal: literal)
    let request = try request(arguments, format, in: context)
    let place = try context.library()
    let files = try LibraryFiles(place.root, place.configuration)
    let report = try SearchReport(
      request, in: files, today: try context.today(), limit: limit ?? format.usualLimit)
    write(report, as: format, to: context)
    if report.noteCount == 0 {
      try context.output.flush()
      for message in try reasons(request, arguments, files, context) { context.warn(message) }
    }
    try reportGivenUp(report.givenUpLines, in: context)
    try context.reportMistakes(count: report.mistakenFileCount)
    if report.noteCount > 0 { return .done }
    // What was given up might have had it.
    return report.givenUpLines > 0 ? .failed : .found
  }

  // MARK: What to search

  private func request(
    _ arguments: SearchArguments, _ format: SearchFormat, in context: Context
  ) throws(NotesError) -> SearchRequest {
    let scope = try SearchScope(naming: parts)
    let filter = try context.query(arguments.filters)
    guard !arguments.texts.isEmpty else { throw Search.noText(arguments) }
    let extent = format.extent(width: context.terminal.width)
    if regex {
      return SearchRequest(
        patterns: try arguments.texts.map(Search.pattern), scope: scope, filter: filter, extent: extent)
    }
    var matchers: [TextMatcher] = []
    for text in arguments.texts {
      guard let matcher = TextMatcher(text, dropsMarks: fold) else { throw Search.emptyText(text) }
      matchers.append(matcher)
    }
    return SearchRequest(texts: matchers, scope: scope, filter: filter, extent: extent)
  }

  private static func pattern(_ text: String) throws(NotesError) -> SearchPattern {
    if text.isEmpty { throw emptyText(text) }
    do {
      return try SearchPattern(text)
    } catch {
      throw PatternMistake(text, error).error
    }
  }

  private static func noText(_ arguments: SearchArguments) -> NotesError {
    let hint =
      arguments.filters.isEmpty
      ? Message("write `notes search TEXT`", zh: "请写 `notes search 文字`")
      : Message(
        "the words say which notes to search; `notes list` lists them, and after `--` all words are texts",
        zh: "这些词只限定搜哪些笔记；要列出它们用 `notes list`；`--` 后面的词都当作文字")
    return NotesError(.usage, Message("there is no text to search for", zh: "没有要找的文字"), hints: [hint])
  }

  private static func emptyText(_ text: String) -> NotesError {
    NotesError(
      .usage,
      Message("there is nothing to look for in `\(text)`", zh: "`\(text)` 里没有可找的内容"),
      hints: [Message("write a word, or a part of one in Chinese", zh: "请写一个词，或几个汉字")])
  }

  // MARK: What is said

  private func write(_ report: SearchReport, as format: SearchFormat, to context: Context) {
    if format == .table {
      SearchView(terminal: context.terminal, language: context.language).write(report, to: context.output)
    } else {
      SearchWriter(output: context.output).write(report.notes, as: format)
    }
  }

  /// That nothing was found, and what might be meant.
  private func reasons(
    _ request: SearchRequest, _ arguments: SearchArguments, _ files: LibraryFiles, _ context: Context
  ) throws -> [Message] {
    let texts = request.texts
    var messages = [nothingFound(texts, arguments.filters)]
    messages += arguments.literal.filter(SearchArguments.isFilter).map { text in
      Message(
        "`\(text)` stands after `--`, so it was taken for a text: write it before to search only such notes",
        zh: "`\(text)` 写在 `--` 后面，当作文字来找了：要限定搜哪些笔记，请写在前面")
    }
    messages += texts.filter(Search.isQuoted).map { text in
      Message(
        "the quotation marks of `\(text)` are searched for, too: several words in one TEXT need none of their own",
        zh: "`\(text)` 里的引号也在找的文字里：一个 TEXT 里可以有几个词，不用再加引号")
    }
    for (text, field) in arguments.misspelt {
      messages.append(
        Message(
          "`\(text)` was taken for a text: did you mean the field `\(field):`?",
          zh: "`\(text)` 当作文字来找了：是不是想写字段 `\(field):`？"))
    }
    if !arguments.texts.contains(where: { $0.hasPrefix("-") }),
      let longer = try longerWords(request, files, context)
    {
      messages.append(longer)
    }
    return messages
  }

  /// That nothing was found, and where it was looked for.
  private func nothingFound(_ texts: [String], _ filters: [String]) -> Message {
    let english = texts.map { "`\($0)`" }.joined(separator: " and ")
    let chinese = texts.map { "`\($0)`" }.joined(separator: " 和 ")
    let filter = filters.joined(separator: " ")
    let parts = parts.joined(separator: ", ")
    let (place, chinesePlace) = parts.isEmpty ? ("", "") : (" in its \(parts)", "的 \(parts) ")
    return filter.isEmpty
      ? Message(
        "no note has \(english)\(place)",
        zh: "没有笔记\(chinesePlace)\(texts.count > 1 ? "同时有" : "里有") \(chinese)")
      : Message(
        "none of the notes that `\(filter)` takes has \(english)\(place)",
        zh: "`\(filter)` 限定的笔记\(chinesePlace)里没有 \(chinese)")
  }

  /// What else to search for, where words that only begin so were met and a search for them finds something.
  private func longerWords(
    _ request: SearchRequest, _ files: LibraryFiles, _ context: Context
  ) throws -> Message? {
    guard request.hasMetLongerWords, let wider = request.ofPrefixes,
      try SearchReport.finds(wider, in: files, today: try context.today())
    else { return nil }
    let words = wider.texts.map { "`\($0)`" }.joined(separator: " ")
    return Message(
      "longer words begin with it: search for \(words)", zh: "有以此开头的更长的词：请搜 \(words)")
  }

  /// Whether a text has quotation marks around it, which the shell takes away where they are meant for it.
  private static func isQuoted(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, text.count > 2 else { return false }
    return ["\"\"", "''", "“”", "‘’", "「」"].contains("\(first)\(last)")
  }

  private func reportGivenUp(_ lines: Int, in context: Context) throws {
    guard lines > 0 else { return }
    try context.output.flush()
    context.warn(
      Message(
        "gave up on \(lines == 1 ? "1 line" : "\(lines) lines"): the pattern tries too many ways to match there",
        zh: "有 \(lines) 行放弃了：正则表达式在那里要尝试的匹配方式太多"))
  }
}
