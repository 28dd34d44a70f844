/// What errors in queries advise.
enum QueryHint {
  /// A guess at what was meant.
  static func didYouMean(_ names: [String]) -> Message {
    Message("did you mean \(names.joined(separator: " or "))?", zh: "是不是 \(names.joined(separator: " 或 "))？")
  }

  /// The words that may stand there, with a guess first where one is near.
  static func choose(_ words: [String], for given: String, chinese: [String] = []) -> [Message] {
    let near = EditDistance.nearest(to: given, in: words + chinese).map { "`\($0)`" }
    let list = words.joined(separator: " ")
    let other = chinese.isEmpty ? "" : " (\(chinese.joined(separator: " ")))"
    return (near.isEmpty ? [] : [didYouMean(near)])
      + [Message("it can be: \(list)\(other)", zh: "可以是：\(list)\(other)")]
  }

  /// All fields that can be asked for.
  static func fields(in scope: QueryScope) -> Message {
    let list = scope.fields.map(\.canonicalName).joined(separator: " ")
    return Message("the fields are: \(list)", zh: "可用字段：\(list)")
  }
}
