import Testing

@testable import NotesCore

struct AnnotationListTests {
  private static func note(_ id: String, section: String, order: String? = nil) -> Note {
    var note = Note(id: id, path: "notes/\(section)/\(id).md", section: section)
    note.order = order.flatMap { ListOrder($0) }
    return note
  }

  private static func annotation(
    _ locator: String?, of note: Note, kind: Annotation.Kind = .quote, words: String = "W.",
    comment: String = "",
    date: String? = nil, id: String? = nil
  ) -> NotedAnnotation {
    NotedAnnotation(
      AnnotationContent(
        kind: kind, locator: locator.map { AnnotationLocator($0) }, date: date, words: words, id: id,
        keys: [],
        comment: comment), of: note, line: 7)
  }

  @Test func standsInTheOrderOfSectionsNotesAndPages() {
    let (old, new) = (
      AnnotationListTests.note("a", section: "2019"), AnnotationListTests.note("b", section: "2023")
    )
    let first = AnnotationListTests.note("z", section: "2019", order: "1")
    let locators = [nil, "p. 10", "p. 9", "§2", "where it ends", "p. 9-11"]
    let list = AnnotationList(
      locators.map { AnnotationListTests.annotation($0, of: old) }
        + [
          AnnotationListTests.annotation("p. 1", of: new), AnnotationListTests.annotation("p. 2", of: first),
        ])
    #expect(list.groups.map(\.note.id) == ["b", "z", "a"])
    #expect(
      list.groups[2].annotations.map(\.content.locator?.text)
        == ["p. 9", "p. 9-11", "p. 10", "§2", "where it ends", nil])
    #expect(list.prefix(3).annotations.count == 3)
    #expect(list.prefix(3).groups.count == 3)
    #expect(list.prefix(0).isEmpty)
  }

  @Test func jsonHasWhatThereIs() {
    let note = AnnotationListTests.note("mamba", section: "2023")
    let full = AnnotationListTests.annotation(
      "pp. 5-6", of: note, words: "One\ntwo \u{1B}[31m\u{202E}", comment: "Why. #key", date: "2024-01-05",
      id: "k3v9qd")
    #expect(
      full.json.compact
        == #"{"note":"mamba","id":"k3v9qd","kind":"quote","locator":"pp. 5-6","page":5,"lastPage":6,"date":"2024-01-05","#
        + #""words":"One\ntwo \u001b[31m\u202e","comment":"Why. #key","tags":["key"],"path":"notes/2023/mamba.md","line":7}"#
    )
    #expect(
      AnnotationListTests.annotation(nil, of: note, kind: .note).json.compact
        == #"{"note":"mamba","kind":"note","words":"W.","path":"notes/2023/mamba.md","line":7}"#)
  }

  @Test func markdownCanBePastedAndIsInert() {
    var note = AnnotationListTests.note("x", section: "2023")
    note.title = "<b>T</b> @all"
    let list = AnnotationList([
      AnnotationListTests.annotation(
        "p. 5<script>", of: note,
        words: "# head\n\n\n```\n> q\n<img src=x onerror=alert(1)>\u{202E}\n1. a\n---",
        comment: "- [x](javascript:alert(1)) ![[y]] @team #1\n\n\u{1B}]0;t\u{7}", date: "2024-01-05"),
      AnnotationListTests.annotation("p. 6", of: note, kind: .note, words: "Mine."),
      AnnotationListTests.annotation(nil, of: note, words: "W."),
    ])
    #expect(
      AnnotationMarkdown(list, language: .english).text == ##"""
        ## [\<b>T\</b> \@&#8203;all](notes/2023/x.md)

        > \# head
        >
        > \`\`\`
        > \> q
        > \<img src=x onerror=alert(1)>\<U+202E>
        > 1\. a
        > \---
        >
        > — p. 5\<script> · 2024-01-05

        \- \[x\](javascript:alert(1)) !\[\[y\]\] \@&#8203;team \#&#8203;1

        \<U+001B>\]0;t\<U+0007>

        Mine. (p. 6)

        > W.

        """##)
    #expect(AnnotationMarkdown(AnnotationList([]), language: .chinese).text.isEmpty)
  }
}
