import NotesCore

extension MarkdownPage {
  /// A quotation, behind a gutter; a callout (`> [!quote] p. 5`) gets a head that says what it is, with its id.
  func quote(_ node: MarkdownNode, id: String?, width: Int) -> [StyledText] {
    let gutter = StyledText("| ", .dim)
    return prefixed(gutter, then: gutter, width: width) { width in
      guard let callout = Callout(node) else { return blocks(node.children, width: width) }
      var head = StyledText(callout.label.text(in: language), .heading) + title(of: callout)
      if let id { head.append("  " + id, .dim) }
      return LineWrapper.lines(of: head, width: width) + blocks(callout.body, width: width)
    }
  }

  /// Whether a quotation is a callout.
  func isCallout(_ node: MarkdownNode) -> Bool { Callout(node) != nil }

  private func title(of callout: Callout) -> StyledText {
    let title = inline(callout.title)
    return title.isEmpty ? title : StyledText(" ") + title
  }
}

/// A quotation whose first line says what kind of remark it is.
private struct Callout {
  let kind: String
  let title: [MarkdownNode]
  let body: [MarkdownNode]

  /// The callout that a quotation is; nil when it is a plain one.
  init?(_ quote: MarkdownNode) {
    guard let first = quote.children.first, first.kind == .paragraph, let text = first.children.first,
      text.kind == .text, text.literal.hasPrefix("[!"), let close = text.literal.firstIndex(of: "]")
    else { return nil }
    kind = String(text.literal[..<close].dropFirst(2))
    // A sign after the bracket folds the callout in some editors.
    let rest = text.literal[close...].dropFirst().drop { $0 == "+" || $0 == "-" }.drop { $0 == " " }
    let end =
      first.children.firstIndex { [.softBreak, .hardBreak].contains($0.kind) } ?? first.children.endIndex
    title = [MarkdownNode(kind: .text, literal: String(rest))] + first.children[1..<max(1, end)]
    let others = Array(first.children[end...].dropFirst())
    body =
      (others.isEmpty ? [] : [MarkdownNode(kind: .paragraph, children: others)]) + quote.children.dropFirst()
  }

  /// The kind in people's words.
  var label: Message {
    switch kind.lowercased() {
    case "quote": Annotation.Kind.quote.calloutLabel
    case "note": Annotation.Kind.note.calloutLabel
    default: Message(verbatim: kind.visible)
    }
  }
}
