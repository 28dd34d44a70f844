/// Changes fields of a note's front matter and nothing else: every other byte stays, comments and quotes included.
///
/// Each change is an edit of a byte range. The result is parsed again and must differ in that field alone, so a
/// file that is written in a way that was not foreseen is refused rather than damaged.
public enum FrontMatterEditor {
  /// The file with the changes made, one after the other; the same bytes where nothing changes.
  ///
  /// Throws `refused` where the front matter cannot be read, or where a change cannot be made safely.
  public static func apply(_ changes: [FieldChange], to source: Source) throws(NotesError) -> Source {
    var source = source
    for change in changes {
      source = try apply(change, to: source)
    }
    return source
  }

  private static func apply(_ change: FieldChange, to source: Source) throws(NotesError) -> Source {
    try changed(change, FrontMatter(source))?.result ?? source
  }

  /// The edit that makes one change; nil where nothing changes. Throws `refused` as `apply` does.
  static func edit(for change: FieldChange, in frontMatter: FrontMatter) throws(NotesError) -> Edit? {
    try changed(change, frontMatter)?.edit
  }

  private static func changed(
    _ change: FieldChange, _ frontMatter: FrontMatter
  ) throws(NotesError) -> (edit: Edit, result: Source)? {
    let source = frontMatter.source
    guard frontMatter.isReadable, let fences = frontMatter.fences else {
      throw refusal(source.path, diagnostics: frontMatter.diagnostics)
    }
    let matching = frontMatter.entries.filter { $0.key.utf8.elementsEqual(change.key.utf8) }
    guard matching.count < 2 else { throw refusal(source.path, diagnostics: frontMatter.diagnostics) }
    let plan = FieldEdit(frontMatter, fences)
    let edit: Edit?
    switch (change, matching.first) {
    case (.set(_, let value), let entry?): edit = plan.replacing(entry, with: value)
    case (.set(let key, let value), nil): edit = plan.inserting(key, value)
    case (.remove, let entry?): edit = plan.removing(entry)
    case (.remove, nil), (.insert, nil), (.removeItem, nil): return nil
    case (.append(let path, let value), nil): edit = plan.inserting(change.key, value.below(path.dropFirst()))
    case (.append(let path, let value), let entry?): edit = plan.appending(value, to: path, in: entry)
    case (.insert(_, let text, let place), let entry?): edit = plan.inserting(text, at: place, in: entry)
    case (.removeItem(let path, let place), let entry?): edit = plan.removing(place, from: path, in: entry)
    }
    guard let edit else { throw refusal(source.path, key: change.key) }
    if edit.range.isEmpty, edit.replacement.isEmpty { return nil }
    let result = Source(path: source.path, bytes: [edit].applied(to: source.bytes))
    guard isClean(result, of: change, from: frontMatter) else { throw refusal(source.path, key: change.key) }
    return (edit, result)
  }

  /// Whether the result differs from the original in the changed field alone.
  private static func isClean(_ result: Source, of change: FieldChange, from original: FrontMatter) -> Bool {
    let changed = FrontMatter(result)
    guard changed.isReadable,
      changed.source.bytes[changed.bodyStart...] == original.source.bytes[original.bodyStart...]
    else { return false }
    let before = values(of: original, without: change.key)
    let after = values(of: changed, without: change.key)
    let target = changed.entries.filter { $0.key.utf8.elementsEqual(change.key.utf8) }
    guard YAMLComparison.isSame(.mapping(before), .mapping(after)), target.count < 2 else { return false }
    let old = original.entries.first { $0.key.utf8.elementsEqual(change.key.utf8) }
    let wanted = change.meaning(of: old.map { original.tree.value($0.valueNode, in: original.source.bytes) })
    let found = target.first.map { changed.tree.value($0.valueNode, in: result.bytes) }
    guard let wanted, let found else { return wanted == nil && found == nil }
    return YAMLComparison.isSame(wanted, found)
  }

  private static func values(of frontMatter: FrontMatter, without key: String) -> [YAMLValue.Pair] {
    frontMatter.entries.lazy.filter { !$0.key.utf8.elementsEqual(key.utf8) }.map {
      .init(
        key: .text($0.key), value: frontMatter.tree.value($0.valueNode, in: frontMatter.source.bytes))
    }
  }

  private static func refusal(_ path: String, diagnostics: [Diagnostic]) -> NotesError {
    NotesError(
      .refused,
      Message(
        "\(path) is not changed: its front matter has to be mended first",
        zh: "没有改动 \(path)：要先修好它的前置信息"),
      diagnostics: diagnostics)
  }

  private static func refusal(_ path: String, key: String) -> NotesError {
    NotesError(
      .refused,
      Message(
        "\(path) is not changed: `\(key)` is written in a way that cannot be changed without touching more",
        zh: "没有改动 \(path)：`\(key)` 的写法特殊，改它会碰到别的内容"),
      hints: [
        Message(
          "write it as `\(key): value` on a line of its own, then try again",
          zh: "把它单独写成一行 `\(key): 值`，再试一次")
      ])
  }
}

/// Compares values of YAML byte for byte; Swift's own comparison of strings takes NFC and NFD for the same.
enum YAMLComparison {
  static func isSame(_ left: YAMLValue, _ right: YAMLValue) -> Bool {
    switch (left, right) {
    case (.missing, .missing): true
    case (.missing, .text(let text)), (.text(let text), .missing): text.isEmpty
    case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { isSame($0, $1) }
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { isSame($0.key, $1.key) && isSame($0.value, $1.value) }
    default: false
    }
  }
}
