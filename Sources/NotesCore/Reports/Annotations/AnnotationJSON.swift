extension NotedAnnotation {
  /// The annotation as JSON: `note` and `id`, `kind`, `locator`, `page` (and `lastPage` of several), `date`, `words`,
  /// `comment`, `tags`, `path` and `line`; what it lacks is left out.
  public var json: JSONValue {
    var members: [JSONValue.Member] = [.init("note", .string(note.id))]
    func add(_ key: String, _ value: JSONValue?) {
      if let value { members.append(.init(key, value)) }
    }
    add("id", content.id.map { .string($0) })
    add("kind", .string(content.kind.word))
    add("locator", content.locator.map { .string($0.text) })
    if let pages = content.locator?.pages {
      add("page", .number(pages.lowerBound))
      if pages.count > 1 { add("lastPage", .number(pages.upperBound)) }
    }
    add("date", content.date.map { .string($0) })
    add("words", .string(content.words))
    add("comment", content.comment.isEmpty ? nil : .string(content.comment))
    let tags = content.tags
    add("tags", tags.isEmpty ? nil : .array(tags.map { .string($0) }))
    add("path", .string(note.path))
    add("line", .number(line))
    return .object(members)
  }
}
