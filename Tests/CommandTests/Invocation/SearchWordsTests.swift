import Testing

@testable import notes

struct SearchWordsTests {
  @Test(arguments: [
    (["search", "-tag:rag", "x"], ["search", "not", "tag:rag", "x"]),
    (["search", "-@rag", "x"], ["search", "not", "@rag", "x"]),
    (["search", "-foo"], ["search", "-foo"]),
    (
      ["search", "--", "-tag:rag", "--in", "x:y"], ["search", "--text=-tag:rag", "--text=--in", "--text=x:y"]
    ),
    (["search", "--limit", "3", "x", "--", ""], ["search", "--limit", "3", "x", ""]),
    (["-C", "d", "search", "x", "--", "y"], ["search", "x", "--text=y", "-C", "d"]),
    (["list", "-foo"], ["list", "not", "foo"]),
  ])
  func filtersAreExcludedAndWordsAfterTwoDashesAreTexts(arguments: [String], expected: [String]) throws {
    let invocation = try Invocation(arguments, commands: Notes.commands.map { $0.summary })
    #expect(invocation.arguments == expected)
  }
}
