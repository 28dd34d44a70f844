/// Values that are not what their fields hold.
enum FieldDefect {
  static func missing(_ field: Field, _ frontMatter: FrontMatter) -> Diagnostic {
    let opening = frontMatter.fences?.opening.lowerBound ?? 0
    let example = field == .title ? "title: …" : "type: paper"
    return frontMatter.source.diagnostic(
      "front-matter/missing-required", at: opening..<opening + 3,
      Message("the note has no `\(field.key)`", zh: "笔记没有 `\(field.key)`"),
      hint: Message("add a line `\(example)`", zh: "加一行 `\(example)`"))
  }

  static func empty(_ name: String, _ frontMatter: FrontMatter, at range: Range<Int>) -> Diagnostic {
    frontMatter.source.diagnostic(
      "front-matter/empty-value", at: range,
      Message("`\(name)` has no value", zh: "`\(name)` 没有值"),
      hint: Message("give it one, or delete the line", zh: "填上值，或删掉这一行"))
  }

  static func shape(
    _ name: String, wanted: Message, _ frontMatter: FrontMatter, at range: Range<Int>
  ) -> Diagnostic {
    frontMatter.source.diagnostic(
      "front-matter/schema", at: range,
      Message("`\(name)` must be \(wanted.english)", zh: "`\(name)` 须是\(wanted.chinese)"),
      hint: Message("the README shows every field by example", zh: "README 里每个字段都有例子"))
  }

  static func unknownRelation(_ name: String, _ frontMatter: FrontMatter, at range: Range<Int>) -> Diagnostic
  {
    let relations = Relation.allCases.map(\.rawValue)
    let words = relations.joined(separator: " ")
    let list = Message("the relations are: \(words)", zh: "可用的关系：\(words)")
    let meant = EditDistance.nearest(to: name, in: relations).first.map {
      Message("did you mean `\($0)`? T\(list.english.dropFirst())", zh: "是不是 `\($0)`？\(list.chinese)")
    }
    return frontMatter.source.diagnostic(
      "front-matter/schema", at: range,
      Message("`\(name)` is no relation", zh: "`\(name)` 不是一种关系"), hint: meant ?? list)
  }

  static func wrong(
    _ field: Field, _ text: String, _ frontMatter: FrontMatter, at range: Range<Int>
  ) -> Diagnostic {
    let (rule, message, hint) = explanation(field, text)
    return frontMatter.source.diagnostic(rule, at: range, message, hint: hint)
  }

  private static func explanation(_ field: Field, _ text: String) -> (String, Message, Message) {
    switch field.valueType {
    case .status: StatusDefect.explain(text)
    case .progress: ProgressDefect.explain(text)
    case .date: DateDefect.explain(field, text)
    case .kind: oneOf(field, text, Kind.allCases.map(\.rawValue))
    case .priority: oneOf(field, text, Priority.allCases.map(\.rawValue))
    case .rating: oneOf(field, text, (1...5).map(String.init))
    case .integer:
      (
        "front-matter/schema", Message("`\(text)` is no year", zh: "`\(text)` 不是年份"),
        Message("write four digits: `year: 2019`", zh: "写四位数字：`year: 2019`")
      )
    default:
      (
        "front-matter/schema", Message("`\(text)` is no place in a list", zh: "`\(text)` 不是列表中的位置"),
        Message(
          "write numbers with dots, and letters after them: `order: \"4.1b\"`",
          zh: "写带点的数字，后面可跟小写字母：`order: \"4.1b\"`")
      )
    }
  }

  private static func oneOf(_ field: Field, _ text: String, _ words: [String]) -> (String, Message, Message) {
    let list = words.joined(separator: " ")
    let message = Message("`\(text)` is no \(field.key)", zh: "`\(text)` 不是可用的 `\(field.key)`")
    guard let meant = EditDistance.nearest(to: text, in: words).first else {
      return ("front-matter/schema", message, Message("the words are: \(list)", zh: "可用的词：\(list)"))
    }
    return (
      "front-matter/schema", message,
      Message("did you mean `\(meant)`? The words are: \(list)", zh: "是不是 `\(meant)`？可用的词：\(list)")
    )
  }
}
