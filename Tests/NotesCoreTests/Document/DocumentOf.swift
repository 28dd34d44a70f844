@testable import NotesCore

extension Document {
  /// The structure of a file that holds a text.
  init(of text: String) {
    self.init(FrontMatter(Source(path: "a.md", bytes: Array(text.utf8))))
  }

  /// The texts of ranges.
  func texts(_ ranges: [Range<Int>]) -> [String] { ranges.map { source.text($0) } }
}
