import Testing

@testable import NotesCore
@testable import notes

/// Comments on pull requests whose notes a stranger wrote: read as code hosts read them, nothing but text comes out.
struct HostileDifferenceTests {
  private static let texts = [
    "@octocat", "a@b.example", "#12", "owner/repo#12", "GH-12", "!34", "$5", "%v1", "~bug", "&7", ":tada:",
    "<script>alert(1)</script>", "<b>x</b>", "</details>", "</summary><img src=x>", "<!--", "-->", "&lt;",
    "&#60;",
    "[x](http://evil.example)", "![x](http://evil.example/y.png)", "[[x]]", "http://evil.example/x",
    "www.evil.example", "mailto:a@b.example", "`code`", "```", "~~~", "**bold**", "_em_", "~~gone~~", "a | b",
    "|-|-|", "# Head", "> quote", "- item", "1. item", "---", "===", "::error::x", "::set-output name=x::y",
    "$\\alpha$", "\\", "{{ x }}", "[^1]", "[x]: http://evil.example", "\u{202E}gnp.exe", "\u{1B}[31m",
    "\u{2028}",
    "a\nb", "line\n\n# head", "中文 @me #3", "*", "**", "__init__", "x\ty", "<ins>", "</ins>", "</del>",
    "❤️ @x/y",
  ]

  private func quoted(_ text: String) -> String { ScalarQuoter.quote(text, in: .flow, always: true) }

  private func note(_ text: String, isNew: Bool) -> String {
    let text = quoted(text)
    let body = text.dropFirst().dropLast()
    return """
      ---
      title: \(isNew ? text : "Old")
      status: \(isNew ? "read" : "unread")
      left: \(isNew ? "x" : text)
      type: paper
      short: \(text)
      tags: [\(text)\(isNew ? ", b" : "")]
      venue: \(isNew ? text : "\"V\"")
      \(text): \(isNew ? 1 : 2)
      ---

      Words around \(body) \(isNew ? "now" : "then") \(body)\(isNew ? body + " end" : "").

      [[\(isNew ? "x" : body.replacing("]", with: ""))]]

      ## Annotations

      > [!quote] \(isNew ? body : "p. 5")
      >
      > Words \(body)

      ^k3v9qd

      Comment \(isNew ? body : "")

      """
  }

  private func markdown(_ text: String, _ language: Language, details: Bool = true) -> String {
    let name = text.filter { !"/\n\u{0}".contains($0) }
    func file(_ path: String, _ old: String?, _ new: String?) -> ComparedFile {
      func contents(_ text: String?) -> ComparedFile.Contents {
        text.map { .bytes(Array($0.utf8)) } ?? .nothing
      }
      return ComparedFile(path: path, old: contents(old), new: contents(new))
    }
    let difference = LibraryDifference(
      [
        file("notes/a.md", note(text, isNew: false), note(text, isNew: true)),
        file("notes/\(name)1.md", nil, note("n " + text, isNew: true)),
        file("notes/\(name)2.md", "---\ntitle: \(quoted("g " + text))\ntype: post\n---\n\nGone.\n", nil),
        file("notes/b\(name)/m.md", "---\ntitle: M\ntype: post\n---\n\nMoved text.\n", nil),
        file("notes/c\(name)/m.md", nil, "---\ntitle: M\ntype: post\n---\n\nMoved text.\n"),
        file("notes/u.md", "---\ntitle: [\n---\n" + text, note(text, isNew: true)),
        file("notes/s.md", nil, "---\ntitle: S\ntype: post\n---\n\n\(text)\n"),
        file("notes/t.md", nil, "---\ntitle: T\ntype: list\n---\n\n**\(text)** for all.\n"),
      ], notesFolder: "notes")
    return DifferenceMarkdown(difference, language: language).text(details: details)
  }

  private func all(_ node: MarkdownNode) -> [MarkdownNode] { [node] + node.children.flatMap(all) }

  private static let ownTags = ["<ins>", "</ins>", "<del>", "</del>"]

  @Test(arguments: HostileDifferenceTests.texts) func nothingButTextComesOut(text: String) {
    for language in Language.allCases {
      let markdown = markdown(text, language)
      for node in all(MarkdownParser.tree(of: markdown)) {
        switch node.kind {
        case .document, .paragraph, .list, .item(isDone: nil), .text, .softBreak, .strong, .heading(level: 3):
          break
        case .html: #expect(HostileDifferenceTests.ownTags.contains(node.literal), "\(node.literal)")
        case .htmlBlock: #expect(isOwn(node.literal), "\(node.literal)")
        default: Issue.record("\(node) in \(markdown)")
        }
      }
      #expect(!markdown.split(separator: "\n").contains { $0.hasPrefix("::") })
      #expect(!markdown.unicodeScalars.contains { $0.isControlForTerminals && $0 != "\n" })
    }
  }

  /// Whether a block of HTML is the beginning or the end of what is folded away, with nothing but text in it.
  private func isOwn(_ html: String) -> Bool {
    let html = html.trimmingSuffix { $0 == "\n" }
    if html == "</details>" { return true }
    guard html.hasPrefix("<details><summary>"), html.hasSuffix("</summary>") else { return false }
    let name = html.dropFirst(18).dropLast(10)
    return !name.contains { "<>\"".contains($0) } && !name.isEmpty
  }

  @Test func signsThatCodeHostsLookForArePartedFromWhatFollows() {
    for text in ["@octocat", "a@b.example", "#12", "owner/repo#12", "GH-12", "!34", "%v1", ":tada:"] {
      let shown = markdown(text, .english)
      #expect(!shown.replacing("\\", with: "").contains(text), "\(text)")
    }
  }

  @Test func emphasisAroundNamesHoldsWhateverTheyBeginWith() {
    for text in ["《书》", "(x)", "“q”", "。", "-", "x "] {
      let tree = MarkdownParser.tree(of: markdown(text, .chinese))
      let strong = all(tree).filter { $0.kind == .strong }
      // Three headings of parts at least, and each note's name.
      #expect(strong.count >= 8)
    }
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
    var text = String(self)
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
