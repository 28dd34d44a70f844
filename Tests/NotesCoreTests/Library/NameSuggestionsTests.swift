import Testing

@testable import NotesCore

struct NameSuggestionsTests {
  private func notes(_ names: [String]) -> [Note] {
    names.map { name in
      var note = Note(id: name, path: "notes/\(name).md", section: "")
      note.title = name
      return note
    }
  }

  private func nearest(_ name: String, _ names: [String]) -> [String] {
    let notes = notes(names)
    let found = NameSuggestions(for: FoldedName(name)).nearest(in: NameCatalog(notes))
    #expect(found == NameSuggestions(for: FoldedName(name)).nearest(in: notes))
    return found.map { names[$0] }
  }

  @Test func findsChineseNamesThatAreNear() {
    let names = ["通义千问", "文心一言", "预训练语言模型综述", "百川"]
    #expect(nearest("通义千间", names) == ["通义千问"])
    #expect(nearest("通千义问", names) == ["通义千问"])
    #expect(nearest("预训练言语模型综述", names) == ["预训练语言模型综述"])
    #expect(nearest("通义", names) == [], "in so short a word no slip is believed")
    #expect(nearest("讯飞星火", names) == [])
    #expect(nearest("ＧＰＴ－４", ["gpt-3", "gpt-44", "bert"]) == ["gpt-3", "gpt-44"])
  }

  @Test(arguments: Seeds.all) func theCatalogFindsWhatAPassOverTheNotesFinds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = Array("abcd-12千问通义Ａé")
    func name() -> String {
      String(
        (0..<Int.random(in: 1...9, using: &generator)).map { _ in
          letters.randomElement(using: &generator) ?? "a"
        })
    }
    let notes = (0..<80).map { index in
      var note = Note(id: name(), path: "\(index)", section: "")
      note.title = name()
      if Bool.random(using: &generator) { note.short = name() }
      note.aliases = (0..<Int.random(in: 0...2, using: &generator)).map { _ in name() }
      return note
    }
    let catalog = NameCatalog(notes)
    for _ in 0..<50 {
      let suggestions = NameSuggestions(for: FoldedName(name()))
      #expect(suggestions.nearest(in: catalog) == suggestions.nearest(in: notes))
    }
  }
}
