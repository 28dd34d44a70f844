/// Reads `.notes.yml`; whatever is wrong with it is an error that shows the line.
public struct ConfigurationReader {
  private let source: Source
  private let tree: YAMLTree
  private var configuration = Configuration()
  private var diagnostics: [Diagnostic] = []

  /// The configuration that a library's root holds.
  ///
  /// Throws a `NotesError` of kind configuration, with a diagnostic for each mistake.
  public static func read(_ root: LibraryRoot) throws(NotesError) -> Configuration {
    guard let bytes = root.configurationBytes else { return Configuration() }
    return try read(Source(path: LibraryRoot.configurationName, bytes: bytes))
  }

  /// The configuration that a file's text says.
  public static func read(_ source: Source) throws(NotesError) -> Configuration {
    let start = ByteOrderMark.length(in: source.bytes)
    let document = source.bytes.withUnsafeBufferPointer {
      YAMLDocument(source, $0, content: start..<$0.count)
    }
    let serious = document.diagnostics.filter { $0.severity == .error }
    guard serious.isEmpty else { throw failure(source, serious) }
    guard let root = document.tree.root, !document.tree.isMissing(root) else { return Configuration() }
    var reader = ConfigurationReader(source, document.tree)
    reader.read(root)
    guard reader.diagnostics.isEmpty else { throw failure(source, reader.diagnostics) }
    return reader.configuration
  }

  /// What is wrong with a library's configuration though it can be used: marks and line breaks.
  public static func warnings(_ root: LibraryRoot) -> [Diagnostic] {
    guard let bytes = root.configurationBytes else { return [] }
    let source = Source(path: LibraryRoot.configurationName, bytes: bytes)
    let start = ByteOrderMark.length(in: bytes)
    let document = bytes.withUnsafeBufferPointer { YAMLDocument(source, $0, content: start..<$0.count) }
    let mark = start > 0 ? [LineBreakDefect.byteOrderMark(source)] : []
    return mark + document.diagnostics.filter { $0.severity != .error }
  }

  private static func failure(_ source: Source, _ diagnostics: [Diagnostic]) -> NotesError {
    NotesError(
      .configuration, Message("\(source.path) has mistakes", zh: "\(source.path) 有错误"),
      diagnostics: diagnostics)
  }

  private init(_ source: Source, _ tree: YAMLTree) {
    self.source = source
    self.tree = tree
  }

  private mutating func read(_ root: YAMLTree.NodeID) {
    guard tree.form(root).isMapping else {
      report(root, Message("this is not made of `key: value` lines", zh: "这不是由 `键: 值` 组成的"), nil)
      return
    }
    for (key, value) in tree.entries(root) {
      readEntry(tree.text(key, in: source.bytes), key, value)
    }
  }

  private mutating func readEntry(_ name: String, _ key: YAMLTree.NodeID, _ value: YAMLTree.NodeID) {
    switch name {
    case "notes":
      if let folder = relativePath(value) { configuration.notesFolder = folder }
    case "include": configuration.include = texts(value)
    case "exclude": configuration.exclude = texts(value)
    case "language": readLanguage(value)
    case "schema": configuration.schema = relativePath(value)
    case "open": configuration.openOrder = texts(value)
    case "lint": readLint(value)
    case "views": readViews(value)
    default: unknown(name, key, among: Configuration.keys)
    }
  }

  private mutating func readLanguage(_ value: YAMLTree.NodeID) {
    guard let text = text(value) else { return }
    configuration.language = Language(naming: text)
    if configuration.language == nil {
      report(
        value, Message("`\(text)` is no language", zh: "`\(text)` 不是可用的语言"),
        Message("write `en` or `zh`", zh: "写 `en` 或 `zh`"))
    }
  }

  private mutating func readViews(_ value: YAMLTree.NodeID) {
    for (key, query) in members(value) {
      guard let text = text(query) else { continue }
      configuration.views.append(.init(name: tree.text(key, in: source.bytes), query: text))
    }
  }

