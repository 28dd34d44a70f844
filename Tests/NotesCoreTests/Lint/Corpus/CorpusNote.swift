/// A note or a page of the clean library.
struct CorpusNote: Sendable, Hashable {
  /// Where it stands in the library.
  let path: String
  /// What it holds.
  let text: String
  /// How its lines end.
  let lineEnd: String

  init(_ path: String, lineEnd: String = "\n", _ text: String) {
    self.path = path
    self.lineEnd = lineEnd
    self.text = lineEnd == "\n" ? text : CorpusNote.ended(text, in: lineEnd)
  }

  /// A text as it is typed into the note.
  func typed(_ text: String) -> String {
    lineEnd == "\n" ? text : CorpusNote.ended(text, in: lineEnd)
  }

  private static func ended(_ text: String, in lineEnd: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
  }

  /// The library, but for the picture of a post.
  static let all: [CorpusNote] = [
    .mamba, .transformer, .transformerXl, .universalTransformers, .longformer, .dpr, .t5, .s4, .mamba2,
    .qwen2, .mambaExplained, .ragNotes, .deepLearning, .faiss, .longbench, .longContext, .readMe, .meetings,
  ]
}
