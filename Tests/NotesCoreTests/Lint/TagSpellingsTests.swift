import Testing

@testable import NotesCore

struct TagSpellingsTests {
  private func spellings(_ tags: [[String]]) -> TagSpellings {
    TagSpellings(
      tags.enumerated().map { index, tags in
        var note = Note(id: "\(index)", path: "notes/\(index).md", section: "")
        note.tags = tags
        return note
      })
  }

  @Test func theCommonerSpellingIsTheUsualOne() {
    let tags = spellings([["rag", "检索"], ["rag"], ["RAG"], ["R-A-G", "检索"]])
    #expect(tags.usual(of: "RAG") == "rag")
    #expect(tags.usual(of: "R-A-G") == "rag")
    #expect(tags.usual(of: "rag") == nil)
    #expect(tags.usual(of: "检索") == nil)
    #expect(tags.usual(of: "never-used") == nil)
  }

  @Test func aTagThatStandsInANoteTwiceCountsOnce() {
    let tags = spellings([["rag", "检索", "rag"], ["RAG"]])
    #expect(tags.usual(of: "rag") == "RAG")
  }

  @Test func aSpellingThatNoNoteHasYetIsOneOfTheTag() {
    let tags = spellings([["RAG"], ["-"]])
    #expect(tags.usual(of: "rag") == "RAG")
    #expect(tags.usual(of: ".") == nil)
  }

  @Test func ofTwoThatAreAsCommonTheFirstInOrderIs() {
    let tags = spellings([["gpt-2"], ["gpt2"], ["ＧＰＴ2"]])
    #expect(["gpt-2", "gpt2", "ＧＰＴ2"].map { tags.usual(of: $0) } == [nil, "gpt-2", "gpt-2"])
  }

  @Test func tagsThatDifferInMoreThanSpellingAreTwo() {
    let tags = spellings([["c", "c#", "c++", "rag", "rags", "检索", "检索增强", "-", "."]])
    for tag in ["c", "c#", "c++", "rag", "rags", "检索", "检索增强", "-", "."] {
      #expect(tags.usual(of: tag) == nil)
    }
  }
}
