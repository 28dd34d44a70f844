/// Reads the words of a block.
struct IndexOptionsReader {
  private let words: IndexWords
  private var options = IndexOptions()

  /// The options that the words say; `views` are the queries that have names, `language` is the library's own.
  static func options(
    _ words: IndexWords, views: [String: String], language: Language?
  ) throws(IndexDefect) -> IndexOptions {
    var reader = IndexOptionsReader(words: words)
    reader.options.language = language ?? .english
    try reader.readSettings()
    try reader.readQuery(views)
    try reader.checkTogether()
    return reader.options
  }

  private init(words: IndexWords) { self.words = words }

  private mutating func readQuery(_ views: [String: String]) throws(IndexDefect) {
    do throws(NotesError) {
      options.query = try QueryParser(views: views).parse(words.query)
    } catch {
      throw IndexDefect(words.queryRange, error)
    }
    guard !options.query.dependsOnDay else {
      throw IndexDefect(
        words.queryRange,
        Message("the answer to this query changes from day to day", zh: "这个查询的结果一天一个样"),
        hint: Message(
          "write dates, such as `added:2024-01..`, so that the page changes only when notes do",
          zh: "写具体日期，例如 `added:2024-01..`，这样笔记不变页面就不变"))
    }
  }

  // MARK: Options

  private mutating func readSettings() throws(IndexDefect) {
    var seen: Set<String> = []
    for setting in words.settings {
      guard IndexOptions.names.contains(setting.name) else { throw unknown(setting) }
      guard seen.insert(setting.name).inserted else {
        throw IndexDefect(
          setting.range, Message("`\(setting.name)` stands here twice", zh: "`\(setting.name)` 写了两次"),
          hint: Message("keep one of the two", zh: "留下一个"))
      }
      guard !setting.value.isEmpty else {
        throw IndexDefect(
          setting.range, Message("`\(setting.name)=` has no value", zh: "`\(setting.name)=` 后面没有值"),
          hint: Message("write it right after the sign, without a blank", zh: "紧跟在等号后面写，不留空格"))
      }
      try read(setting)
    }
  }

  private mutating func read(_ setting: IndexWords.Setting) throws(IndexDefect) {
    switch setting.name {
    case "as": options.form = try choice(setting)
    case "by": options.grouping = try choice(setting)
    case "nest": options.nesting = try choice(setting)
    case "with": options.parts = try parts(setting)
    case "sort": options.sort = try sort(setting)
    case "limit": options.limit = try limit(setting)
    case "names": options.groupNames = try groupNames(setting)
    default: options.language = try language(setting)
    }
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ setting: IndexWords.Setting
  ) throws(IndexDefect) -> Choice {
    guard let choice = Choice(rawValue: setting.value) else {
      throw wrong(setting, setting.value, of: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  private func parts(_ setting: IndexWords.Setting) throws(IndexDefect) -> [IndexPart] {
    var parts: [IndexPart] = []
    for word in setting.value.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard let part = IndexPart(rawValue: word) else {
        throw wrong(setting, word, of: IndexPart.allCases.map(\.rawValue))
      }
      if !parts.contains(part) { parts.append(part) }
    }
    return parts
  }

  private func sort(_ setting: IndexWords.Setting) throws(IndexDefect) -> NoteSort {
    do throws(NotesError) {
      return try NoteSort(setting.value)
    } catch {
      throw IndexDefect(setting.valueRange, error)
    }
  }

  private func limit(_ setting: IndexWords.Setting) throws(IndexDefect) -> Int {
    guard let limit = Int(setting.value), limit > 0 else {
      throw IndexDefect(
        setting.valueRange, Message("`limit` is a number from 1 on", zh: "`limit` 是 1 以上的数"),
        hint: Message("write for example `limit=10`", zh: "例如 `limit=10`"))
    }
    return limit
  }

  private func language(_ setting: IndexWords.Setting) throws(IndexDefect) -> Language {
    guard let language = Language(rawValue: setting.value) else {
      throw wrong(setting, setting.value, of: Language.allCases.map(\.rawValue))
    }
    return language
  }

  private func groupNames(_ setting: IndexWords.Setting) throws(IndexDefect) -> [IndexOptions.GroupName] {
    var names: [IndexOptions.GroupName] = []
    for pair in setting.value.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = pair.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else {
        throw IndexDefect(
          setting.valueRange,
          Message("`\(pair)` is no group with a heading", zh: "`\(pair)` 不是“组:标题”"),
          hint: Message(
            "write for example `names=toolkits:Tools,\"references:Further reading\"`",
            zh: "例如 `names=toolkits:工具包,references:参考资料`"))
      }
      names.append(IndexOptions.GroupName(group: String(parts[0]), heading: String(parts[1])))
    }
    return names
  }

  // MARK: What does not go together

  private func checkTogether() throws(IndexDefect) {
    switch options.form {
    case .list: break
    case .table: try refuse(["nest"], Message("the rows of a table cannot be nested", zh: "表格的行不能嵌套"))
    case .progress:
      try refuse(
        ["with", "nest", "sort", "limit"],
        Message("`as=progress` counts notes and lists none", zh: "`as=progress` 只计数，不列笔记"))
      if options.grouping == .status {
        try refuse(["by"], Message("progress cannot be split by status", zh: "进度不能按状态分"))
      }
    }
    if options.grouping == .none {
      try refuse(["names"], Message("there are no groups that could have names", zh: "没有分组，用不上组名"))
    }
  }

  private func refuse(_ names: [String], _ message: Message) throws(IndexDefect) {
    guard let setting = words.settings.first(where: { names.contains($0.name) && $0.value != "none" }) else {
      return
    }
    throw IndexDefect(
      setting.range, message,
      hint: Message("take out `\(setting.name)`", zh: "去掉 `\(setting.name)`"))
  }

  private func wrong(_ setting: IndexWords.Setting, _ word: String, of words: [String]) -> IndexDefect {
    IndexDefect(
      setting.valueRange,
      Message("`\(setting.name)` cannot be `\(word)`", zh: "`\(setting.name)` 不能是 `\(word)`"), given: word,
      of: words)
  }

  private func unknown(_ setting: IndexWords.Setting) -> IndexDefect {
    let near = EditDistance.nearest(to: setting.name, in: IndexOptions.names).first
    let list = IndexOptions.names.joined(separator: " ")
    return IndexDefect(
      setting.range, Message("no option `\(setting.name)`", zh: "没有选项 `\(setting.name)`"),
      hint: Message(
        (near.map { "did you mean `\($0)`? " } ?? "")
          + "the options are: \(list); a text to look for stands in quotes",
        zh: (near.map { "是不是 `\($0)`？" } ?? "") + "选项有：\(list)；要查的文字放进引号"))
  }
}
