/// How the scalars of a value are written.
enum ScalarLayout: Hashable {
  /// In the quotes that they have: only their reader knows what they are.
  case kept
  /// As texts: without quotes unless some reader would see something else.
  case text
  /// As texts that always stand in quotes.
  case quoted
  /// As a word, a number or a date that the field's type explains, without quotes.
  case word(Field)

  /// How the scalars of a field are written; nil is a key of the reader's own.
  init(of field: Field?) {
    guard let field else {
      self = .kept
      return
    }
    switch field.valueType {
    case .status, .progress, .date, .kind, .priority, .integer, .rating: self = .word(field)
    case .text, .texts, .identifier, .addresses, .relations, .order:
      self = field.isAlwaysQuoted ? .quoted : .text
    }
  }

  /// A scalar on one line; nil where it has to stay as it is: a block scalar, or a text of several lines.
  func bytes(
    of node: YAMLTree.NodeID, in frontMatter: FrontMatter, _ context: ScalarQuoter.Context = .block
  ) -> [UInt8]? {
    let tree = frontMatter.tree
    let form = tree.form(node)
    guard form.isScalar, form != .literal, form != .folded, !tree.isMissing(node) else { return nil }
    let written = frontMatter.source.bytes[tree.range(node)]
    let isOneLine = !written.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let text = frontMatter.text(node)
    if let canonical = canonical(text, context), isKeepable(canonical, for: text, isOneLine, form) {
      return Array(canonical.utf8)
    }
    if isOneLine { return Array(written) }
    guard !text.utf8.contains(UInt8(ascii: "\n")) else { return nil }
    return Array((form == .plain ? text : ScalarQuoter.quote(text, in: context, always: true)).utf8)
  }

  /// The text as it should be written; nil where it stays as it is.
  private func canonical(_ text: String, _ context: ScalarQuoter.Context) -> String? {
    switch self {
    case .kept: nil
    case .text: ScalarQuoter.quote(text, in: context)
    case .quoted: ScalarQuoter.quote(text, in: context, always: true)
    case .word(let field): field.isWord(text) ? text : nil
    }
  }

  /// Whether to write the text so; one that needs escapes keeps its own, and one of several lines keeps its lines.
  private func isKeepable(
    _ canonical: String, for text: String, _ isOneLine: Bool, _ form: YAMLTree.Form
  ) -> Bool {
    guard isOneLine else { return !text.utf8.contains(UInt8(ascii: "\n")) }
    let isEscaped = canonical.utf8.first == UInt8(ascii: "\"") && canonical.utf8.contains(UInt8(ascii: "\\"))
    return !(isEscaped && form == .doubleQuoted)
  }
}

extension Field {
  /// Whether a text is a value of a field of words, numbers or dates.
  fileprivate func isWord(_ text: String) -> Bool {
    switch valueType {
    case .status: Status(rawValue: text) != nil
    case .progress: Progress(text) != nil
    case .date: CivilDate(text) != nil
    case .kind: Kind(rawValue: text) != nil
    case .priority: Priority(rawValue: text) != nil
    case .integer: FieldForm.year(text) != nil
    case .rating: FieldForm.rating(text) != nil
    case .text, .texts, .identifier, .addresses, .relations, .order: false
    }
  }
}
