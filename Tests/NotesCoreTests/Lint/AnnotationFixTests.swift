import Testing

@testable import NotesCore

/// What the fixes of the rules about annotations move, and what they leave where it is.
struct AnnotationFixTests {
  private static let head = "---\ntitle: Example\ntype: paper\n---\n\n一句话。\n\n"

  private func library(_ text: String) throws -> ExampleLibrary {
    try ExampleLibrary(.file(Self.head + text))
  }

  private func rule(_ name: String) throws -> RuleDescription {
    try #require(RuleCatalog.description(of: name))
  }

  private func fixed(_ text: String, _ name: String = "annotation/order") throws -> String {
    let fixed = try library(text).fixed(rule(name))
    return String(
      String(decoding: fixed.bytes, as: UTF8.self).unicodeScalars.dropFirst(Self.head.unicodeScalars.count))
  }

  /// A note whose annotations a merge left with everything wrong that has a fix.
  private static let conflicted = """
    ## Annotations

    > [!quote] p. 9
    <<<<<<< HEAD
    > one

    ^k3v9qd

    > [!qoute] p. 5
    >
    > two
    =======
    > [!note] p. 3
    >
    > three

    ^K7V9QD

    > [!note] p. 2, 2024-01-01
    >
    > four
    >>>>>>> main

    ## annotations

    > [!quote] p. 5
    >
    > five

    """

  @Test func nothingIsMovedWhileAMergeIsNotFinished() throws {
    let found = try library(Self.conflicted).diagnostics().filter { $0.rule.hasPrefix("annotation/") }
    #expect(found.count > 3)
    #expect(
      found.allSatisfy { $0.fix == nil && $0.hint?.english == "finish the merge first, then look again" })
    let whole = Self.conflicted.replacing("<<<<<<< HEAD\n", with: "").replacing("=======\n", with: "")
      .replacing(">>>>>>> main\n", with: "")
    #expect(try library(whole).diagnostics().contains { $0.rule == "annotation/order" && $0.fix != nil })
  }

  private static let first = "> [!quote] p. 9\n>\n> one\n\n^k3v9qd\n\nWhy.\n"
  private static let second = "> [!note] p. 5\n>\n> two\n\n^m4w0re\n"
  private static let third = "> [!quote] p. 12\n>\n> three\n\n^a7n2wd\n"
  private static let ignored = "<!-- notes: ignore annotation/no-locator -->\n"

  @Test(arguments: ["", "\n"]) func whatKeepsFindingsBackMovesWithItsAnnotation(gap: String) throws {
    let section = "## Annotations\n\n"
    let (first, second, third, ignored) = (Self.first, Self.second, Self.third, Self.ignored + gap)
    #expect(
      try fixed(section + first + "\n" + ignored + second + "\n" + third)
        == section + ignored + second + "\n" + first + "\n" + third)
    #expect(
      try fixed(section + first + "\n" + second + "\n" + ignored + third)
        == section + second + "\n" + first + "\n" + ignored + third)
    // It is the second that goes up, in front of the comment.
    #expect(
      try fixed(section + ignored + first + "\n" + second + "\n" + third)
        == section + second + "\n" + ignored + first + "\n" + third)
  }

  @Test func blocksThatMoveKeepTheEndsOfTheirLines() throws {
    let moved = Self.second.replacing("\n", with: "\r\n")
    #expect(
      try fixed("## Annotations\n\n" + Self.first + "\n" + moved)
        == "## Annotations\n\n" + moved.dropLast() + "\n\n" + Self.first.dropLast() + "\r\n")
  }
}
