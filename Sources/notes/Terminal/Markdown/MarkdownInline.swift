import NotesCore

/// Gathers the text of a paragraph, with its styles, from the pieces in it.
struct MarkdownInline {
  /// What a link to a note is shown as; nil when there is no such note.
  let resolve: (String) -> StyledText?
  /// The reader's language.
  let language: Language
  /// Whether there will be colours; without them, code and struck text keep their marks.
  let colors: Bool

  private(set) var text = StyledText()
  private var lineEnded = false

  /// Nothing yet.
  init(resolve: @escaping (String) -> StyledText?, language: Language, colors: Bool) {
    self.resolve = resolve
    self.language = language
    self.colors = colors
  }

  /// Adds pieces at the end.
  mutating func add(_ nodes: some Sequence<MarkdownNode>, _ style: Style = .plain) {
    for node in nodes { add(node, style) }
  }

  private mutating func add(_ node: MarkdownNode, _ style: Style) {
    switch node.kind {
    case .softBreak: lineEnded = true
    case .hardBreak: text.append("\n", style)
    case .text: addText(node.literal, style)
    case .code: append(colors ? node.literal : "`\(node.literal)`", style.adding(.code))
    case .html: append(node.literal, style.adding(.dim))
    case .emphasis: add(node.children, style.adding(.italic))
    case .strong: add(node.children, style.adding(.bold))
    case .struck:
      if !colors { append("~~", style) }
      add(node.children, style.adding(.struck))
      if !colors { append("~~", style) }
    case .link(let address): addLink(node, address, style)
    case .image(let address): addImage(node, address, style)
    case .footnoteMark: append("[\(node.literal)]", style.adding(.dim))
    default: add(node.children, style)
    }
  }

  private mutating func addLink(_ node: MarkdownNode, _ address: String, _ style: Style) {
    var inside = MarkdownInline(resolve: resolve, language: language, colors: colors)
    inside.add(node.children, style.adding(.link))
    let shown = inside.text.plain
    append(inside.text, style)
    let isSaid = ["", "mailto:", "http://"].contains { $0 + shown == address }
    if !address.isEmpty, !isSaid { append(" <\(address)>", style.adding(.dim)) }
  }

  private mutating func addImage(_ node: MarkdownNode, _ address: String, _ style: Style) {
    let label = Message("image", zh: "图").text(in: language)
    append("[\(label)", style)
    if !node.children.isEmpty { append(": ", style) }
    add(node.children, style)
    append("]", style)
    if !address.isEmpty { append(" <\(address)>", style.adding(.dim)) }
  }

  /// Adds text, in which links to notes are told from the rest.
  private mutating func addText(_ literal: String, _ style: Style) {
    let bytes = Array(literal.utf8)
    var written = 0
    while let open = bytes.firstPair(of: UInt8(ascii: "["), from: written),
      let close = bytes.firstPair(of: UInt8(ascii: "]"), from: open)
    {
      // Of `[[a [[b]]`, the link is the inner one.
      let start = bytes.lastPair(of: UInt8(ascii: "["), in: open..<close) ?? open
      // `![[b]]` within a line is shown as a link.
      let isEmbed = start > written && bytes[start - 1] == UInt8(ascii: "!")
      append(String(decoding: bytes[written..<(isEmbed ? start - 1 : start)], as: UTF8.self), style)
      let inside = String(decoding: bytes[start + 2..<close], as: UTF8.self)
      append(wikiLink(inside) ?? StyledText((isEmbed ? "!" : "") + "[[\(inside)]]", .dim), style)
      written = close + 2
    }
    append(String(decoding: bytes[written...], as: UTF8.self), style)
  }

  /// What a link is shown as; nil where it leads to no note.
  private func wikiLink(_ inside: String) -> StyledText? {
    let parts = inside.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let target = (parts.first ?? "").split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let id = target.first, !id.isEmpty, let name = resolve(String(id)) else { return nil }
    if parts.count == 2 { return StyledText(String(parts[1]), name.spans.first?.style ?? .link) }
    guard target.count == 2, !target[1].hasPrefix("^") else { return name }
    return name + StyledText(" > \(target[1])")
  }

  private mutating func append(_ piece: StyledText, _ style: Style) {
    for span in piece.spans { append(span.text, style.adding(span.style)) }
  }

  private mutating func append(_ piece: String, _ style: Style) {
    guard let first = piece.first else { return }
    if lineEnded, let last = text.spans.last?.text.last, !LineWrapper.joinsWithoutSpace(last, first) {
      text.append(" ", style)
    }
    lineEnded = false
    text.append(piece.replacing(scalars: ["\n", "\t"], by: " ").visible, style)
  }
}

extension [UInt8] {
  /// Where two of a byte first stand together.
  fileprivate func firstPair(of byte: UInt8, from start: Int) -> Int? {
    (start..<Swift.max(start, count - 1)).first { self[$0] == byte && self[$0 + 1] == byte }
  }

  /// Where two of a byte last stand together, both inside a range.
  fileprivate func lastPair(of byte: UInt8, in range: Range<Int>) -> Int? {
    range.dropLast().last { self[$0] == byte && self[$0 + 1] == byte }
  }
}
