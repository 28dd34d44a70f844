import JSONSchema

/// What people are told of errors that a schema finds, and of a schema that is wrong itself.
enum SchemaWords {
  /// What a place in the front matter is called; nil for all of it.
  static func name(_ location: JSONPointer) -> Message? {
    let keys = location.tokens.compactMap { if case .key(let key) = $0 { key } else { nil } }
    guard let last = location.tokens.last else { return nil }
    let list = keys.last.map { Message(verbatim: "`\($0)`") }
    switch last {
    case .key: return list
    case .index(let index):
      return Message(
        "item \(index + 1) of \(list?.english ?? "the list")",
        zh: "\(list?.chinese ?? "列表") 的第 \(index + 1) 项")
    }
  }

  static func missing(_ key: String, in name: Message?) -> Message {
    guard let name else { return Message("the note has no `\(key)`", zh: "笔记没有 `\(key)`") }
    return Message("\(name.english) has no `\(key)`", zh: "\(name.chinese) 没有 `\(key)`")
  }

  static func add(_ key: String) -> Message {
    Message("add a line `\(key): …`; the library's schema asks for it", zh: "加一行 `\(key): …`；文库的模式要求有它")
  }

  static func unexpected(_ key: String) -> Message {
    Message("the library's schema knows no key `\(key)`", zh: "文库的模式里没有 `\(key)` 这个键")
  }

  /// What to do about a key that is none of the `known` ones.
  static func meant(_ key: String, among known: [String]) -> Message {
    let meant = EditDistance.nearest(to: key, in: known).first
    return meant.map { Message("did you mean `\($0)`?", zh: "是不是 `\($0)`？") }
      ?? Message("delete it, or add it to the schema's properties", zh: "删掉它，或在模式的 properties 里加上它")
  }

  /// What is wrong with a value that goes by `name`.
  static func message(_ error: ValidationError, _ name: Message?) -> Message {
    let subject = name?.english ?? "the front matter"
    let chinese = name?.chinese ?? "前置信息"
    switch error.detail {
    case .type(let expected, let found):
      let words = expected.map(typeWord), what = typeWord(found)
      return Message(
        "\(subject) must be \(words.map(\.english).joined(separator: " or ")), and this is \(what.english)",
        zh: "\(chinese) 须是 \(words.map(\.chinese).joined(separator: " 或 "))，这里是 \(what.chinese)")
    case .enumeration: return Message("\(subject) has no such value", zh: "\(chinese) 没有这个值")
    case .constant(let value):
      return Message("\(subject) must be `\(value)`", zh: "\(chinese) 须是 `\(value)`")
    case .multipleOf(let divisor):
      return Message("\(subject) must be a multiple of \(divisor)", zh: "\(chinese) 须是 \(divisor) 的倍数")
    case .minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum:
      return Message("this number is out of range for \(subject)", zh: "这个数超出了 \(chinese) 的范围")
    case .minLength, .maxLength, .minItems, .maxItems, .minProperties, .maxProperties:
      return count(error.detail, subject, chinese)
    case .pattern where isOfTag(error):
      return Message("a tag has no blanks and no commas", zh: "标签里不能有空格和逗号")
    case .pattern, .format:
      return Message("\(subject) is not of the form that the schema asks for", zh: "\(chinese) 不合模式要求的写法")
    case .patternTooCostly, .givenUp:
      return Message("checking \(subject) takes too long", zh: "检查 \(chinese) 用时太长")
    case .repeatedItem(_, let first):
      return Message("this stands in item \(first + 1) already", zh: "这与第 \(first + 1) 项重复")
    default:
      return Message(
        "the library's schema does not allow \(subject) to be this", zh: "文库的模式不允许 \(chinese) 是这个值")
    }
  }