  private mutating func readLint(_ value: YAMLTree.NodeID) {
    let keys = ["select", "ignore", "severity", "per-path"]
    for (key, value) in members(value) {
      let name = tree.text(key, in: source.bytes)
      switch name {
      case "select": configuration.lint.select = ruleNames(value)
      case "ignore": configuration.lint.ignore = ruleNames(value)
      case "severity": readSeverities(value)
      case "per-path": readExceptions(value)
      default: unknown(name, key, among: keys)
      }
    }
  }

  private mutating func readSeverities(_ value: YAMLTree.NodeID) {
    let words = Diagnostic.Severity.allCases.map(\.rawValue)
    for (key, word) in members(value) {
      guard let text = text(word) else { continue }
      if let severity = Diagnostic.Severity(named: text) {
        configuration.lint.severity.append(.init(rule: ruleName(key), severity: severity))
      } else {
        let list = words.joined(separator: " ")
        report(
          word, Message("`\(text)` is no severity", zh: "`\(text)` 不是严重程度"),
          Message(
            "the words are: \(list); `ignore` turns a rule off", zh: "可用的词：\(list)；关掉规则用 `ignore`"))
      }
    }
  }

  private mutating func readExceptions(_ value: YAMLTree.NodeID) {
    for (key, rules) in members(value) {
      let pattern = Glob(tree.text(key, in: source.bytes))
      configuration.lint.perPath.append(.init(pattern: pattern, ignored: ruleNames(rules)))
    }
  }

  private mutating func ruleNames(_ value: YAMLTree.NodeID) -> [LintConfiguration.RuleName] {
    guard isSequence(value) else { return [] }
    return tree.children(value).filter { tree.form($0).isScalar }.map(ruleName)
  }

  private func ruleName(_ node: YAMLTree.NodeID) -> LintConfiguration.RuleName {
    .init(text: tree.text(node, in: source.bytes), range: tree.range(node))
  }

  // MARK: Values

  private mutating func text(_ value: YAMLTree.NodeID) -> String? {
    let text = tree.text(value, in: source.bytes)
    guard tree.form(value).isScalar, !text.isEmpty else {
      report(value, Message("a text is wanted here", zh: "这里要写文字"), nil)
      return nil
    }
    return text
  }

  private mutating func texts(_ value: YAMLTree.NodeID) -> [String] {
    guard isSequence(value) else { return [] }
    var found: [String] = []
    for child in tree.children(value) {
      if let text = text(child) { found.append(text) }
    }
    return found
  }

  private mutating func isSequence(_ value: YAMLTree.NodeID) -> Bool {
    if tree.form(value).isSequence { return true }
    report(
      value, Message("a list is wanted here", zh: "这里要写列表"),
      Message("write one `- item` a line", zh: "每行写一个 `- 项`"))
    return false
  }

  private mutating func members(_ value: YAMLTree.NodeID) -> YAMLTree.Entries {
    if !tree.form(value).isMapping {
      report(value, Message("lines `name: value` are wanted below this", zh: "下面要写几行 `名称: 值`"), nil)
    }
    return tree.entries(value)
  }

  /// A path that stays inside the library.
  private mutating func relativePath(_ value: YAMLTree.NodeID) -> String? {
    guard let text = text(value) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: true)
    guard !text.hasPrefix("/"), !parts.contains(".."), !parts.isEmpty else {
      report(
        value, Message("this path leads out of the library", zh: "这个路径指到了文库外面"),
        Message("write a path below the folder of .notes.yml", zh: "写 .notes.yml 所在文件夹下面的路径"))
      return nil
    }
    return parts.filter { $0 != "." }.joined(separator: "/")
  }

  private mutating func unknown(_ name: String, _ key: YAMLTree.NodeID, among keys: [String]) {
    let list = keys.joined(separator: " ")
    let meant = EditDistance.nearest(to: name, in: keys).first
    report(
      key, Message("there is no key `\(name)`", zh: "没有 `\(name)` 这个键"),
      meant.map { Message("did you mean `\($0)`?", zh: "是不是 `\($0)`？") }
        ?? Message("the keys are: \(list)", zh: "可用的键：\(list)"))
  }

  private mutating func report(_ node: YAMLTree.NodeID, _ message: Message, _ hint: Message?) {
    guard diagnostics.count < Diagnostic.limitPerFile else { return }
    diagnostics.append(source.diagnostic("configuration/invalid", at: tree.range(node), message, hint: hint))
  }
}
