import Testing

@testable import NotesCore

struct ProseTests {
  private func prose(_ body: String) -> [String] {
    let document = Document(page: Source(path: "page.md", bytes: Array(body.utf8)))
    return Prose(document).lines.map { line in
      String(String.UnicodeScalarView(line.map(\.scalar)))
    }
  }

  @Test func holdsTheTextOfLinksAndNotTheirTargets() {
    #expect(prose("见 [曼巴](mamba.md) 和 [[mamba|它]]。\n") == ["见 ", "曼巴", " 和 ", "它", "。"])
    #expect(prose("![图](https://a.org/图(1).png)好\n") == ["![图", "好"])
  }

  @Test func leavesOutCodeFormulasTagsCommentsAndQuotations() {
    #expect(
      prose("a `b`c $x$ d <!-- e --> #标签f g\n\n> h\n\n```\ni\n```\n") == ["a ", "c ", " d ", " ", " g"])
    #expect(prose("a\nb\n\n- c\n") == ["a\nb", "- c"])
  }

  @Test func leavesOutBytesThatAreNoText() {
    let document = Document(page: Source(path: "page.md", bytes: [0x61, 0xFF, 0x0A, 0x0A, 0x62, 0x0A]))
    #expect(Prose(document).lines.map { $0.map(\.range) } == [[4..<5]])
  }

  @Test(
    .timeLimit(.minutes(4)),
    arguments: ["`", "$", "$$", "<a", "](", "[^", "&a", "#a ", "\\", "中a", "中,", "(中", "Ａ，", "[[a|中a]]"])
  func isReadInTimeThatGrowsWithTheText(piece: String) {
    let text = String(repeating: piece, count: 40_000) + "\n"
    #expect(prose(text).joined().utf8.count <= text.utf8.count)
  }
}
