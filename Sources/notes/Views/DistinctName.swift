import NotesCore

extension Note {
  /// The short name, or the title where the short name is what the id says already.
  var distinctName: String {
    guard let short = self.short, !FoldedName(self.id).matches(short) else {
      return self.title.isEmpty ? name : self.title
    }
    return short
  }
}