  /// Whether an error is about the form of an item of `tags`, which people know by other words than the pattern; a
  /// library may have one of its own.
  private static func isOfTag(_ error: ValidationError) -> Bool {
    error.location.tokens.count == 2 && error.location.tokens.first == .key(Field.tags.key)
      && error.detail == .pattern(#"^[^\s,]+$"#)
  }

  private static func count(_ detail: ValidationError.Detail, _ subject: String, _ chinese: String) -> Message
  {
    switch detail {
    case .minLength(let limit, let found): few(subject, chinese, found, limit, characters)
    case .minItems(let limit, let found): few(subject, chinese, found, limit, items)
    case .minProperties(let limit, let found): few(subject, chinese, found, limit, keys)
    case .maxLength(let limit, let found): many(subject, chinese, found, limit, characters)
    case .maxItems(let limit, let found): many(subject, chinese, found, limit, items)
    case .maxProperties(let limit, let found): many(subject, chinese, found, limit, keys)
    default: Message("\(subject) is too long or too short", zh: "\(chinese) 太长或太短")
    }
  }

  private static let characters = Message("characters", zh: "个字")
  private static let items = Message("items", zh: "项")
  private static let keys = Message("keys", zh: "个键")

  private static func few(
    _ subject: String, _ chinese: String, _ found: Int, _ limit: Int, _ unit: Message
  ) -> Message {
    Message(
      "\(subject) has too few \(unit.english): \(found), and \(limit) at least are wanted",
      zh: "\(chinese) 只有 \(found) \(unit.chinese)，至少要 \(limit) \(unit.chinese)")
  }

  private static func many(
    _ subject: String, _ chinese: String, _ found: Int, _ limit: Int, _ unit: Message
  ) -> Message {
    Message(
      "\(subject) has too many \(unit.english): \(found), and \(limit) at most are allowed",
      zh: "\(chinese) 有 \(found) \(unit.chinese)，最多 \(limit) \(unit.chinese)")
  }

  /// What to do about an error of a value whose text is `text`; `examples` are those of the schema.
  static func hint(_ error: ValidationError, _ text: String, examples: [String] = []) -> Message {
    switch error.detail {
    case .type(let expected, let found) where found == "string" && !expected.contains("string"):
      return inPlaceOfText(expected, isQuoted: text.hasPrefix("\"") || text.hasPrefix("'"))
    case .enumeration(let values):
      let words = values.compactMap(\.string)
      let list = words.joined(separator: " ")
      guard let meant = EditDistance.nearest(to: text, in: words).first else {
        return Message("the values are: \(list)", zh: "可用的值：\(list)")
      }
      return Message("did you mean `\(meant)`? The values are: \(list)", zh: "是不是 `\(meant)`？可用的值：\(list)")
    case .minimum(let limit): return Message("\(limit) or more", zh: "不小于 \(limit)")
    case .exclusiveMinimum(let limit): return Message("more than \(limit)", zh: "大于 \(limit)")
    case .maximum(let limit): return Message("\(limit) or less", zh: "不大于 \(limit)")
    case .exclusiveMaximum(let limit): return Message("less than \(limit)", zh: "小于 \(limit)")
    case .multipleOf(let divisor): return Message("a multiple of \(divisor)", zh: "\(divisor) 的倍数")
    case .pattern where isOfTag(error):
      return Message("join its words with `-`, or write an item for each", zh: "用 `-` 连起来，或者一项写一个标签")
    case .pattern where !examples.isEmpty:
      let list = examples.map { "`\($0)`" }
      return Message(
        "for example " + list.joined(separator: " or "), zh: "例如 " + list.joined(separator: " 或 "))
    case .pattern(let pattern), .patternTooCostly(let pattern):
      return Message("the pattern is `\(pattern)`", zh: "要符合 `\(pattern)`")
    case .format(let name): return Message("write it as a \(name)", zh: "写成 \(name) 的形式")
    case .repeatedItem: return Message("delete one of the two", zh: "删掉其中一个")
    case .noAlternative(let alternatives):
      let reasons = alternatives.compactMap(\.first).map { message($0, name($0.location)) }
      return Message(
        "one of these must not be: " + reasons.map(\.english).joined(separator: "; "),
        zh: "下面至少要改好一处：" + reasons.map(\.chinese).joined(separator: "；"))
    default:
      let place = error.schemaLocation.tokens.isEmpty ? "/" : error.schemaLocation.description
      return Message("the schema says so at \(place)", zh: "见模式的 \(place)")
    }
  }

  /// What to write where a text stands in the place of something else.
  private static func inPlaceOfText(_ expected: [String], isQuoted: Bool) -> Message {
    switch expected.first {
    case "array": Message("write each item on a line below, after `- `", zh: "写在下面，每行一个 `- 项`")
    case "object": Message("write lines `name: value` below the key", zh: "写在键的下面，每行一个 `名称: 值`")
    case "boolean": Message("write `true` or `false`, without quotes", zh: "写 `true` 或 `false`，不加引号")
    case "null": Message("write nothing after the colon", zh: "冒号后面什么也不写")
    default:
      isQuoted
        ? Message("write it without quotes", zh: "写的时候不加引号")
        : Message("write a number", zh: "写成数字")
    }
  }

  private static func typeWord(_ type: String) -> Message {
    switch type {
    case "string": Message("a text", zh: "文字")
    case "integer": Message("a whole number", zh: "整数")
    case "number": Message("a number", zh: "数")
    case "boolean": Message("true or false", zh: "true 或 false")
    case "null": Message("empty", zh: "空")
    case "array": Message("a list", zh: "列表")
    case "object": Message("lines `name: value`", zh: "几行 `名称: 值`")
    default: Message(verbatim: type)
    }
  }

  // MARK: A wrong schema

  static func message(_ error: JSONSyntaxError) -> Message {
    Message("this is not JSON: \(error.message)", zh: "这不是 JSON：\(error.message)")
  }

  static func message(_ defect: SchemaDefect) -> Message {
    switch defect.problem {
    case .unknownType(let name): Message("there is no type `\(name)`", zh: "没有 `\(name)` 这种类型")
    case .badPattern(let pattern, _):
      Message(defect.message, zh: "模式 `\(pattern)` 写错了：\(defect.message)")
    case .unresolvedReference(let reference):
      Message("there is no schema `\(reference)`", zh: "没有 `\(reference)` 这个模式")
    case .unknownDialect(let uri):
      Message("`\(uri)` is not JSON Schema 2020-12", zh: "`\(uri)` 不是 JSON Schema 2020-12")
    case .endlessReference:
      Message("this schema leads back to itself without end", zh: "这个模式无休止地指回自己")
    default: Message(defect.message, zh: "模式写错了：\(defect.message)")
    }
  }
}
