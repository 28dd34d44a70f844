/// Puts a note into the canonical layout: what it says stays, and every note is written alike.
///
/// Keys stand in the order of fields with their comments, lists have an item a line, tags are sorted, and a text is
/// quoted where a reader of YAML would see something else. Prose, links and code are not touched, and neither is
/// a value that could not be rewritten without losing a comment or changing what a reader sees.
public enum NoteFormatter {
  /// A note in the canonical layout.
  struct Layout: Sendable {
    /// The file.
    let source: Source
    /// Whether its front matter is left as it is, because it is written in a way that lines cannot be told from.
    let keepsFrontMatter: Bool
  }

  /// The file in the canonical layout; the same bytes where it is in it already.
  ///
  /// Throws `refused`, with what is wrong, where the front matter has errors or the body is no text, and where the
  /// result would say something else.
  public static func format(_ source: Source) throws(NotesError) -> Source {
    try layout(of: source).source
  }

  /// The file in the canonical layout, with what could not be laid out; throws as `format` does.
  static func layout(of source: Source) throws(NotesError) -> Layout {
    let frontMatter = FrontMatter(source)
    let mistakes = frontMatter.diagnostics.filter { $0.severity == .error } + BodyDefect.find(in: frontMatter)
    guard mistakes.isEmpty, let fences = frontMatter.fences, frontMatter.isReadable else {
      throw refusal(source.path, mistakes)
    }
    let lines = FrontMatterLayout.lines(of: frontMatter)
    var result = apply(headEdits(frontMatter, fences, lines), to: source)
    for edits in [TrailingSpaces.edits, FinalNewline.edits, BodyStart.edits] {
      result = apply(edits(result, bodyStart(of: result)), to: result)
    }
    guard FormatCheck.isSafe(result, from: frontMatter) else { throw unsafe(source.path) }
    return Layout(source: result, keepsFrontMatter: lines == nil && frontMatter.tree.root != nil)
  }

  private static func headEdits(_ frontMatter: FrontMatter, _ fences: Fences, _ lines: [UInt8]?) -> [Edit] {
    let bytes = frontMatter.source.bytes
    var edits = [fences.opening, fences.closing].map { fence in
      let blanks = bytes[fence].dropFirst(3).prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      return Edit(blanks.startIndex..<blanks.endIndex, [])
    }
    if let lines, !lines.elementsEqual(bytes[fences.content]) {
      edits.append(Edit(fences.content, lines))
    }
    return edits
  }

  private static func bodyStart(of source: Source) -> Int {
    guard case .found(let fences) = source.bytes.withUnsafeBufferPointer(Fences.find) else { return 0 }
    return fences.closing.upperBound
  }

  private static func apply(_ edits: [Edit], to source: Source) -> Source {
    let edits = edits.filter { !$0.range.isEmpty || !$0.replacement.isEmpty }
    return edits.isEmpty ? source : Source(path: source.path, bytes: edits.applied(to: source.bytes))
  }

  private static func refusal(_ path: String, _ diagnostics: [Diagnostic]) -> NotesError {
    NotesError(
      .refused,
      Message(
        "\(path) is not formatted: it has to be mended first", zh: "没有整理 \(path)：要先修好它"),
      diagnostics: diagnostics)
  }

  private static func unsafe(_ path: String) -> NotesError {
    NotesError(
      .refused,
      Message(
        "\(path) is not formatted: its front matter is written in a way that cannot be rewritten safely",
        zh: "没有整理 \(path)：它的前置信息写法特殊，没法保证改写后意思不变"),
      hints: [
        Message(
          "write one `key: value` a line, without brackets and line breaks in values",
          zh: "每行写一个 `键: 值`，值里不用括号，也不换行")
      ])
  }
}
