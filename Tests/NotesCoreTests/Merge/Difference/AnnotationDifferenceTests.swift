import Testing

@testable import NotesCore

/// What is different in the annotations of two versions of a note.
struct AnnotationDifferenceTests {
  private func annotation(
    _ words: String, at locator: String = "p. 5", id: String? = nil, comment: String = ""
  ) -> String {
    var parts = ["> [!quote] \(locator) · 2024-01-02\n>\n> \(words)"]
    if let id { parts.append("^" + id) }
    if !comment.isEmpty { parts.append(comment) }
    return parts.joined(separator: "\n\n")
  }

  private func lines(_ old: [String], _ new: [String], heading: String = "## Annotations") -> [String] {
    func body(_ annotations: [String]) -> String {
      annotations.isEmpty ? "Text." : "Text.\n\n\(heading)\n\n" + annotations.joined(separator: "\n\n")
    }
    guard let found = noteDifference(note("", body(old)), note("", body(new))) else { return [] }
    #expect(found.prose == [])
    return found.annotationLines
  }

  @Test func theFirstAnnotationIsNoTextAndNeitherIsItsHeading() {
    #expect(lines([], [annotation("W", id: "k3v9qd")]) == ["+k3v9qd"])
    #expect(lines([annotation("W", id: "k3v9qd")], [], heading: "## 批注") == ["-k3v9qd"])
  }

  @Test func whatIsEditedIsNamed() {
    let old = annotation("The words", id: "k3v9qd", comment: "Why.")
    #expect(lines([old], [annotation("The word", id: "k3v9qd", comment: "Why.")]) == ["~k3v9qd words"])
    #expect(lines([old], [annotation("The words", id: "k3v9qd", comment: "How.")]) == ["~k3v9qd comment"])
    #expect(
      lines([old], [annotation("The words", at: "p. 6", id: "k3v9qd", comment: "Why.")]) == [
        "~k3v9qd locator"
      ])
    #expect(
      lines([old], [old.replacing("2024-01-02", with: "2024-01-03").replacing("!quote", with: "!note")])
        == ["~k3v9qd kind date"])
  }

  @Test func anIdThatIsGivenLaterIsAllThatChanged() {
    #expect(lines([annotation("W w")], [annotation("W w", id: "k3v9qd")]) == ["~k3v9qd id"])
  }

  @Test func thoseWithoutIdsAreOneByTheirBytesOrTheirPlace() {
    let other = annotation("Other", at: "p. 9")
    #expect(lines([annotation("W"), other], [other, annotation("X", at: "p. 12")]) == ["+X", "-W"])
    #expect(lines([annotation("W"), other], [annotation("X"), other]) == ["~X words"])
  }

  @Test func oneThatStandsElsewhereIsMoved() {
    let all = ["k1aaaa", "k2aaaa", "k3aaaa"].map { (id: String) in annotation("Words of \(id)", id: id) }
    #expect(lines(all, [all[1], all[2], all[0]]) == ["~k1aaaa place"])
    #expect(lines(all, [annotation("New", id: "k0aaaa")] + all) == ["+k0aaaa"])
    #expect(lines(all, [all[0], all[2]]) == ["-k2aaaa"])
  }

  @Test func linesThatAreWrappedOtherwiseAreTheSame() throws {
    let old = note("", "## Annotations\n\n> [!quote] p. 5\n>\n> One two\n> three\n\n^k3v9qd")
    let new = note("", "## Annotations\n\n> [!quote] p. 5\n>\n> One two three\n\n^k3v9qd")
    let found = try #require(noteDifference(old, new))
    #expect(!found.saysOther && found.remarks == .layout)
  }

  @Test func whatStandsBetweenAnnotationsIsText() throws {
    let one = annotation("W", id: "k3v9qd")
    let old = note("", "## Annotations\n\nHow I read it.\n\n" + one)
    let found = try #require(
      noteDifference(old, old.replacing("How I read it.", with: "How I read it again.")))
    #expect(found.annotations == [] && found.proseLines == ["edited How I read it{+ again+}."])
  }

  @Test func linksInCommentsCount() throws {
    let old = note("", "## Annotations\n\n" + annotation("W", id: "k3v9qd"))
    let found = try #require(noteDifference(old, old + "\nAs in [[rwkv]].\n"))
    #expect(found.gainedLinks.map(\.id) == ["rwkv"] && found.annotationLines == ["~k3v9qd comment"])
  }
}
