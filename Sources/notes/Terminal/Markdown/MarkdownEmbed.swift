import NotesCore

/// A line of its own that asks for something to be shown in its place: `![[mamba#^k3v9qd]]`.
struct MarkdownEmbed {
  /// The name of the note; empty for the note that the line stands in.
  let name: String
  /// The id of a block, without the signs before it; nil where the line names none.
  let block: String?
  /// What stands between the brackets.
  let inside: String

  /// The embed that a line is; nil for any other.
  init?(_ line: [MarkdownNode]) {
    guard line.count == 1, let node = line.first, node.kind == .text else { return nil }
    let text = node.literal.trimmed
    guard text.hasPrefix("![["), text.hasSuffix("]]"), text.utf8.count > 5 else { return nil }
    let inside = text.dropFirst(3).dropLast(2)
    guard !inside.contains("["), !inside.contains("]") else { return nil }
    let target = inside.prefix { $0 != "|" }
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    name = String(parts.first ?? "").trimmed
    let place = parts.count == 2 ? String(parts[1]).trimmed : ""
    block = place.hasPrefix("^") ? String(place.dropFirst()) : nil
    self.inside = String(inside)
  }
}

extension String {
  /// The text without the blanks around it.
  fileprivate var trimmed: String {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}

extension MarkdownPage {
  /// A paragraph in which lines that embed a quote stand apart; nil where it has no such line.
  func paragraphWithEmbeds(_ nodes: [MarkdownNode], width: Int) -> [StyledText]? {
    let rows = nodes.split(omittingEmptySubsequences: false) {
      $0.kind == .softBreak || $0.kind == .hardBreak
    }
    let embeds = rows.map { MarkdownEmbed(Array($0)) }
    guard embeds.contains(where: { $0 != nil }) else { return nil }
    var blocks: [[StyledText]] = []
    var text: [MarkdownNode] = []
    for (line, embed) in zip(rows, embeds) {
      guard let embed else {
        text += (text.isEmpty ? [] : [MarkdownNode(kind: .softBreak)]) + line
        continue
      }
      blocks += [LineWrapper.lines(of: inline(text), width: width)].filter { _ in !text.isEmpty }
      text = []
      blocks.append(lines(of: embed, width: width))
    }
    blocks += [LineWrapper.lines(of: inline(text), width: width)].filter { _ in !text.isEmpty }
    return Array(blocks.joined(separator: [StyledText()]))
  }

  /// A quote with its source; a link for what is no annotation; what is written where it leads nowhere.
  private func lines(of embed: MarkdownEmbed, width: Int) -> [StyledText] {
    if let block = embed.block {
      if let quote = embedded(embed.name, block) { return quoted(quote, width: width) }
      return LineWrapper.lines(of: StyledText("![[\(embed.inside)]]".visible, .dim), width: width)
    }
    let link = MarkdownNode(kind: .text, literal: "[[\(embed.inside)]]")
    return LineWrapper.lines(of: inline([link]), width: width)
  }

  private func quoted(_ quote: EmbeddedText, width: Int) -> [StyledText] {
    let gutter = StyledText("| ", .dim)
    return prefixed(gutter, then: gutter, width: width) { width in
      MarkdownPage.verbatim(quote.words, width: width)
        + LineWrapper.lines(of: StyledText("— " + quote.source.visible, .dim), width: width)
    }
  }

  /// The paragraphs of a plain text, with an empty line between them. Nothing in it is markup or a link, so that no
  /// quote shows another.
  static func verbatim(_ text: String, width: Int) -> [StyledText] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let paragraphs = lines.split { $0.allSatisfy(\.isWhitespace) }.map { lines in
      let line = lines.joined(separator: "\n").joinedLines
      return LineWrapper.lines(of: StyledText(line.visible), width: width)
    }
    return Array(paragraphs.joined(separator: [StyledText()]))
  }
}

/// The words of another note that a page shows in place.
struct EmbeddedText {
  /// The words, as plain text in lines.
  let words: String
  /// Where they are from, in a few words.
  let source: String

  /// The words of an annotation: `Mamba, p. 5`.
  init(_ annotation: NotedAnnotation, language: Language) {
    words = annotation.content.words
    let place = annotation.content.locator.map { [$0.text] } ?? []
    source = ([annotation.note.name] + place).joined(separator: language == .chinese ? "，" : ", ")
  }
}
