import Testing

@testable import NotesCore

struct AnnotationCitationsTests {
  private static let annotation = "> [!quote] p. 5\n>\n> words\n\n^k3v9qd\n\nMine, as [[#^k3v9qd]] says.\n"
  private let library = LinkedFolder([
    "notes/mamba.md": LinkedFolder.note(
      "aliases: [M]\n", "[[#^k3v9qd]] [[mamba#^k3v9qd]] [[#^m4w0re]]\n\n## Annotations\n\n\(annotation)"),
    "notes/a.md": LinkedFolder.note("", "![[mamba#^K3V9QD]] [[mamba]] `[[mamba#^k3v9qd]]`\n"),
    "notes/b.md": LinkedFolder.note("", "[[M#^k3v9qd|it]] [[a#^k3v9qd]] [[#^k3v9qd]]\n"),
    "README.md": "[b](notes/mamba.md#^k3v9qd)\n",
  ])

  @Test func namesEveryLinkToItButItsOwn() throws {
    let index = try library.index()
    let found = AnnotationCitations(to: "k3v9qd", of: try library.place(of: "mamba", in: index), in: index)
    #expect(
      found.citations.map { "\($0.path):\($0.start.line):\($0.start.column)" } == [
        "notes/a.md:6:1", "notes/b.md:6:1", "notes/mamba.md:7:1", "notes/mamba.md:7:14", "README.md:1:1",
      ])
    #expect(found.citations.map { $0.reference.link?.isEmbed } == [true, false, false, false, false])
  }

  @Test func whatNothingLeadsToHasNone() throws {
    let index = try library.index()
    let place = try library.place(of: "a", in: index)
    #expect(AnnotationCitations(to: "m4w0re", of: place, in: index).citations.isEmpty)
  }
}
