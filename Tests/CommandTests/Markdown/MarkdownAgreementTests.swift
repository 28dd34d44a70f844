import Testing

@testable import NotesCore
@testable import notes

/// Holds the scanner of bodies against cmark-gfm, which code hosts use: the links and headings of texts made at random.
///
/// What the texts leave out is read otherwise, on purpose or because it is rare and harmless:
/// - `[[id]]`, formulas and the front matter are no Markdown of code hosts.
/// - A link in a block of HTML, such as `<div>`, counts: a blank line in the block makes it one, and no rename may
///   leave it behind. So does what follows a comment at the head of a list's item or a quotation.
/// - A line that begins with `|` is a row of a table, whatever stands above it.
/// - Headings in quotations and lists are none. A definition that stands before a heading's line of `=` is part of it.
/// - `[text][label](path)` leads to the path, even if the label is defined.
/// - A path with a bracket that is not closed is none, as CommonMark says; and backticks that nothing closes change
///   nothing for those after them.
struct MarkdownAgreementTests {
  private static let starts = [
    "", "", "", "# ", "## ", "### ", "> w ", "> w ", "- w ", "* w ", "1. w ", "  w ", "    w ", "      w ",
    "\tw ", "```\n", "~~~\n", "> ```\n", "- ```\n", "===", "---", "***", "<!-- ", "w --> w ", "<pre>",
    "<PRE x=1>", "x</pre>", "<script>", "y</SCRIPT> ", "  - w ", "    - w ", "> > w ", "\nz\n2. w", " # ",
    "####### ", "#", "<style>", "z </style>", "-\n", "=",
  ]

  private static let pieces = [
    "a", "文，", " ", " ", "[x](a.md)", "[y](b.md#c \"T\")", "![i](c.png)", "[z](<d e.md>)", "`", "`[k](k.md)`",
    "[t][r]", "[r][]", "[r]", "[nope][q]", "\\[", "\\]", "\\`", "*e*", "**s**", " _u_ ", "***t***", " ~~d~~ ",
    "a <!-- [h](h.md) -->", " <https://a.b/[x](n.md)>", "a<b>a</b>", "[", "]", ")", "[![n](o.png)](p.md)",
    "[q [w](e.md) r](s.md)", "!", "\\", "[a\nb](l.md)", "[u]( v.md 'T' )", "[b](c(d).md)", "a<i [j](j.md)>",
    "a<img src=\"[x](m.md)\">", "\\![i](c.md)", "&amp;",
  ]

  /// A text of a few lines. A footnote that nothing refers to would be left out by cmark-gfm.
  private static func text(_ generator: inout SeededGenerator) -> String {
    var text = "q[^1]\n\n"
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let start = starts.randomElement(using: &generator) ?? ""
      text += start
      if !start.hasSuffix("\n") {
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
          text += pieces.randomElement(using: &generator) ?? ""
        }
      }
      text += Bool.random(using: &generator) ? "\n\n" : "\n"
      if Int.random(in: 0..<12, using: &generator) == 0 {
        text += Bool.random(using: &generator) ? "\n[r]: r.md\n\n" : "\n[R]:\n  r.md \"T\"\n\n"
      }
      if Int.random(in: 0..<20, using: &generator) == 0, !text.contains("[^1]:") {
        text += "\n[^1]: w [x](f.md)\n\n    [y](g.md)\n\n"
      }
    }
    return text
  }

  @Test(arguments: 1...20) func linksAndHeadingsAreThoseOfCodeHosts(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = Self.text(&generator)
      if text.contains("[[") { continue }
      let document = Document(page: Source(path: "a.md", bytes: Array(text.utf8)))
      let tree = MarkdownParser.tree(of: text)
      #expect(
        Self.links(in: document) == Self.links(in: tree).sorted(), "seed \(seed): \(text.debugDescription)")
      let headings = Self.headings(of: tree)
      #expect(
        zip(document.headings, document.headings.map { document.codeHostText(of: $0) }).map {
          "\($0.level) \($1)"
        } == headings,
        "seed \(seed): \(text.debugDescription)")
    }
  }

  private static func links(in document: Document) -> [String] {
    let written = document.links.filter { $0.form == .markdown }.map { link in
      document.source.text(link.range) + (link.fragmentRange.map { "#" + document.source.text($0) } ?? "")
    }
    let labelled = document.linkReferences.compactMap { reference in
      document.linkDefinitions.first {
        LinkLabel.key($0.label.text) == LinkLabel.key(reference.label.text)
      }.map { document.source.text($0.address) }
    }
    return (written + labelled).sorted()
  }

  /// The relative addresses of links and pictures.
  private static func links(in node: MarkdownNode) -> [String] {
    let below = node.children.flatMap { links(in: $0) }
    switch node.kind {
    case .link(let address), .image(let address): return address.contains(":") ? below : [address] + below
    default: return below
    }
  }

  private static func headings(of tree: MarkdownNode) -> [String] {
    tree.children.compactMap { node in
      if case .heading(let level) = node.kind { "\(level) \(words(of: node))" } else { nil }
    }
  }

  private static func words(of node: MarkdownNode) -> String {
    switch node.kind {
    case .text, .code: node.literal
    case .softBreak, .hardBreak: " "
    case .image, .html, .footnoteMark: ""
    default: node.children.map { words(of: $0) }.joined()
    }
  }
}
