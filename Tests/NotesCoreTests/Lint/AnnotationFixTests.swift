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

  @Test(arguments: [
    ("p. 5, 2024-01-01", "p. 5 · 2024-01-01"), ("p. 5 2024-01-01", "p. 5 · 2024-01-01"),
    ("p. 5 (2024-01-01)", "p. 5 · 2024-01-01"), ("p. 5 - 2024-01-01", "p. 5 · 2024-01-01"),
    ("p. 5 • 2024-01-01", "p. 5 · 2024-01-01"), ("p. 5・2024-01-01", "p. 5 · 2024-01-01"),
    ("· 2024-01-01 · x", "x · 2024-01-01"), ("2024-01-01", "· 2024-01-01"),
    ("p. 5 · 2024 1 2", "p. 5 · 2024-01-02"), ("第 5 页，2024年1月2日", "第 5 页 · 2024-01-02"),
    ("p. 5, 2024-02-30", nil), ("p. 5, 2999-01-01", nil),
  ])
  func aDateBehindAnotherSignIsWrittenBehindTheDot(head: String, mended: String?) throws {
    let text = "## Annotations\n\n> [!quote] HEAD\n>\n> one\n\n^k3v9qd\n"
    let library = try library(text.replacing("HEAD", with: head))
    let found = try library.diagnostics(of: rule("annotation/date"))
    #expect(found.count == 1)
    #expect(found.allSatisfy { ($0.fix == nil) == (mended == nil) })
    #expect(
      try fixed(text.replacing("HEAD", with: head), "annotation/date")
        == text.replacing("HEAD", with: mended ?? head))
  }

  @Test(arguments: [
    "2024-01-01 的演讲", "演讲 2024-01-01", "p. 5", "§3.2024", "p. 1999-2003", "v2024-01-01", "p. 5 · x",
  ])
  func otherNumbersAreNoDates(head: String) throws {
    let library = try library("## Annotations\n\n> [!quote] \(head)\n>\n> one\n\n^k3v9qd\n")
    #expect(try library.diagnostics(of: rule("annotation/date")).isEmpty)
  }

  @Test(arguments: [
    ("> [!摘录] p. 5", "> [!quote] p. 5"), ("> [! quote] p. 5", "> [!quote] p. 5"),
    ("> [quote] p. 5", "> [!quote] p. 5"), ("> 【!quote】 p. 5", "> [!quote] p. 5"),
    ("> ［！批注］ p. 5", "> [!note] p. 5"), ("> 【摘录】第 5 页", "> [!quote] 第 5 页"),
    ("> [!Qoute]- p. 5", "> [!quote]- p. 5"),
    ("> [!warning] p. 5", "> [!warning] p. 5"),
  ])
  func aCalloutThatNothingFindsIsReported(head: String, mended: String) throws {
    let text = "## Annotations\n\nHEAD\n>\n> one\n\n^k3v9qd\n"
    let library = try library(text.replacing("HEAD", with: head))
    #expect(try library.diagnostics(of: rule("annotation/unknown-kind")).count == 1)
    #expect(
      try fixed(text.replacing("HEAD", with: head), "annotation/unknown-kind")
        == text.replacing("HEAD", with: mended))
  }

  @Test(arguments: [
    "> [note](https://example.com)", "> [quote] of the day", "> [!info] 出处", "> [", "> 【", "> [!", "> [!]",
    "> [x] p. 5", "> 【注意】 p. 5", "> [quote]: https://example.com",
  ])
  func otherBracketsAreNoAnnotations(head: String) throws {
    let library = try library("## Annotations\n\n\(head)\n> one\n")
    #expect(try library.diagnostics(of: rule("annotation/unknown-kind")).isEmpty)
  }

  @Test(
    arguments: [
      ("> one\n> ^k3v9qt\n", "> one\n\n^k3v9qt\n"), ("> one ^k3v9qd\n", "> one\n\n^k3v9qd\n"),
      (">\n> one\n>\n> ^why-scale\n>\n\nWhy.\n", ">\n> one\n\n^why-scale\n\nWhy.\n"),
      ("> ^k3v9qd\nWhy.\n", nil),
      (
        "> one ^K3V9QD\n> [!note] p. 6\n> two\n\n^m4w0re\n",
        "> one\n\n^k3v9qd\n\n> [!note] p. 6\n> two\n\n^m4w0re\n"
      ),
      ("> one\n\n^k3v9qo words after\n", "> one\n\n^NEW\n\nwords after\n"),
      ("> one ^2\n\n^k3v9qd\n", nil), ("> x^abcd\n\n^k3v9qd\n", nil),
      ("> one\n\n^oh no words after\n\n^k3v9qd\n", nil),
    ] as [(String, String?)])
  func anIDWithinTheCalloutIsMovedBelow(words: String, mended: String?) throws {
    let head = "## Annotations\n\n> [!quote] p. 5\n"
    let found = try library(head + words).diagnostics(of: rule("annotation/malformed-id"))
    #expect(found.count == (mended == nil ? 0 : 1))
    let new = AnnotationID.make(words: "one", locator: "p. 5", taken: [])
    let expected = (mended ?? words).replacing("NEW", with: new)
    #expect(try fixed(head + words, "annotation/malformed-id") == head + expected)
    if mended != nil {
      #expect(try library(head + words).diagnostics(of: rule("annotation/missing-id")).isEmpty)
    }
  }

  @Test(arguments: [
    ("paper", "quote", true), ("paper", "note", false), ("post", "quote", false), ("topic", "quote", false),
  ])
  func onlyQuotationsFromWorksWithPagesNeedAPlace(type: String, kind: String, isWanted: Bool) throws {
    let text =
      Self.head.replacing("type: paper", with: "type: \(type)")
      + "## Annotations\n\n> [!\(kind)]\n>\n> one\n\n^k3v9qd\n"
    let found = try ExampleLibrary(.file(text)).diagnostics(of: rule("annotation/no-locator"))
    #expect(found.count == (isWanted ? 1 : 0))
  }
}
