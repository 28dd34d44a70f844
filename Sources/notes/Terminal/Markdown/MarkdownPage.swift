import NotesCore

/// A note's Markdown as a page for the terminal.
///
/// No line is wider than the width, whatever the text: what cannot be broken is cut, and where nesting leaves no
/// room for text, its signs are left out.
struct MarkdownPage {
  /// The columns of the page.
  let width: Int
  /// Whether there will be colours; without them, code and struck text keep their marks.
  var colors = false
  /// The reader's language.
  var language = Language.english
  /// What a link to a note is shown as, by the id in `[[id]]`; nil when there is no such note.
  var resolve: (String) -> StyledText? = { _ in nil }
  /// What is shown for `![[id#^block]]` on a line of its own, by the name and the block; nil where there is nothing.
  var embedded: (String, String) -> EmbeddedText? = { _, _ in nil }

  /// The columns without which a block is not put further in.
  static let minimumWidth = 12

  /// The page as text, each line with its line feed.
  func text(of markdown: String) -> String {
    lines(of: markdown).map { $0.rendered(colors: colors) + "\n" }.joined()
  }

  /// The page's lines.
  func lines(of markdown: String) -> [StyledText] {
    block(MarkdownParser.tree(of: markdown), width: width)
  }

  /// The lines of blocks one after another, with an empty line between them unless they are packed.
  func blocks(_ nodes: some Sequence<MarkdownNode>, width: Int, packed: Bool = false) -> [StyledText] {
    var lines: [StyledText] = []
    var rest = Array(nodes)[...]
    while let node = rest.popFirst() {
      let id = rest.first.flatMap { blockID(of: node, in: $0) }
      if id != nil { rest = rest.dropFirst() }
      let next = id.map { quote(node, id: $0, width: width) } ?? block(node, width: width)
      if !packed, !lines.isEmpty, !next.isEmpty { lines.append("") }
      lines += next
    }
    return lines
  }

  /// The id of a callout that the paragraph below it is; nil for any other pair.
  private func blockID(of node: MarkdownNode, in next: MarkdownNode) -> String? {
    guard node.kind == .quote, next.kind == .paragraph, isCallout(node) else { return nil }
    let text = inline(next.children).plain
    return MarkdownPage.isBlockID(text) ? text : nil
  }

  /// Whether a paragraph is the id of what stands above it, which links point to.
  private static func isBlockID(_ text: String) -> Bool { text.hasPrefix("^") && !text.contains(" ") }

  private func block(_ node: MarkdownNode, width: Int) -> [StyledText] {
    switch node.kind {
    case .document: blocks(node.children, width: width)
    case .paragraph: paragraph(node.children, width: width)
    case .heading: LineWrapper.lines(of: inline(node.children, .heading), width: width)
    case .quote: quote(node, id: nil, width: width)
    case .rule: [StyledText(String(repeating: "-", count: max(1, min(width, 20))), .dim)]
    case .list(let start, let isTight): list(node.children, start: start, isTight: isTight, width: width)
    case .item, .tableRow: blocks(node.children, width: width, packed: true)
    case .codeBlock: indented(by: "    ", width: width) { literal(node.literal, width: $0) }
    case .htmlBlock where ImportLedger.isWritten(as: node.literal): []
    case .htmlBlock: literal(node.literal, width: width)
    case .table(let alignments):
      MarkdownTable(page: self, node: node, alignments: alignments).lines(width: width)
    case .footnote(let number):
      indented(by: "[\(number)] ", width: width) { blocks(node.children, width: $0) }
    default: LineWrapper.lines(of: inline([node]), width: width)
    }
  }

  /// The text of pieces, on one line but for the breaks that the writer asked for.
  func inline(_ nodes: some Sequence<MarkdownNode>, _ style: Style = .plain) -> StyledText {
    var inline = MarkdownInline(resolve: resolve, language: language, colors: colors)
    inline.add(nodes, style)
    return inline.text
  }

  private func paragraph(_ nodes: [MarkdownNode], width: Int) -> [StyledText] {
    if let lines = paragraphWithEmbeds(nodes, width: width) { return lines }
    let text = inline(nodes)
    let isID = MarkdownPage.isBlockID(text.plain)
    return LineWrapper.lines(of: isID ? StyledText(text.plain, .dim) : text, width: width)
  }

  /// The lines of code or HTML, as they are but for what a terminal would act on.
  private func literal(_ text: String, width: Int) -> [StyledText] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.flatMap { line in
      let shown = String(line).replacing(scalars: ["\t"], by: ExcerptView.tab).visible
      return LineWrapper.cut(StyledText(shown, .dim), width: width).map(\.withoutTrailingSpaces)
    }
  }

  private func list(_ items: [MarkdownNode], start: Int?, isTight: Bool, width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    let last = String((start ?? 0) + items.count - 1)
    for (offset, item) in items.enumerated() {
      let marker = start.map { String($0 + offset).paddedLeft(to: last.utf8.count) + ". " } ?? "- "
      let item = indented(by: marker + MarkdownPage.box(of: item), width: width) {
        blocks(item.children, width: $0, packed: isTight)
      }
      if !isTight, !lines.isEmpty { lines.append("") }
      lines += item
    }
    return lines
  }

  private static func box(of item: MarkdownNode) -> String {
    guard case .item(let isDone?) = item.kind else { return "" }
    return isDone ? "[x] " : "[ ] "
  }

  /// Lines put further in: the marker before the first, spaces before the others.
  private func indented(by marker: String, width: Int, _ body: (Int) -> [StyledText]) -> [StyledText] {
    let indent = String(repeating: " ", count: marker.utf8.count)
    let first =
      marker.utf8.allSatisfy { $0 == UInt8(ascii: " ") } ? StyledText(marker) : StyledText(marker, .dim)
    return prefixed(first, then: StyledText(indent), width: width, body)
  }

  /// Lines with something before each, if that leaves room for them.
  func prefixed(
    _ first: StyledText, then rest: StyledText, width: Int, _ body: (Int) -> [StyledText]
  ) -> [StyledText] {
    let inner = width - first.displayWidth
    guard inner >= MarkdownPage.minimumWidth else { return body(width) }
    let lines = body(inner)
    return (lines.isEmpty ? [""] : lines).enumerated().map { index, line in
      let prefix = index == 0 ? first : rest
      return line.isEmpty ? prefix.withoutTrailingSpaces : prefix + line
    }
  }
}

extension StyledText {
  /// The text without the spaces at its end.
  var withoutTrailingSpaces: StyledText {
    var result = StyledText()
    var spaces = StyledText()
    for span in spans {
      let kept = span.text.lastIndex { $0 != " " }.map { span.text[...$0] } ?? ""
      if !kept.isEmpty {
        result.append(spaces)
        result.append(kept, span.style)
        spaces = StyledText()
      }
      spaces.append(span.text[kept.endIndex...], span.style)
    }
    return result
  }
}
